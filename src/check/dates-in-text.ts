/**
 * Days as people write them in French and English, in any text whatever its language: a month's
 * name tells it. `jeudi 16 février 2023`, `le 1er mars`, `du 13 au 17 février`, `Thursday,
 * February 16`, `16 February 2023`, `2023-02-16`.
 */
import { isRealDate, weekday } from '../language/calendar.ts';
import { MONTHS as EN_MONTHS, WEEKDAYS as EN_WEEKDAYS } from '../language/en/days.ts';
import { MONTHS as FR_MONTHS, WEEKDAYS as FR_WEEKDAYS } from '../language/fr/days.ts';

/** A day found in a text. */
export interface FoundDate {
  /** As written, with its day of the week. */
  found: string;
  /** Where it starts in the text. */
  index: number;
  /** `YYYY-MM-DD`; it may not exist. */
  date: string;
  /** Whether the text says the year. */
  hasYear: boolean;
  /** 0 for Monday, where the text says a day of the week. */
  weekday: number | undefined;
}

const MONTH_NAMES: readonly (readonly string[])[] = FR_MONTHS.map((french, index) => [
  french,
  french.normalize('NFD').replace(/\p{Mark}/gu, ''),
  EN_MONTHS[index]?.toLowerCase() ?? french,
]);

const WEEKDAY_NAMES: readonly (readonly string[])[] = FR_WEEKDAYS.map((french, index) => [
  french,
  EN_WEEKDAYS[index]?.toLowerCase() ?? french,
]);

const WEEKDAY = `(?<weekday>${WEEKDAY_NAMES.flat().join('|')})`;
const MONTH = `(?<month>${MONTH_NAMES.flat().join('|')})`;
const DAY = String.raw`(?<day>\d{1,2})(?:er|st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20|21)\d\d)(?!\d))?`;
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?!\p{L})`;

/** `du lundi 13 au`, `13 –`: a day whose month comes with the next one. */
const RANGE = String.raw`(?:(?:${WEEKDAY.replace('<weekday>', '<firstWeekday>')},?\s+)?(?<first>\d{1,2})(?:er|st|nd|rd|th)?\s*(?:au|et|to|and|[-–])\s*)?`;

const PATTERNS: readonly RegExp[] = [
  // jeudi 16 février 2023, Thursday 16 February
  new RegExp(
    String.raw`${START}${RANGE}(?:${WEEKDAY},?\s+(?:the\s+)?)?${DAY}\s+(?:of\s+)?${MONTH}${END}${YEAR}`,
    'giu',
  ),
  // Thursday, February 16, 2023
  new RegExp(String.raw`${START}(?:${WEEKDAY},?\s+)?${MONTH}\s+${DAY}(?!\d)${YEAR}`, 'giu'),
  new RegExp(String.raw`${START}(?<year>(?:19|20|21)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)`, 'gu'),
];

/** Every day that a text names, in its order; a day without a year is of the year given. */
export function datesIn(text: string, year: number): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) found.push(...datesOf(match, year));
  }
  return found
    .toSorted((a, b) => a.index - b.index)
    .filter((date, index, all) => all.findIndex(({ index: at }) => at === date.index) === index);
}

function datesOf(match: RegExpMatchArray, year: number): FoundDate[] {
  const { groups = {}, index = 0 } = match;
  const month = monthNumber(groups['month'] ?? '');
  const said = groups['year'];
  const dateOf = (day: string) =>
    [said ?? String(year), String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  const hasYear = said !== undefined;
  const last: FoundDate = {
    found: match[0],
    index,
    date: dateOf(groups['day'] ?? ''),
    hasYear,
    weekday: weekdayNumber(groups['weekday']),
  };
  const first = groups['first'];
  if (first === undefined) return [last];
  const whole = match[0];
  const start = whole.search(/(?:au|et|to|and|[-–])\s*(?=\p{L}*,?\s*\d)/iu);
  return [
    {
      found: whole,
      index,
      date: dateOf(first),
      hasYear,
      weekday: weekdayNumber(groups['firstWeekday']),
    },
    { ...last, index: index + Math.max(1, start) },
  ];
}

function monthNumber(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  return MONTH_NAMES.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function weekdayNumber(name: string | undefined): number | undefined {
  const index = WEEKDAY_NAMES.findIndex((names) => names.includes((name ?? '').toLowerCase()));
  return index === -1 ? undefined : index;
}

/** Whether a day exists and is the day of the week that its text says, if it says one. */
export function isConsistent({ date, weekday: said }: FoundDate): boolean {
  return isRealDate(date) && (said === undefined || weekday(date) === said);
}
