/** Lines end where a typographer would end them. */
import { error, warning } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { UnbreakableKind } from '../../diagnostics/check.ts';
import { MONTHS as EN_MONTHS } from '../../language/en/days.ts';
import { MONTHS as FR_MONTHS } from '../../language/fr/days.ts';
import { aboutText, isHeadline } from '../findings.ts';
import type { LayoutRule, PageText } from '../types.ts';

export const rule: LayoutRule = {
  id: 'line-breaks',
  needs: 'layout',
  codes: ['TEXT_WIDOW', 'LINE_STARTS_WITH_PUNCTUATION', 'TEXT_BADLY_BROKEN'],
  judge: (subject) =>
    subject.texts.flatMap((text) =>
      findingsFor(text, subject.format.id).map((found) => ({
        ...found,
        ...aboutText(subject, text.path),
      })),
    ),
};

function findingsFor(text: PageText, format: string): Diagnostic[] {
  const { role } = text;
  const lines = text.lines.map((line) => line.text).filter((line) => line !== '');
  const widow = isHeadline(text) && !endsWide(text) ? widowOf(lines) : undefined;
  const punctuated = lines.slice(1).find((line) => /^[!?;:,.…»”)\]%]/u.test(line));
  const broken = lines.slice(1).flatMap((line, index) => {
    const found = brokenUnit(lines[index] ?? '', line);
    return found ? [error('TEXT_BADLY_BROKEN', { role, format, ...found })] : [];
  });
  return [
    ...(widow === undefined ? [] : [warning('TEXT_WIDOW', { role, format, word: widow })]),
    ...(punctuated === undefined
      ? []
      : [error('LINE_STARTS_WITH_PUNCTUATION', { role, format, line: punctuated })]),
    ...broken,
    ...brokenWords(text, lines, format),
  ];
}

/** Of the widest line: a last line that wide is no widow to the eye. */
const WIDE_LINE = 0.6;

/** In a narrow column, where no line has room for more, a word alone is a line like another. */
const NARROW_COLUMN_WORDS = 2;

/**
 * Whether the last line is about as wide as the others. A theme may end on no word alone, unless it
 * stands in a narrow column.
 */
function endsWide({ role, lines }: PageText): boolean {
  const widths = lines.map(({ box }) => box[2]);
  const isWide = (widths.at(-1) ?? 0) >= WIDE_LINE * Math.max(...widths);
  const mostWords = Math.max(...lines.map(({ text }) => text.trim().split(/\s+/u).length));
  return isWide && (role !== 'theme' || mostWords <= NARROW_COLUMN_WORDS);
}

/** The one word of the last line, of a text of three words or more that is not one word a line. */
function widowOf(lines: readonly string[]): string | undefined {
  const words = (line: string) => line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = lines.at(-1) ?? '';
  const counts = lines.map((line) => words(line).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isWidow = lines.length > 1 && total >= 3 && counts.at(-1) === 1;
  return isWidow && counts.some((count) => count > 1) ? last : undefined;
}

const MONTH = [...FR_MONTHS, ...EN_MONTHS].join('|');

/** What ends one line and starts the next, and belongs together. */
const UNITS: readonly { what: UnbreakableKind; before: RegExp; after: RegExp }[] = [
  // `16 février`, `1er mars`, `16 February`.
  {
    what: 'date',
    before: /(?<![\p{L}\p{N}])\d{1,2}(?:er|st|nd|rd|th)?$/iu,
    after: new RegExp(`^(?:${MONTH})(?!\\p{L})`, 'iu'),
  },
  // `February 16`.
  {
    what: 'date',
    before: new RegExp(`(?<!\\p{L})(?:${EN_MONTHS.join('|')})$`, 'iu'),
    after: /^\d{1,2}(?!\d)/u,
  },
  { what: 'quotes', before: /[«“(]$/u, after: /^./u },
];

function brokenUnit(
  before: string,
  after: string,
): { what: UnbreakableKind; before: string; after: string } | undefined {
  const [last, first] = [before.split(/\s/u).at(-1) ?? '', after.split(/\s/u)[0] ?? ''];
  const unit = UNITS.find((known) => known.before.test(before) && known.after.test(after));
  if (unit) return { what: unit.what, before: last, after: first };
  return undefined;
}

/** Words that stand on no line whole; one may be broken at its own hyphen. */
function brokenWords(text: PageText, lines: readonly string[], format: string): Diagnostic[] {
  const parts = lines.map((line) => line.toLowerCase());
  return text.text.split(/\s+/u).flatMap((word) => {
    const whole = word.toLowerCase();
    if (/[-–—/]/u.test(word) || parts.some((line) => line.includes(whole))) return [];
    const length = parts
      .slice(0, -1)
      .map((line, index) => [startEnding(whole, line), parts[index + 1] ?? ''] as const)
      .find(([start, next]) => start > 0 && next.startsWith(whole.slice(start, start + 1)))?.[0];
    if (length === undefined) return [];
    const what: UnbreakableKind = word.includes('#') ? 'hashtag' : 'word';
    const [before, after] = [word.slice(0, length), word.slice(length)];
    return [error('TEXT_BADLY_BROKEN', { role: text.role, format, what, before, after })];
  });
}

/** How many of a word's first letters a line ends with. */
function startEnding(word: string, line: string): number {
  for (let length = word.length - 1; length > 0; length--) {
    if (line.endsWith(word.slice(0, length))) return length;
  }
  return 0;
}
