/**
 * Lines of like length, settled before anything is drawn. The renderer balances lines when it draws
 * (`text-wrap: balance`) and not when it measures: what was fitted and checked would not be what is
 * seen. So lines are broken here, and pinned.
 */
import { isOnItsSide, letters, shownRuns, withoutTrailingSpace, wordsOf } from './read-layout.ts';
import type { MeasuredNode, Page, PageNode } from './takumi.ts';

/** A text and where it was measured. */
interface Place {
  node: PageNode;
  measured: MeasuredNode;
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

/** A text of one piece has one run a line, wherever the renderer keeps its runs. */
async function evenLines(page: Page): Promise<PinnedLines> {
  const places = textsOf({ node: page.root, measured: await page.measure() });
  const texts = places
    .map(({ node, measured }) => ({ node, lines: shownRuns(measured) }))
    .filter(({ lines }) => lines.length > 1);
  if (texts.length === 0) return [];
  const parts = await partsOf(
    page,
    texts.map(({ node }) => node),
  );
  return markedIn(page.root).map((node) => {
    const lines = texts.find((text) => text.node === node)?.lines;
    return lines && evenedOut(lines, parts.get(node) ?? []);
  });
}

/** What of each text stays on one line however narrow it is, in order: one measure for all. */
async function partsOf(
  page: Page,
  nodes: readonly PageNode[],
): Promise<ReadonlyMap<PageNode, readonly Run[]>> {
  // Lines of no height: those that pass the canvas's foot are not laid out.
  const narrow = { maxWidth: '1px', lineHeight: '0', textWrap: 'wrap', overflowWrap: 'normal' };
  const undo = nodes.map((node) => node.restyle(narrow));
  const measured = await page.measure().finally(() => undo.forEach((take) => take()));
  const places = textsOf({ node: page.root, measured });
  return new Map(places.map((place) => [place.node, shownRuns(place.measured)]));
}

type Run = MeasuredNode['runs'][number];
type Line = readonly Run[];

/** As many lines of the same text, none longer than the longest, and of lengths as like as can be. */
function evenedOut(found: Line, parts: Line): readonly string[] {
  const asFound = found.map(({ text }) => text.trim());
  // A word broken inside is not one part, and widths say nothing of a text on its side.
  const isWhole = letters(wordsOf(parts)) === letters(wordsOf(found));
  if (!isWhole || isOnItsSide(found.map(({ box }) => box))) return asFound;
  const longestPx = Math.max(...found.map((run) => widthPx([run])));
  return brokenEvenly(parts, found.length, longestPx)?.lines ?? asFound;
}

/** The first parts of a text on some lines. */
interface Broken {
  lines: readonly string[];
  /** The squares of the lines' widths, which are least where they are alike. */
  unevenness: number;
}

/** The parts on this many lines of at most this width; undefined where there is no way. */
function brokenEvenly(parts: Line, count: number, longestPx: number): Broken | undefined {
  // The best way to each number of parts, with one line more every time.
  let ways: readonly (Broken | undefined)[] = [{ lines: [], unevenness: 0 }];
  for (let line = 0; line < count; line++) {
    const before = ways;
    ways = [undefined, ...parts].map((_, end) => {
      const longer = before
        .slice(0, end)
        .map((way, start) => way && withLine(way, parts.slice(start, end), longestPx));
      return least(longer);
    });
  }
  return ways[parts.length];
}

/** A way with one line more, if that is not too long. */
function withLine(way: Broken, line: Line, longestPx: number): Broken | undefined {
  const width = widthPx(line);
  // Half a pixel: parts that are measured alone are rounded alone.
  if (width > longestPx + 0.5) return undefined;
  const text = line
    .map((run) => run.text)
    .join('')
    .trim();
  return { lines: [...way.lines, text], unevenness: way.unevenness + width ** 2 };
}

function least(ways: readonly (Broken | undefined)[]): Broken | undefined {
  return ways.reduce(
    (best, way) => (way && !(best && best.unevenness <= way.unevenness) ? way : best),
    undefined,
  );
}

/** Of a line, without the space that it may end in. */
function widthPx(line: Line): number {
  return line.reduce((sum, run, index) => {
    const [, , width] = index === line.length - 1 ? withoutTrailingSpace(run) : run.box;
    return sum + width;
  }, 0);
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
