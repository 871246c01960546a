/** Sizes and ratios that people write in the name of a format, held against its pixels. */

/** The largest share by which a label may differ: `1.91:1` stands for 1200x630, which is 1.905. */
const TOLERANCE = 0.01;

/** `16x9` is a ratio, `1200x630` a size: no canvas people name is this narrow. */
const MAX_RATIO_TERM = 32;

/** Bare numbers in this range are years unless `px` follows: `banniere-2027`. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const PAIR = /(?<![\d.,])(\d+)\s?[x×]\s?(\d+)(?!\d)/gu;
const RATIO = /(?<![\d.,])(\d+(?:[.,]\d+)?)\s?:\s?(\d+(?:[.,]\d+)?)/gu;
const PIXELS = /(?<![\d.,:x×])(\d+)\s?px(?![\p{L}\d])/gu;
/** Only as the last word, where a size stands: `…-square-1200`. */
const LAST_NUMBER = /(?<=^|[\s(-])(\d{3,5})\)?$/gu;

/** The labels in a text that do not agree with a canvas, as written. */
export function mismatchedLabels(
  text: string,
  canvas: { width: number; height: number },
): readonly string[] {
  const ratio = canvas.width / canvas.height;
  const isSide = (px: number): boolean => near(px, canvas.width) || near(px, canvas.height);
  return [
    ...mismatches(text, PAIR, (a, b) =>
      a <= MAX_RATIO_TERM && b <= MAX_RATIO_TERM
        ? near(a / b, ratio)
        : near(a, canvas.width) && near(b, canvas.height),
    ),
    ...mismatches(text, RATIO, (a, b) => near(a / b, ratio)),
    ...mismatches(text, PIXELS, isSide),
    ...mismatches(text, LAST_NUMBER, (n) => (n >= FIRST_YEAR && n <= LAST_YEAR) || isSide(n)),
  ];
}

function mismatches(
  text: string,
  pattern: RegExp,
  agrees: (first: number, second: number) => boolean,
): readonly string[] {
  return [...text.matchAll(pattern)]
    .filter(([, first = '', second = '']) => !agrees(decimal(first), decimal(second)))
    .map(([label]) => label);
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

function near(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= expected * TOLERANCE;
}
