/**
 * What a laid out page shows, read again from the page itself: every text, marked by its template
 * or not. The layout that was drawn is judged here by other means than those that made it.
 */
import type { LaidOut } from '../render/layout.ts';
import { WORD_JOINER } from '../render/page.ts';
import type { MeasuredNode, PageNode } from '../render/takumi.ts';
import type { Box, Layout } from '../render/types.ts';
import { around } from './boxes.ts';
import type { PageImageBox, PageText } from './types.ts';

interface Run {
  text: string;
  box: Box;
  /** Of the same run, were every text of this size. */
  probeHeightPx: number;
}

/** Large enough for rounding not to matter. */
const PROBE_SIZE_PX = 100;

/** The texts and the marked images of a page. The page is as it was when this is done. */
export async function readPage({ page, layout }: Pick<LaidOut, 'page' | 'layout'>): Promise<{
  texts: readonly PageText[];
  images: readonly PageImageBox[];
}> {
  const measured = await page.measure();
  const undo = leavesOf(page.root).map((leaf) => leaf.restyle({ fontSize: `${PROBE_SIZE_PX}px` }));
  // A line's height grows with the size, whatever the font: that tells a size nobody declared.
  const probe = await page.measure().finally(() => undo.toReversed().forEach((take) => take()));
  const texts: PageText[] = [];
  const images: PageImageBox[] = [];
  const visit = (node: PageNode, place: MeasuredNode, probed: MeasuredNode, name: string) => {
    const role = node.attributes['data-text'];
    const ownName = node.className === '' ? name : `.${node.className.split(/\s+/).join('.')}`;
    const imageRole = node.attributes['data-image'];
    if (imageRole !== undefined && node.src !== undefined) {
      images.push({ role: imageRole, file: node.src.split('?')[0] ?? node.src, box: place.box });
    }
    if (role !== undefined || hasLetters(place) || isUnmeasured(node, place)) {
      const text = pageText(role ?? ownName, role !== undefined, node, place, probed, layout);
      if (text) texts.push(text);
      return;
    }
    node.children.forEach((child, index) => {
      const [at, to] = [place.children[index], probed.children[index]];
      if (at && to) visit(child, at, to, ownName);
    });
  };
  visit(page.root, measured, probe, 'text');
  return { texts, images };
}

/** The runs of a text stand with the element that lays them out, those of its `<b>` among them. */
function hasLetters({ runs }: MeasuredNode): boolean {
  return runs.some(({ text }) => text.trim() !== '');
}

/** A text that has room and no lines: it was cut whole, or stands where the renderer measures none. */
function isUnmeasured({ text }: PageNode, { box: [, , width, height] }: MeasuredNode): boolean {
  return (text ?? '').trim() !== '' && width * height > 0;
}

/** Every node that carries letters. */
export function leavesOf(node: PageNode): readonly PageNode[] {
  return node.kind === 'text' ? [node] : node.children.flatMap(leavesOf);
}

function pageText(
  role: string,
  isMarked: boolean,
  node: PageNode,
  place: MeasuredNode,
  probed: MeasuredNode,
  layout: Layout,
): PageText | undefined {
  const text = said(node);
  const [, , width, height] = place.box;
  const runs = runsOf(place, probed);
  // What takes no room was left out on purpose: `display: none`.
  if (text === '' || (runs.length === 0 && width * height === 0)) return undefined;
  const path = layout.texts.find((item) => item.role === role)?.path;
  return {
    role,
    isMarked,
    ...(path && { path }),
    text,
    lines: linesOf(runs),
    sizePx: Math.min(
      ...runs.map(({ box, probeHeightPx }) => (box[3] / probeHeightPx) * PROBE_SIZE_PX),
    ),
    elementBox: place.box,
    node,
  };
}

function said(node: PageNode): string {
  const all = (part: PageNode): string => part.text ?? part.children.map(all).join('');
  return all(node)
    .replaceAll(WORD_JOINER, '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

function runsOf(place: MeasuredNode, probed: MeasuredNode): Run[] {
  // Lines break elsewhere at another size, but all runs of one node are of one height.
  const probeHeightPx = probed.runs[0]?.box[3] ?? Number.NaN;
  const own = place.runs
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, box }) => ({ text: text.replaceAll(WORD_JOINER, ''), box, probeHeightPx }));
  const below = place.children.flatMap((child, index) => {
    const other = probed.children[index];
    return other ? runsOf(child, other) : [];
  });
  return [...own, ...below];
}

/** Of an em: no text font has a narrower space. */
const LEAST_SPACE_EM = 0.18;

/** A line's box without the spaces at its end, which hang over the edge and are not seen. */
function withoutEndSpace({ text, box: [x, y, w, h], probeHeightPx }: Run): Box {
  // A line end is no space.
  const spaces = /[ \t]*$/.exec(text)?.[0].length ?? 0;
  const emPx = (h / probeHeightPx) * PROBE_SIZE_PX;
  return [x, y, Math.max(0, w - spaces * emPx * LEAST_SPACE_EM), h];
}

/** Runs whose middles lie within each other's height stand side by side on one line. */
function linesOf(runs: readonly Run[]): PageText['lines'] {
  const lines: Run[][] = [];
  const middle = ([, y, , h]: Box) => y + h / 2;
  for (const run of runs.toSorted((a, b) => middle(a.box) - middle(b.box))) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isBeside =
      first !== undefined &&
      Math.abs(middle(run.box) - middle(first.box)) < Math.min(run.box[3], first.box[3]) / 2;
    if (line && isBeside) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const sorted = line.toSorted((a, b) => a.box[0] - b.box[0]);
    return {
      text: sorted
        .map(({ text }) => text)
        .join('')
        .trim(),
      box: around(
        sorted.map((run, index) => (index === sorted.length - 1 ? withoutEndSpace(run) : run.box)),
      ),
    };
  });
}
