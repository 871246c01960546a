/**
 * Lines of like length, settled before anything is drawn. The renderer balances lines when it draws
 * (`text-wrap: balance`) and not when it measures: what was fitted and checked would not be what is
 * seen. So lines are broken here, and pinned.
 */
import type { MeasuredNode, Page, PageNode } from './takumi.ts';
import type { Box } from './types.ts';

/** Halvings of the width: the last one is a thirty-second of it. */
const STEPS = 5;

/** A text and where it was measured. */
interface Place {
  node: PageNode;
  measured: MeasuredNode;
}

/**
 * Pins the lines of every marked text that has several: as many as it has, as even as they can be.
 * `data-balance="no"` leaves an element's lines as they fall. The page is changed in place.
 */
export async function settleLines(page: Page): Promise<void> {
  const places = textsOf({ node: page.root, measured: await page.measure() });
  const texts = places.filter(({ measured }) => linesOf(measured).length > 1);
  for (const { node, measured } of texts) {
    const greedy = linesOf(measured);
    const lines = await narrowest(page, node, greedy, measured.box[2]);
    node.setText(lines.map(({ text }) => text.trim()).join('\n'));
    node.restyle({ whiteSpace: 'pre', textWrap: 'nowrap' });
  }
}

/** The lines of the narrowest box that takes no more of them. */
async function narrowest(
  page: Page,
  node: PageNode,
  greedy: readonly Line[],
  widthPx: number,
): Promise<readonly Line[]> {
  let best = greedy;
  let [low, high] = [widthPx / greedy.length, widthPx];
  for (let step = 0; step < STEPS && low < high; step++) {
    const middle = (low + high) / 2;
    const undo = node.restyle({ maxWidth: `${middle}px`, textWrap: 'wrap' });
    const measured = await page.measure().finally(undo);
    const found = textsOf({ node: page.root, measured }).find((text) => text.node === node);
    const lines = found ? linesOf(found.measured) : [];
    const isWhole = lines.length > 0 && letters(lines) === letters(greedy);
    if (isWhole && lines.length <= greedy.length && widest(lines) <= middle) {
      best = lines;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

interface Line {
  text: string;
  box: Box;
}

/** Marked texts of one piece: one that has parts in it keeps its own breaks. */
function textsOf({ node, measured }: Place): readonly Place[] {
  const isMarked = node.attributes['data-text'] !== undefined;
  if (isMarked && node.attributes['data-balance'] !== 'no' && node.kind === 'text') {
    return [{ node, measured }];
  }
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

/** A word wider than its box is not one to make the box narrower for. */
function widest(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ text, box }) => (text === text.trimEnd() ? box[2] : 0)));
}
