/** Reads a measured page: which text and image sits where, and whether all stay in their areas. */
import { isInside } from './fit.ts';
import type { MeasuredNode, PageNode } from './takumi.ts';
import type { Box } from './types.ts';

/** A text of the page, by the role its template gives it. */
export interface TextItem {
  role: string;
  /** What the page says, all of it. */
  text: string;
  /** Whether all of it was laid out: the renderer drops the lines that pass the canvas's foot. */
  isWhole: boolean;
  /** One box a line, from the line's own height, not the taller room for stacked accents. */
  lines: readonly Box[];
  box: Box;
  /** Of its element, which a word that nothing breaks may leave. */
  elementBox: Box;
  /** Where it must stay. */
  area: Box;
}

export interface ImageItem {
  role: string;
  file: string;
  box: Box;
  area: Box;
}

export interface LayoutItems {
  texts: readonly TextItem[];
  images: readonly ImageItem[];
}

/**
 * Walks the page and its measure together. `data-text` names a text's role, `data-image` an
 * image's; `data-area` is an element that what is inside it must not leave.
 */
export function readLayout(root: PageNode, measured: MeasuredNode, area: Box): LayoutItems {
  const texts: TextItem[] = [];
  const images: ImageItem[] = [];
  const visit = (node: PageNode, place: MeasuredNode, around: Box) => {
    const inside = 'data-area' in node.attributes ? intersection(around, place.box) : around;
    const role = node.attributes['data-text'];
    if (role !== undefined) {
      const item = textItem(role, node, place, inside);
      if (item) texts.push(item);
      return;
    }
    const imageRole = node.attributes['data-image'];
    if (imageRole !== undefined && node.src !== undefined) {
      images.push({
        role: imageRole,
        file: node.src.split('?')[0] ?? node.src,
        box: place.box,
        area: inside,
      });
    }
    node.children.forEach((child, index) => {
      const childPlace = place.children[index];
      if (childPlace) visit(child, childPlace, inside);
    });
  };
  visit(root, measured, area);
  return { texts, images };
}

function textItem(
  role: string,
  node: PageNode,
  place: MeasuredNode,
  area: Box,
): TextItem | undefined {
  const runs = shownRuns(place);
  const lines = linesOf(runs.map(withoutTrailingSpace));
  if (lines.length === 0) return undefined;
  return {
    role,
    text: textOf(node).trim(),
    isWhole: letters(wordsOf(runs)) === letters(textOf(node)),
    lines,
    box: union(lines),
    elementBox: place.box,
    area,
  };
}

/** Of an em: no text font has a narrower space. */
const LEAST_SPACE_EM = 0.18;

/** Of its size: how tall a run's box is, in the fonts that come with the tool. */
const RUN_HEIGHT_EM = 1.2;

/** A line's box without the space it breaks at, which hangs over the edge and is not seen. */
export function withoutTrailingSpace({
  text,
  box: [x, y, w, h],
}: MeasuredNode['runs'][number]): Box {
  return /[ \t]$/.test(text) ? [x, y, w - (h / RUN_HEIGHT_EM) * LEAST_SPACE_EM, h] : [x, y, w, h];
}

function textOf(node: PageNode): string {
  return node.text ?? node.children.map(textOf).join('');
}

/** A text without its spaces, which may collapse where a line ends, nor its case, which CSS sets. */
export function letters(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

/** The runs of an element and of what is in it that show something, in order. */
export function shownRuns({ runs, children }: MeasuredNode): MeasuredNode['runs'] {
  return [...runs.filter(({ text }) => text.trim() !== ''), ...children.flatMap(shownRuns)];
}

/** What runs say, one after the other. */
export function wordsOf(runs: MeasuredNode['runs']): string {
  return runs.map(({ text }) => text).join('');
}

/** Runs side by side are one line: those whose middles lie within each other's height. */
function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const last = lines.at(-1);
    const middle = box[1] + box[3] / 2;
    if (last && Math.abs(middle - (last[1] + last[3] / 2)) < Math.min(last[3], box[3]) / 2) {
      lines[lines.length - 1] = union([last, box]);
    } else {
      lines.push(box);
    }
  }
  return lines;
}

/** The smallest box around boxes; at least one. */
export function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , w]) => x + w));
  const bottom = Math.max(...boxes.map(([, y, , h]) => y + h));
  return [left, top, right - left, bottom - top];
}

function intersection([x, y, w, h]: Box, [bx, by, bw, bh]: Box): Box {
  const left = Math.max(x, bx);
  const top = Math.max(y, by);
  return [left, top, Math.min(x + w, bx + bw) - left, Math.min(y + h, by + bh) - top];
}

/**
 * A run's box is as tall as the font's ascent and descent, 1.2 times its size here; a tight line
 * height sheds part of it, above and below. That much of a line may stand out of its area.
 */
const SHED_OF_LINE = 0.13;

/**
 * Whether every text and logo is inside its area, which a photo may leave by the frame, and no text
 * takes more lines than it may.
 */
export function isSoundLayout(
  items: LayoutItems,
  maxLines: ReadonlyMap<string, number | undefined>,
): boolean {
  return (
    items.texts.every(
      (text) =>
        text.isWhole &&
        text.lines.length <= (maxLines.get(text.role) ?? Number.POSITIVE_INFINITY) &&
        text.lines.every((line) => isInside(inkBox(line), text.area)),
    ) && items.images.every(({ role, box, area }) => role === 'photo' || isInside(box, area))
  );
}

/** Of a text's width: what measuring rounds away. */
const MEASURE_SLACK = 0.01;

/**
 * Whether a text would take more lines than it may, or more width or height than its area has, if
 * it were written `scale` times as large: its letters are that much wider, however they are broken.
 */
export function isTooLargeAt(
  { lines, elementBox, area }: TextItem,
  scale: number,
  maxLines = Number.POSITIVE_INFINITY,
): boolean {
  const [, , areaWidth, areaHeight] = area;
  const widths = lines.map(([, , w]) => w);
  const width = sum(widths) * scale;
  // Of a text on its side, more lines are wider.
  if (isOnItsSide(lines)) return false;
  // A line too wide for the area that fills its element, or leaves it, has no place to break.
  const room = Math.max(areaWidth, elementBox[2] * (1 - MEASURE_SLACK));
  if (widths.some((w) => w > room && w * scale * (1 - MEASURE_SLACK) > areaWidth)) return true;
  const leastLines = Math.ceil((width * (1 - MEASURE_SLACK)) / areaWidth);
  if (leastLines > maxLines) return true;
  const [first, second] = lines;
  const pitch = first && second ? (second[1] - first[1]) * scale : 0;
  return (leastLines - 1) * pitch > areaHeight;
}

/** Whether lines run up or down: they are higher than they are wide. */
export function isOnItsSide(lines: readonly Box[]): boolean {
  return sum(lines.map(([, , width]) => width)) < sum(lines.map(([, , , height]) => height));
}

/** What of a line's box letters can reach, accented capitals included. */
export function inkBox([x, y, w, h]: Box): Box {
  return [x, y + h * SHED_OF_LINE, w, h * (1 - 2 * SHED_OF_LINE)];
}

/** The shortest line of an even text is at least this part of its longest. */
const EVEN_LINES = 0.6;

/** Whether the lines of a text are of like length; a title on one or two lines may be as it is. */
export function hasEvenLines({ lines }: Pick<TextItem, 'lines'>): boolean {
  const widths = lines.map(([, , width]) => width);
  return widths.length < 3 || Math.min(...widths) >= EVEN_LINES * Math.max(...widths);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
