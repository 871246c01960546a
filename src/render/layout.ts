/**
 * Layout before pixels: which wording each text has, at which size and on which lines it sits.
 * What this returns is what is drawn; there is no second layout.
 */
import type { Brand, BrandImage, Template } from '../brand/types.ts';
import { svgWithPalette } from '../svg-palette.ts';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { placeAt } from '../diagnostics/place.ts';
import { compositionOf, contentZone } from '../formats/catalogue.ts';
import type { Format } from '../formats/types.ts';
import { TEXT_ROLES } from '../plan/types.ts';
import type { PlannedRendition, TextRole } from '../plan/types.ts';
import type { Palette } from '../palette.ts';
import { fitRange, fitTexts } from './fit.ts';
import type { Fitted, FitText } from './fit.ts';
import { essentialMarkup } from './essential.ts';
import { pageParts, setBreaks, unitPx, WORD_JOINER } from './page.ts';
import type { PageContext, Wordings } from './page.ts';
import { hasEvenLines, isSoundLayout, isTooLargeAt, readLayout } from './read-layout.ts';
import { settleLines } from './settle.ts';
import type { Page, PageImage, PageNode, PageRenderer } from './takumi.ts';
import type { Box, Layout } from './types.ts';

/** A rendition laid out, ready to be drawn. */
export interface LaidOut {
  layout: Layout;
  page: Page;
  diagnostics: readonly Diagnostic[];
}

/** Everything a layout is made with; one for a whole build. */
export interface LayoutContext extends PageContext {
  renderer: PageRenderer;
}

/** Lays out one rendition: the longest wordings that fit at a good size. */
export async function layoutRendition(
  context: LayoutContext,
  format: Format,
  rendition: PlannedRendition,
): Promise<LaidOut> {
  const template = context.brand.templates.get(rendition.template);
  if (!template) {
    throw new Error(`template ${rendition.template} was not loaded`);
  }
  let wordings: Wordings = {};
  let attempt = await layoutWith(context, template, format, rendition, wordings);
  for (const role of rolesToChoose(rendition, attempt)) {
    const best = await chooseWording(context, template, format, rendition, wordings, role, attempt);
    wordings = best.wordings;
    attempt = best.attempt;
  }
  if (!attempt.isSound) {
    const diagnostics = await tooLong(context, template, format, rendition, attempt);
    return { layout: attempt.layout, page: attempt.page, diagnostics };
  }
  await settleLines(attempt.page);
  const { layout, page } = await attempt.read();
  return { layout, page, diagnostics: [] };
}

interface Attempt {
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

/** Of the texts that a page shows, those with several wordings or other line breaks to try. */
function rolesToChoose(
  rendition: PlannedRendition,
  { fitted, isSound }: Attempt,
): readonly TextRole[] {
  return TEXT_ROLES.filter((role) => {
    const fit = fitted.find((found) => found.role === role);
    if (!fit) return false;
    const hasChoice = (rendition.scene.texts[role]?.wordings.length ?? 0) > 1;
    return hasChoice || !isSound || fit.range.minPx < fit.range.maxPx;
  });
}

/** The texts that may be said in several ways, in the order in which they are chosen. */
export function rolesWithChoice(rendition: PlannedRendition): TextRole[] {
  return TEXT_ROLES.filter((role) => (rendition.scene.texts[role]?.wordings.length ?? 0) > 1);
}

async function layoutWith(
  context: LayoutContext,
  template: Template,
  format: Format,
  rendition: PlannedRendition,
  wordings: Wordings,
  only?: { role: TextRole; abovePx: number },
): Promise<Attempt> {
  const unit = unitPx(format);
  const page = openPage(context, template, format, rendition, wordings);
  const texts = fitTextsOf(page.root, template, format, unit).map((text) =>
    text.role === only?.role ? { ...text, abovePx: only.abovePx } : text,
  );
  const zone = contentZone(format);
  const area = [zone.x, zone.y, zone.w, zone.h] as const;
  const maxLines = new Map(texts.map((text) => [text.role, text.range.maxLines]));
  const read = (measured: Awaited<ReturnType<Page['measure']>>) =>
    readLayout(page.root, measured, area);
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
        const role = TEXT_ROLES.find((known) => known === text.role);
        const path = role && rendition.scene.texts[role]?.path;
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

/**
 * Tries the shorter wordings of a text where the longest does not reach its good size; where none
 * does, also every wording with its lines broken wherever there is a space. So are the lines of a
 * text that is good but ragged, where that makes them even and no smaller.
 */
async function chooseWording(
  context: LayoutContext,
  template: Template,
  format: Format,
  rendition: PlannedRendition,
  wordings: Wordings,
  role: TextRole,
  first: Attempt,
): Promise<{ wordings: Wordings; attempt: Attempt }> {
  let best = { wordings, attempt: first };
  const all = rendition.scene.texts[role]?.wordings ?? [];
  const set = all.map((wording) => setBreaks(wording, rendition.lang));
  const free = all.filter((wording) => !set.includes(wording));
  for (const wording of [...set.slice(1), ...free]) {
    if (isGood(best.attempt, role)) break;
    const tried = { ...wordings, [role]: wording };
    const only = { role, abovePx: sizeOf(best.attempt, role) };
    const attempt = await layoutWith(context, template, format, rendition, tried, only);
    if (sizeOf(attempt, role) > only.abovePx) best = { wordings: tried, attempt };
  }
  const ragged = best.wordings[role] ?? set[0];
  const loose = all[set.indexOf(ragged ?? '')];
  if (loose === undefined || !free.includes(loose) || best.attempt.even.has(role)) return best;
  const tried = { ...wordings, [role]: loose };
  const size = sizeOf(best.attempt, role);
  const only = { role, abovePx: size - SAME_SIZE_PX };
  const attempt = await layoutWith(context, template, format, rendition, tried, only);
  const isBetter = attempt.even.has(role) && sizeOf(attempt, role) > only.abovePx;
  return isBetter ? { wordings: tried, attempt } : best;
}

/** Sizes closer than this are the same step of the scale. */
const SAME_SIZE_PX = 1e-6;

function isGood(attempt: Attempt, role: string): boolean {
  const fit = attempt.fitted.find((fitted) => fitted.role === role);
  // A text that the template does not show, or shows at one size, needs no other wording.
  return attempt.isSound && (!fit || fit.sizePx >= fit.range.goodPx - 1e-6);
}

/** An unsound attempt is worth less than any sound one. */
function sizeOf(attempt: Attempt, role: string): number {
  return attempt.isSound ? (attempt.fitted.find((fitted) => fitted.role === role)?.sizePx ?? 0) : 0;
}

function openPage(
  context: LayoutContext,
  template: Template,
  format: Format,
  rendition: PlannedRendition,
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
function fitTextsOf(root: PageNode, template: Template, format: Format, unit: number): FitText[] {
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

/** Gives every `<img>` and `url()` its bytes, art in the colours of the visual. */
function pageImages(root: PageNode, css: string, brand: Brand, palette: Palette): PageImage[] {
  const images = new Map<string, PageImage>();
  const visit = (node: PageNode) => {
    const image = node.src === undefined ? undefined : brand.images.get(node.src);
    if (image) {
      // The source names the bytes, so that the renderer may keep what it decoded.
      const src = `${image.file}?${colourKey(image, palette)}`;
      images.set(src, { src, data: coloured(image, palette), isStable: true });
      node.setSource(src);
    }
    node.children.forEach(visit);
  };
  visit(root);
  for (const [, , file] of css.matchAll(/url\(\s*(['"]?)([^'")]+)\1\s*\)/g)) {
    const image = file === undefined ? undefined : brand.images.get(file);
    if (image && file !== undefined) {
      images.set(file, { src: file, data: coloured(image, palette), isStable: false });
    }
  }
  return [...images.values()];
}

function coloured(image: BrandImage, palette: Palette): Uint8Array {
  return image.kind === 'svg' ? svgWithPalette(image.data, palette) : image.data;
}

function colourKey(image: BrandImage, palette: Palette): string {
  const colours = image.kind === 'svg' ? Object.values(palette).join('').replaceAll('#', '') : '';
  return `${image.sha256}-${colours}`;
}

/** Names the text to shorten, the longest that would help, and how many characters would fit. */
async function tooLong(
  context: LayoutContext,
  template: Template,
  format: Format,
  rendition: PlannedRendition,
  attempt: Attempt,
): Promise<Diagnostic[]> {
  const candidates = attempt.fitted
    .flatMap((fit) => {
      const role = TEXT_ROLES.find((known) => known === fit.role);
      const text = attempt.layout.texts.find((item) => item.role === role);
      return role && text ? [{ fit, role, text }] : [];
    })
    .toSorted((one, other) => other.text.text.length - one.text.text.length);
  for (const { fit, role, text } of candidates) {
    const layout = (wording: string) =>
      layoutWith(context, template, format, rendition, { ...attempt.wordings, [role]: wording });
    const fitting = await longestFittingStart(text.text, async (t) => (await layout(t)).isSound);
    const isLast = role === candidates.at(-1)?.role;
    if (fitting === '' && !isLast) continue;
    const params = {
      role,
      format: format.id,
      characters: [...text.text].length,
      charactersThatFit: [...fitting].length,
      minSizePx: round(fit.range.minPx),
    };
    const about = { rendition: rendition.id, ...(text.path && { path: text.path }) };
    return [error('TEXT_TOO_LONG', params, about)];
  }
  const reason = 'the template shows no text that could be shorter';
  return [error('RENDER_FAILED', { reason }, { rendition: rendition.id })];
}

/**
 * The most words of a text, from its start, that pass a test; where the first is too long by itself,
 * the most of its letters; empty where not even one letter does.
 */
async function longestFittingStart(
  text: string,
  fits: (start: string) => Promise<boolean>,
): Promise<string> {
  const words = text.split(/\s+/);
  const whole = await longestFitting(words, ' ', fits);
  return whole === '' ? longestFitting([...(words[0] ?? '')], '', fits) : whole;
}

/** The most parts, from the first, that pass a test together; all of them are known not to. */
async function longestFitting(
  parts: readonly string[],
  separator: string,
  fits: (start: string) => Promise<boolean>,
): Promise<string> {
  let low = 0;
  let high = parts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (await fits(parts.slice(0, middle).join(separator))) low = middle;
    else high = middle;
  }
  return parts.slice(0, low).join(separator);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
