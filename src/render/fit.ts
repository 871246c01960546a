/**
 * The size of texts. A text marked `data-fit="min good max"` in its template gets the largest size
 * of one modular scale at which everything stays inside its area. Sizes are in template units.
 *
 * A text that comes earlier in the page is fitted first; the later ones stand at their good size
 * meanwhile and give way, down to their minimum, only where the page has no room for all.
 */
import type { MeasuredNode, Page, PageNode } from './takumi.ts';
import type { Box } from './types.ts';
import type { Composition } from '../formats/types.ts';

/** Neighbouring sizes differ by this factor: six steps double a size. */
const SCALE_RATIO = 2 ** (1 / 6);

/** The sizes a template allows for one text, in pixels. */
export interface FitRange {
  minPx: number;
  goodPx: number;
  maxPx: number;
  /** The most lines it may take; undefined: as many as fit. */
  maxLines: number | undefined;
}

/** A text to fit: its element and what the template allows. */
export interface FitText {
  role: string;
  node: PageNode;
  range: FitRange;
  /** Only larger sizes than this are worth anything; undefined: all of the range. */
  abovePx?: number | undefined;
}

/** What fitting came to for one text. */
export interface Fitted {
  role: string;
  sizePx: number;
  range: FitRange;
}

/** Reads `data-fit` and `data-lines`, the composition's own value before the common one. */
export function fitRange(
  node: PageNode,
  composition: Composition,
  unit: number,
): FitRange | undefined {
  const sizes = attribute(node, 'data-fit', composition);
  if (sizes === undefined) return undefined;
  // One number is a size that never changes.
  const [min, good = min, max = good] = sizes.trim().split(/\s+/).map(Number);
  if (!isSize(min) || !isSize(good) || !isSize(max) || min > good || good > max) return undefined;
  const lines = Number(attribute(node, 'data-lines', composition) ?? Number.NaN);
  return {
    minPx: min * unit,
    goodPx: good * unit,
    maxPx: max * unit,
    maxLines: Number.isInteger(lines) && lines > 0 ? lines : undefined,
  };
}

function attribute(node: PageNode, name: string, composition: Composition): string | undefined {
  return node.attributes[`${name}-${composition}`] ?? node.attributes[name];
}

function isSize(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value > 0;
}

/** The sizes of the scale within a range, largest first, with the three the template names. */
export function scaleSteps(range: FitRange, unit: number): readonly number[] {
  const steps = new Set([range.maxPx, range.goodPx]);
  const first = Math.ceil(Math.log(range.minPx / unit) / Math.log(SCALE_RATIO) - 1e-9);
  for (let step = first; ; step++) {
    const size = unit * SCALE_RATIO ** step;
    if (size > range.maxPx) break;
    steps.add(size);
  }
  steps.add(range.minPx);
  return [...steps].toSorted((a, b) => b - a);
}

/** What a measured page is worth, asked after every change of a size. */
export interface PageVerdict {
  /** Everything is whole, inside its area and on no more lines than it may take. */
  isSound: boolean;
  /** Whether the lines of a text are of like length. */
  isEven: (role: string) => boolean;
  /** Whether a text that was measured at one size is certain to have no room at another. */
  cannotFit: (text: FitText, measuredPx: number, sizePx: number) => boolean;
}

export type PageTest = (measured: MeasuredNode) => PageVerdict;

/** How many steps of the scale a text may give up for lines of like length. */
const STEPS_FOR_EVEN_LINES = 2;

/**
 * Fits the texts of a page in place and says which sizes they got. The page may still not be sound
 * where no size was; the caller judges the final measure.
 */
export async function fitTexts(
  page: Page,
  texts: readonly FitText[],
  unit: number,
  judge: PageTest,
): Promise<readonly Fitted[]> {
  const sizes = new Map<FitText, number>();
  const set = (text: FitText, sizePx: number) => {
    sizes.set(text, sizePx);
    text.node.setFontSize(sizePx);
  };
  for (const text of texts) set(text, text.range.goodPx);

  // A text of one size has nothing to find; the others may be too large before they are fitted.
  const elastic = texts.filter(({ range }) => range.minPx < range.maxPx);
  let fits = await fitInOrder(page, elastic, unit, judge, set);
  for (let last = elastic.length - 1; !fits && last > 0; last--) {
    const yielding = elastic[last];
    if (yielding) set(yielding, yielding.range.minPx);
    fits = await fitInOrder(page, elastic.slice(0, last), unit, judge, set);
  }
  return texts.map((text) => ({
    role: text.role,
    sizePx: sizes.get(text) ?? text.range.minPx,
    range: text.range,
  }));
}

async function fitInOrder(
  page: Page,
  texts: readonly FitText[],
  unit: number,
  judge: PageTest,
  set: (text: FitText, sizePx: number) => void,
): Promise<boolean> {
  let fits = texts.length === 0 ? judge(await page.measure()).isSound : false;
  for (const text of texts) {
    fits = await fitOne(page, text, unit, judge, set);
    if (!fits) return false;
  }
  return fits;
}

/**
 * Walks down the scale to the first size that is sound, and a little further where its lines are
 * uneven and those of a size that is still good are not. Not a bisection: a balanced text may fit
 * on four lines at a size above one at which it does not fit on three. Sizes of which the last
 * measure already tells that they are too large are passed over.
 */
async function fitOne(
  page: Page,
  text: FitText,
  unit: number,
  judge: PageTest,
  set: (text: FitText, sizePx: number) => void,
): Promise<boolean> {
  const { abovePx = 0 } = text;
  const steps = scaleSteps(text.range, unit).filter((sizePx) => sizePx > abovePx);
  const verdictAt = async (sizePx: number) => {
    set(text, sizePx);
    return judge(await page.measure());
  };
  let tooLarge: { verdict: PageVerdict; sizePx: number } | undefined;
  for (const [index, sizePx] of steps.entries()) {
    if (tooLarge?.verdict.cannotFit(text, tooLarge.sizePx, sizePx)) continue;
    const verdict = await verdictAt(sizePx);
    if (!verdict.isSound) {
      tooLarge = { verdict, sizePx };
      continue;
    }
    if (verdict.isEven(text.role)) return true;
    for (const smallerPx of steps.slice(index + 1, index + 1 + STEPS_FOR_EVEN_LINES)) {
      if (smallerPx < text.range.goodPx) break;
      const smaller = await verdictAt(smallerPx);
      if (smaller.isSound && smaller.isEven(text.role)) return true;
    }
    set(text, sizePx);
    return true;
  }
  set(text, text.range.minPx);
  return false;
}

/** Whether a box lies in another, with half a pixel for rounding. */
export function isInside([x, y, w, h]: Box, [ax, ay, aw, ah]: Box): boolean {
  const slack = 0.5;
  return x >= ax - slack && y >= ay - slack && x + w <= ax + aw + slack && y + h <= ay + ah + slack;
}
