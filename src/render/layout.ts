/**
 * Layout before pixels: which wording each text has, at which size and on which lines it sits.
 * What this returns is what is drawn; there is no second layout.
 */
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Format } from '../formats/types.ts';
import type { PlannedRendition } from '../plan/types.ts';
import type { LayoutContext } from './attempt.ts';
import { setAgain } from './setting.ts';
import type { Setting } from './setting.ts';
import { settleLines } from './settle.ts';
import type { Page } from './takumi.ts';
import { tooLong } from './too-long.ts';
import type { Layout } from './types.ts';
import { chooseWordings } from './wordings.ts';

/** A rendition laid out, ready to be drawn. */
export interface LaidOut {
  layout: Layout;
  page: Page;
  diagnostics: readonly Diagnostic[];
  /** Undefined where not everything fits. */
  setting: Setting | undefined;
}

/**
 * Lays out one rendition: the longest wordings that fit at a good size.
 *
 * @param known the setting of a rendition of the same layout key
 */
export async function layoutRendition(
  context: LayoutContext,
  format: Format,
  rendition: PlannedRendition,
  known?: Setting,
): Promise<LaidOut> {
  const template = context.brand.templates.get(rendition.template);
  if (!template) throw new Error(`template ${rendition.template} was not loaded`);
  const subject = { context, template, format, rendition };
  if (known) {
    return { ...setAgain(subject, known), diagnostics: [], setting: known };
  }
  const attempt = await chooseWordings(subject);
  if (!attempt.isSound) {
    const diagnostics = await tooLong(subject, attempt);
    return { layout: attempt.layout, page: attempt.page, diagnostics, setting: undefined };
  }
  const { wordings, fitted } = attempt;
  const lines = await settleLines(attempt.page);
  const { layout, page } = await attempt.read();
  const setting = { wordings, sizesPx: fitted.map(({ sizePx }) => sizePx), lines, layout };
  return { layout, page, diagnostics: [], setting };
}
