/**
 * Lines of like length, settled before anything is drawn. The renderer balances lines when it draws
 * (`text-wrap: balance`) and not when it measures: what was fitted and checked would not be what is
 * seen. So lines are broken here, and pinned.
 */
import type { MeasuredNode, Page, PageNode } from './takumi.ts';
import type { Box } from './types.ts';

/** Of a text's box: lines that are even to this are even. */
const TOLERANCE = 1 / 32;

/** A text and where it was measured. */
interface Place {
  node: PageNode;
  measured: MeasuredNode;
}

/** A text whose lines are being evened out: between which widths, and the best lines so far. */
interface Balancing {
  node: PageNode;
  greedy: readonly Line[];
  lines: readonly Line[];
  lowPx: number;
  highPx: number;
  tolerancePx: number;
}

/** Of each marked text of a page, in order: its lines; undefined where they stay as they fall. */
export type PinnedLines = readonly (readonly string[] | undefined)[];

/**
 * Pins the lines of every marked text that has several: as many as it has, as even as they can be.
 * `data-balance="no"` leaves an element's lines as they fall. The page is changed in place.
 */
export async function settleLines(page: Page): Promise<PinnedLines> {
  const pinned = await evenLines(page);
  pinLines(page, pinned);
  return pinned;
}

/** Pins lines that were settled before, on another page of the same texts, sizes and styles. */
export function pinLines(page: Page, pinned: PinnedLines): void {
  for (const [index, node] of markedIn(page.root).entries()) {
    const lines = pinned[index];
    if (!lines) continue;
    node.setText(lines.join('\n'));
    node.restyle({ whiteSpace: 'pre', textWrap: 'nowrap' });
  }
}

async function evenLines(page: Page): Promise<PinnedLines> {
  const places = textsOf({ node: page.root, measured: await page.measure() });
  const texts = places
    .map(({ node, measured }): Balancing => {
      const lines = linesOf(measured);
      const tolerancePx = measured.box[2] * TOLERANCE;
      const [lowPx, highPx] = [meanPx(lines), Math.min(measured.box[2], longestPx(lines))];
      return { node, greedy: lines, lines, lowPx, highPx, tolerancePx };
    })
    .filter(({ greedy }) => greedy.length > 1);
  if (texts.length === 0) return [];
  for (let open = texts; open.length > 0; open = open.filter(isOpen)) await halve(page, open);
  return markedIn(page.root).map((node) =>
    texts.find((text) => text.node === node)?.lines.map(({ text }) => text.trim()),
  );
}

/** Whether there is a width left to try. */
function isOpen({ lowPx, highPx, tolerancePx }: Balancing): boolean {
  return highPx - lowPx > tolerancePx;
}

/**
 * Tries the middle of what each text's width may be, towards the narrowest box that takes no more
 * lines. All in one measure: the width of one text moves the others, and breaks none of their lines.
 */
async function halve(page: Page, texts: readonly Balancing[]): Promise<void> {
  const middle = ({ lowPx, highPx }: Balancing) => (lowPx + highPx) / 2;
  const undo = texts.map((text) =>
    text.node.restyle({ maxWidth: `${middle(text)}px`, textWrap: 'wrap' }),
  );
  const measured = await page.measure().finally(() => undo.forEach((take) => take()));
  const places = textsOf({ node: page.root, measured });
  for (const text of texts) {
    const widthPx = middle(text);
    const found = places.find(({ node }) => node === text.node);
    const lines = found ? linesOf(found.measured) : [];
    const isWhole = lines.length > 0 && letters(lines) === letters(text.greedy);
    if (isWhole && lines.length <= text.greedy.length && widest(lines) <= widthPx) {
      text.lines = lines;
      text.highPx = Math.min(widthPx, longestPx(lines));
    } else {
      text.lowPx = widthPx;
    }
  }
}

interface Line {
  text: string;
  box: Box;
}

/** Whether it is a marked text of one piece: one that has parts in it keeps its own breaks. */
function isMarked({ kind, attributes }: PageNode): boolean {
  return (
    kind === 'text' && attributes['data-text'] !== undefined && attributes['data-balance'] !== 'no'
  );
}

function markedIn(node: PageNode): readonly PageNode[] {
  return isMarked(node) ? [node] : node.children.flatMap(markedIn);
}

function textsOf({ node, measured }: Place): readonly Place[] {
  if (isMarked(node)) return [{ node, measured }];
  return node.children.flatMap((child, index) => {
    const place = measured.children[index];
    return place ? textsOf({ node: child, measured: place }) : [];
  });
}

/** A text of one piece has one run a line, wherever the renderer keeps its runs. */
function linesOf(measured: MeasuredNode): readonly Line[] {
  return [...measured.runs, ...measured.children.flatMap(linesOf)].filter(
    ({ text }) => text.trim() !== '',
  );
}

function letters(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
}

/** With the space that a line may end in. */
function longestPx(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ box }) => box[2]));
}

/** In a box narrower than this a text takes one line more. */
function meanPx(lines: readonly Line[]): number {
  // A line may end in a space, which no font makes wider than half its height.
  const widths = lines.map(({ box: [, , w, h] }) => w - h / 2);
  return widths.reduce((sum, width) => sum + width, 0) / lines.length;
}

/** A word wider than its box is not one to make the box narrower for. */
function widest(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ text, box }) => (text === text.trimEnd() ? box[2] : 0)));
}
