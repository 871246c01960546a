/**
 * What is really behind the letters. A page is drawn as it is, without its letters, and with its
 * letters in one signal colour: the last two tell how much of each pixel a letter covers, and with
 * that the colour of the letter and of its ground, even where strokes are thinner than a pixel.
 */
import type { Page, PageNode } from '../render/takumi.ts';
import type { Box } from '../render/types.ts';
import { leavesOf } from './read-page.ts';
import type { Ink, PageText } from './types.ts';
import { contrastBetween, hexOf, luminanceOf, type Rgb } from './wcag.ts';

/** A drawing: RGBA, and how many of its pixels are one canvas pixel wide. */
interface Drawing {
  data: Uint8Array;
  /** The same, a pixel a number. */
  words: Uint32Array;
  width: number;
  height: number;
  scale: number;
}

/** Letters without what they may have around them. */
const PLAIN = {
  WebkitTextStrokeWidth: '0px',
  textShadow: 'none',
  opacity: '1',
} as const;

/** Of which one is always far from what is behind the texts. */
const SIGNALS: readonly Rgb[] = [
  [255, 0, 255],
  [0, 255, 0],
  [255, 255, 255],
  [0, 0, 0],
  [0, 0, 255],
  [255, 255, 0],
];

/** Less of a letter than this in a pixel says too little of the letter's colour. */
const MIN_COVERAGE = 0.6;

/** What no edge of a letter has. */
const SOLID_COVERAGE = 0.99;

/** A pixel of whose difference this much is letter is where a letter stands. */
const SEEN_COVERAGE = 0.3;

/** The share of the worst pixels that may be strays: a letter's edge on a line of the art. */
const STRAYS = 0.02;

/** In ems: air at the ends of a line, and the widest blank inside it. */
const END_AIR = 0.4;
const BLANK_AIR = 1.5;

/**
 * Measures the letters of every text. The page is as it was when this is done.
 *
 * @param scale of the drawings, above 0, at most 1: half the size takes a quarter of the time
 */
export async function measureInk(
  page: Page,
  texts: readonly PageText[],
  { scale = 1, signal }: { scale?: number; signal?: AbortSignal | undefined } = {},
): Promise<readonly Ink[]> {
  if (texts.length === 0) return [];
  const draw = async (): Promise<Drawing> => {
    const drawn = await page.drawSmaller(scale, signal);
    return { ...drawn, words: wordsOf(drawn.data), scale };
  };
  const leaves = leavesOf(page.root);
  const asIs = await draw();
  const without = await restyled(leaves, lettersIn('transparent'), draw);
  const signalColour = farthestSignal(without, texts);
  const signalled = await restyled(leaves, lettersIn(hexOf(signalColour)), draw);
  const drawings: Drawings = { asIs, ground: without, signalled, signal: signalColour };
  const inks: Ink[] = [];
  for (const text of texts) {
    const ink = inkOf(text, drawings);
    inks.push(ink.isChanged ? ink : await inkOfClipped(text, drawings, ink, draw));
  }
  return inks;
}

/** The pixels as 32-bit numbers, to be compared only. */
function wordsOf(data: Uint8Array): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}

function lettersIn(colour: string): Readonly<Record<string, string>> {
  return { ...PLAIN, color: colour, WebkitTextFillColor: colour };
}

async function restyled<R>(
  nodes: readonly PageNode[],
  style: Readonly<Record<string, string>>,
  work: () => Promise<R>,
): Promise<R> {
  const undo = nodes.map((node) => node.restyle(style));
  try {
    return await work();
  } finally {
    undo.toReversed().forEach((take) => take());
  }
}

/** The signal whose nearest grounds are the farthest from it. */
function farthestSignal(ground: Drawing, texts: readonly PageText[]): Rgb {
  const samples: Rgb[] = [];
  for (const { lines } of texts) {
    for (const { box } of lines) {
      eachPixel(ground, box, (index, x, y) => {
        if ((x * 7 + y * 3) % 101 === 0) samples.push(rgbAt(ground, index * 4));
      });
    }
  }
  const nearness = (signal: Rgb) => {
    const distances = Float32Array.from(samples, (sample) => distance(sample, signal)).toSorted();
    return distances[Math.floor(distances.length * 0.02)] ?? 0;
  };
  return SIGNALS.reduce((best, next) => (nearness(next) > nearness(best) + 1 ? next : best));
}

function distance(one: Rgb, other: Rgb): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** The three drawings that tell letters from their ground. */
interface Drawings {
  asIs: Drawing;
  /** Without letters. */
  ground: Drawing;
  /** With letters in the signal colour. */
  signalled: Drawing;
  signal: Rgb;
}

/**
 * Letters filled by `background-clip: text` are still there where their colour is taken away: they
 * go with their element, which has no other ground then. A text in the very colour of its ground
 * does not change either; it keeps what was measured.
 */
async function inkOfClipped(
  text: PageText,
  drawings: Drawings,
  measured: Ink,
  draw: () => Promise<Drawing>,
): Promise<Ink> {
  const gone = await restyled([text.node], { opacity: '0' }, draw);
  // Their edges are covered twice, by the gradient and by the signal: only solid pixels tell.
  const clipped = inkOf(text, { ...drawings, ground: gone }, SOLID_COVERAGE);
  const isOwnGround = changesBetweenLetters(text, drawings, gone);
  return clipped.isChanged && !isOwnGround ? clipped : measured;
}

/** Whether an element without its opacity loses more than its letters. */
function changesBetweenLetters(
  text: PageText,
  { ground, signalled }: Drawings,
  gone: Drawing,
): boolean {
  let changed = 0;
  let seen = 0;
  for (const { box } of text.lines) {
    eachPixel(ground, box, (index) => {
      if (ground.words[index] !== signalled.words[index]) return;
      seen++;
      if (ground.words[index] !== gone.words[index]) changed++;
    });
  }
  return changed > seen / 50;
}

/** Letters this tall have pixels that nothing but a letter covers. */
const SOLID_LETTERS_PX = 20;

/**
 * How much the most covered pixels of a text are covered: 1, or less where an element around the
 * text is translucent. What is seen of such a letter is its colour blended.
 */
function fullCoverage(text: PageText, drawings: Drawings): number {
  const { asIs, ground, signalled } = drawings;
  if (text.sizePx * asIs.scale < SOLID_LETTERS_PX) return 1;
  let most = 0;
  for (const { box } of text.lines) {
    eachPixel(asIs, box, (index) => {
      if (ground.words[index] === signalled.words[index]) return;
      most = Math.max(most, coverageAt(drawings, index * 4));
    });
  }
  return most > 0 && most < 0.95 ? most : 1;
}

/** A contrast is told to a fiftieth. */
const STEPS = 50;

/** How different the most changed pixel of a text is at least where its letters are seen at all. */
const SEEN_CHANGE = 6;

function inkOf(
  text: PageText,
  drawings: Drawings,
  minCoverage = MIN_COVERAGE,
): Ink & { isChanged: boolean } {
  const { asIs, ground, signalled } = drawings;
  const counts = new Uint32Array(21 * STEPS + 1);
  const examples = new Int32Array(counts.length).fill(-1);
  let total = 0;
  let visiblePx = 0;
  let widthPx = 0;
  let isChanged = false;
  const full = fullCoverage(text, drawings);
  const coverage = (at: number) => Math.min(1, coverageAt(drawings, at) / full);
  for (const { box } of text.lines) {
    const scaled = scaledBox(asIs, box);
    const columns = new Uint8Array(asIs.width);
    eachPixel(asIs, box, (index, x) => {
      // Far most pixels of a box hold no letter.
      if (ground.words[index] === signalled.words[index]) return;
      const covered = coverage(index * 4);
      if (covered >= SEEN_COVERAGE) columns[x] = 1;
      if (covered < minCoverage) return;
      if (!isChanged) isChanged = changeAt(asIs, ground, index * 4) > SEEN_CHANGE;
      const contrast = contrastAt(asIs, ground, index * 4, covered);
      const step = Math.min(counts.length - 1, Math.floor(contrast * STEPS + 1e-6));
      counts[step] = (counts[step] ?? 0) + 1;
      examples[step] = index;
      total++;
    });
    widthPx += scaled[2];
    visiblePx += visibleWidth(columns, scaled, text.sizePx * asIs.scale);
  }
  const visible = widthPx === 0 ? 0 : visiblePx / widthPx;
  const step = worstStep(counts, total);
  const example = examples[step] ?? -1;
  // A text nobody drew has not failed to change: there is nothing to look at again.
  if (example < 0) return { contrast: undefined, colour: '', ground: '', visible, isChanged: true };
  const at = example * 4;
  const covered = coverage(at);
  const letter = (offset: number) => letterChannel(asIs, ground, at + offset, covered);
  return {
    contrast: step / STEPS,
    colour: hexOf([letter(0), letter(1), letter(2)]),
    ground: hexOf(rgbAt(ground, at)),
    visible,
    isChanged,
  };
}

function worstStep(counts: Uint32Array, total: number): number {
  let seen = 0;
  for (let step = 0; step < counts.length; step++) {
    seen += counts[step] ?? 0;
    if (seen > total * STRAYS) return step;
  }
  return 0;
}

/** How much of the pixel at an offset of the data a letter covers, 0 to 1. */
function coverageAt({ ground, signalled, signal: [r, g, b] }: Drawings, at: number): number {
  const [from, to] = [ground.data, signalled.data];
  const red = from[at] ?? 0;
  const green = from[at + 1] ?? 0;
  const blue = from[at + 2] ?? 0;
  const [toRed, toGreen, toBlue] = [r - red, g - green, b - blue];
  const whole = toRed * toRed + toGreen * toGreen + toBlue * toBlue;
  // A ground like the signal itself tells nothing.
  if (whole < 900) return 0;
  const part =
    toRed * ((to[at] ?? 0) - red) +
    toGreen * ((to[at + 1] ?? 0) - green) +
    toBlue * ((to[at + 2] ?? 0) - blue);
  return Math.min(1, Math.max(0, part / whole));
}

/** A channel of the letter's own colour, without what shows of its ground. */
function letterChannel(asIs: Drawing, ground: Drawing, at: number, covered: number): number {
  const behind = ground.data[at] ?? 0;
  const own = ((asIs.data[at] ?? 0) - (1 - covered) * behind) / covered;
  return Math.min(255, Math.max(0, Math.round(own)));
}

function contrastAt(asIs: Drawing, ground: Drawing, at: number, covered: number): number {
  const letter = luminanceOf(
    letterChannel(asIs, ground, at, covered),
    letterChannel(asIs, ground, at + 1, covered),
    letterChannel(asIs, ground, at + 2, covered),
  );
  const { data } = ground;
  const behind = luminanceOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  return contrastBetween(letter, behind);
}

function changeAt(one: Drawing, other: Drawing, at: number): number {
  let change = 0;
  for (let channel = at; channel < at + 3; channel++) {
    change += Math.abs((one.data[channel] ?? 0) - (other.data[channel] ?? 0));
  }
  return change;
}

/** How much of a line's width is not behind something: letters and the air between them. */
function visibleWidth(columns: Uint8Array, [x, , w]: Box, emPx: number): number {
  const first = columns.indexOf(1);
  const last = columns.lastIndexOf(1);
  if (first === -1) return 0;
  let hidden = 0;
  const startGap = first - x;
  const endGap = x + w - 1 - last;
  if (startGap > END_AIR * emPx) hidden += startGap;
  if (endGap > END_AIR * emPx) hidden += endGap;
  for (let column = first; column < last;) {
    const next = columns.indexOf(1, column + 1);
    if (next - column > BLANK_AIR * emPx) hidden += next - column;
    column = next;
  }
  return Math.max(0, w - hidden);
}

function scaledBox({ scale }: Drawing, [x, y, w, h]: Box): Box {
  return [x * scale, y * scale, w * scale, h * scale];
}

/** Every pixel of a drawing inside a box of the canvas: its index, and its column. */
function eachPixel(
  drawing: Drawing,
  box: Box,
  visit: (index: number, x: number, y: number) => void,
): void {
  const [x, y, w, h] = scaledBox(drawing, box);
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const right = Math.min(drawing.width, Math.ceil(x + w));
  const bottom = Math.min(drawing.height, Math.ceil(y + h));
  for (let row = top; row < bottom; row++) {
    const start = row * drawing.width;
    for (let column = left; column < right; column++) visit(start + column, column, row);
  }
}

function rgbAt({ data }: Drawing, at: number): Rgb {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}
