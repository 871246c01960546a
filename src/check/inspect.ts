/** One rendition, laid out, drawn and judged. */
import type { Brand } from '../brand/types.ts';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { compositionOf } from '../formats/catalogue.ts';
import type { Format } from '../formats/types.ts';
import { sizeFindings } from '../pixels.ts';
import type { Plan, PlannedRendition } from '../plan/types.ts';
import { findingsOf } from '../prepare.ts';
import type { LaidOut } from '../render/layout.ts';
import type { Studio } from '../render/studio.ts';
import type { Layout } from '../render/types.ts';
import { measureInk } from './ink.ts';
import { readPage } from './read-page.ts';
import { LAYOUT_RULES, PIXEL_RULES } from './rules/index.ts';
import type { Ink, LayoutSubject, PixelSubject } from './types.ts';

/** A rendition with its measures. */
export interface Measured {
  layout: Layout;
  format: Format;
  /** Everything the rules looked at. */
  subject: LayoutSubject;
  /** In the order of the subject's texts; none where the layout was not sound. */
  inks: readonly Ink[];
}

/**
 * Lays out, draws, weighs and judges one rendition. A layout that has no room for its texts is
 * told as it is: what else would be found on it follows from that.
 *
 * @throws the signal's reason when it aborts
 */
export async function inspectRendition(
  studio: Pick<Studio, 'layout'>,
  plan: Pick<Plan, 'formats'>,
  brand: Pick<Brand, 'images'>,
  rendition: PlannedRendition,
  signal?: AbortSignal,
): Promise<{ measured?: Measured; diagnostics: readonly Diagnostic[] }> {
  try {
    const laidOut = await studio.layout(rendition);
    const format = formatOf(plan, rendition);
    const subject = await layoutSubject(laidOut, { rendition, format, brand });
    const { layout } = laidOut;
    if (laidOut.diagnostics.length > 0) {
      const measured = { layout, format, subject, inks: [] };
      return { measured, diagnostics: laidOut.diagnostics };
    }
    const pixels = await pixelSubject(laidOut, subject, { isWeighed: true, signal });
    const diagnostics = await judgeRendition(pixels);
    return { measured: { layout, format, subject, inks: pixels.inks }, diagnostics };
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof DiagnosticError) return { diagnostics: findingsOf(cause) };
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { diagnostics: [error('RENDER_FAILED', { reason }, { rendition: rendition.id })] };
  }
}

/** What is known of a rendition once it is laid out. */
export async function layoutSubject(
  laidOut: Pick<LaidOut, 'page' | 'layout'>,
  { rendition, format, brand }: Pick<LayoutSubject, 'rendition' | 'format' | 'brand'>,
): Promise<LayoutSubject> {
  const { texts, images } = await readPage(laidOut);
  return { rendition, format, composition: compositionOf(format), brand, texts, images };
}

/** Letters this tall still cover whole pixels: smaller drawings of a page would say less of it. */
const LEAST_LETTERS_PX = 12;

/** The smallest drawing in which the smallest letters can be measured, in a fraction of the time. */
function inkScale({ texts }: LayoutSubject): number {
  const sizes = texts.filter(({ lines }) => lines.length > 0).map(({ sizePx }) => sizePx);
  return Math.min(1, LEAST_LETTERS_PX / Math.min(...sizes, Infinity));
}

/** The same, drawn; with what the weight of its file comes to, where that is asked for. */
export async function pixelSubject(
  { page }: Pick<LaidOut, 'page'>,
  subject: LayoutSubject,
  { isWeighed, signal }: { isWeighed: boolean; signal?: AbortSignal | undefined },
): Promise<PixelSubject> {
  const { width, height } = subject.format;
  const inks = await measureInk(page, subject.texts, { scale: inkScale(subject), signal });
  const found = isWeighed
    ? await sizeFindings({ data: await page.draw(signal), width, height }, subject.format)
    : [];
  return { ...subject, inks, sizeFindings: found };
}

/** What every rule about a rendition finds. */
export async function judgeRendition(subject: PixelSubject): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const rule of LAYOUT_RULES) found.push(...(await rule.judge(subject)));
  for (const rule of PIXEL_RULES) found.push(...(await rule.judge(subject)));
  return found;
}

function formatOf({ formats }: Pick<Plan, 'formats'>, { format: id }: PlannedRendition): Format {
  const format = formats.find((known) => known.id === id);
  if (!format) throw new Error(`the plan has no format ${id}`);
  return format;
}
