/** One way to lay out a rendition: the wordings it is given, each at the largest size that fits. */
import type { Template } from '../brand/types.ts';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import { placeAt } from '../diagnostics/place.ts';
import { compositionOf, contentZone } from '../formats/catalogue.ts';
import type { Format } from '../formats/types.ts';
import type { PlannedRendition, TextRole } from '../plan/types.ts';
import { essentialMarkup } from './essential.ts';
import { fitRange, fitTexts } from './fit.ts';
import type { Fitted, FitText } from './fit.ts';
import { pageImages } from './page-images.ts';
import { pageParts, unitPx, WORD_JOINER } from './page.ts';
import type { PageContext, Wordings } from './page.ts';
import { hasEvenLines, isSoundLayout, isTooLargeAt, readLayout } from './read-layout.ts';
import { textPath } from './text-path.ts';
import type { MeasuredNode, Page, PageNode, PageRenderer } from './takumi.ts';
import type { Box, Layout } from './types.ts';

/** Everything a layout is made with; one for a whole build. */
export interface LayoutContext extends PageContext {
  renderer: PageRenderer;
}

/** What is to be laid out. */
export interface LayoutSubject {
  context: LayoutContext;
  template: Template;
  format: Format;
  rendition: PlannedRendition;
}

export interface Attempt {
  layout: Layout;
  page: Page;
  fitted: readonly Fitted[];
  isSound: boolean;
  /** The texts whose lines are of like length. */
  even: ReadonlySet<string>;
  wordings: Wordings;
  /** The same page, read again after a change. */
  read: () => Promise<Omit<Attempt, 'wordings'>>;
}

/**
 * Lays out a page in these wordings; where none is given, a text has its longest.
 *
 * @param only an attempt that does not give this text a larger size is worth nothing, and is not sound
 */
export async function attemptLayout(
  { context, template, format, rendition }: LayoutSubject,
  wordings: Wordings,
  only?: { role: TextRole; abovePx: number },
): Promise<Attempt> {
  const unit = unitPx(format);
  const page = openPage({ context, template, format, rendition }, wordings);
  const texts = fitTextsOf(page.root, template, format, unit).map((text) =>
    text.role === only?.role ? { ...text, abovePx: only.abovePx } : text,
  );
  const zone = contentZone(format);
  const area = [zone.x, zone.y, zone.w, zone.h] as const;
  const maxLines = new Map(texts.map((text) => [text.role, text.range.maxLines]));
  const read = (measured: MeasuredNode) => readLayout(page.root, measured, area);
  const fitted = await fitTexts(page, texts, unit, (measured) => {
    const items = read(measured);
    return {
      isSound: isSoundLayout(items, maxLines),
      isEven: (role) => items.texts.every((text) => text.role !== role || hasEvenLines(text)),
      cannotFit: ({ role, range }, measuredPx, sizePx) =>
        items.texts.some(
          (text) => text.role === role && isTooLargeAt(text, sizePx / measuredPx, range.maxLines),
        ),
    };
  });
  return {
    ...(await readAttempt(page, format, rendition, fitted, area, maxLines)),
    wordings,
  };
}

/** The size that a text got, in pixels; an unsound attempt is worth less than any sound one. */
export function sizeOf(attempt: Attempt, role: string): number {
  return attempt.isSound ? (attempt.fitted.find((fitted) => fitted.role === role)?.sizePx ?? 0) : 0;
}

/** The layout of a page whose texts have their sizes. */
async function readAttempt(
  page: Page,
  format: Format,
  rendition: PlannedRendition,
  fitted: readonly Fitted[],
  area: Box,
  maxLines: ReadonlyMap<string, number | undefined>,
): Promise<Omit<Attempt, 'wordings'>> {
  const items = readLayout(page.root, await page.measure(), area);
  const read = async () => readAttempt(page, format, rendition, fitted, area, maxLines);
  return {
    layout: {
      rendition: rendition.id,
      width: format.width,
      height: format.height,
      texts: items.texts.map((text) => {
        const fit = fitted.find(({ role }) => role === text.role);
        const path = textPath(rendition, text.role);
        return {
          role: text.role,
          text: text.text.replaceAll(WORD_JOINER, ''),
          ...(path && { path }),
          fontSizePx: round(fit?.sizePx ?? 0),
          preferredPx: round(fit?.range.maxPx ?? 0),
          lines: text.lines.length,
          lineBoxes: text.lines,
          box: text.box,
        };
      }),
      images: items.images.map(({ role, file, box }) => ({ role, file, box })),
    },
    page,
    fitted,
    isSound: isSoundLayout(items, maxLines),
    even: new Set(items.texts.filter(hasEvenLines).map(({ role }) => role)),
    read,
  };
}

/** The page of a rendition in these wordings, not fitted yet. */
export function openPage(
  { context, template, format, rendition }: LayoutSubject,
  wordings: Wordings,
): Page {
  const parts = pageParts(context, template, format, rendition, wordings);
  const { html, css } = essentialMarkup(parts, template.css);
  return context.renderer.open(
    { html, css, lang: rendition.lang, widthPx: format.width, heightPx: format.height },
    (root) => pageImages(root, css, context.brand, rendition.scene.palette),
  );
}

/**
 * The texts of a page, each with the sizes it may have.
 *
 * @throws DiagnosticError `TEMPLATE_ATTRIBUTE` for a text whose size the template does not say
 */
export function fitTextsOf(
  root: PageNode,
  template: Template,
  format: Format,
  unit: number,
): FitText[] {
  const role = root.attributes['data-text'];
  if (role === undefined)
    return root.children.flatMap((child) => fitTextsOf(child, template, format, unit));
  const composition = compositionOf(format);
  const range = fitRange(root, composition, unit);
  if (range) return [{ role, node: root, range }];
  const [attribute, found] = [`data-fit-${composition}`, 'data-fit']
    .map((name) => [name, root.attributes[name]] as const)
    .find(([, value]) => value !== undefined) ?? ['data-fit', ''];
  const mark = `data-text="${role}"`;
  // A role that a template computes has no line of its own.
  const at = template.html.indexOf(mark);
  const place = at < 0 ? undefined : placeAt(template.htmlFile, template.html, at, mark.length);
  throw new DiagnosticError([
    error(
      'TEMPLATE_ATTRIBUTE',
      { attribute, found: found ?? '', expected: `${attribute}="4 6 9"` },
      place && { place },
    ),
  ]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
