/** What days, times and hashtags must say together. */
import { isClock, parseDay } from './days.ts';
import { exampleOf } from './examples.ts';
import { doubtful, keyText, wrong, type Finding } from './finding.ts';
import { hashtagYear, isHashtag } from './hashtag.ts';
import { listAt, textAt, valueAt } from './values.ts';

/** Reversed and distant dates, reversed times, and years that do not agree. */
export function dateFindings(value: unknown): readonly Finding[] {
  const years = campaignYears(value);
  return [
    ...oddDates(value),
    ...hashtagFinding(value, [], years),
    ...listAt(value, 'activities').flatMap((_, at) => [
      ...activityTimes(value, at),
      ...activityYears(value, at, years),
      ...hashtagFinding(value, ['activities', at], years),
    ]),
  ];
}

/** The years of the first and the last day, where they are sound. */
function campaignYears(value: unknown): readonly number[] {
  const years = ['start', 'end'].flatMap((key) => yearOf(textAt(value, 'dates', key)) ?? []);
  return [...new Set(years)];
}

function yearOf(text: string | undefined): number | undefined {
  const day = parseDay(text ?? '');
  return day.kind === 'day' ? day.year : undefined;
}

function oddDates(value: unknown): Finding[] {
  const start = textAt(value, 'dates', 'start') ?? '';
  const end = textAt(value, 'dates', 'end') ?? '';
  const year = yearOf(start);
  if (year === undefined || yearOf(end) === undefined) return [];
  const path = ['dates', 'end'];
  if (start > end) return [wrong({ code: 'DATES_REVERSED', params: { start, end } }, path)];
  const isFar = end > `${year + 1}${start.slice(4)}`;
  return isFar ? [doubtful({ code: 'DATES_FAR_APART', params: { start, end } }, path)] : [];
}

function activityTimes(value: unknown, at: number): Finding[] {
  const path = ['activities', at] as const;
  const start = textAt(value, ...path, 'start') ?? '';
  const end = textAt(value, ...path, 'end') ?? '';
  if (!isClock(end)) return [];
  if (valueAt(value, [...path, 'start']) === undefined) {
    const missing = [...path, 'start'];
    const params = { key: keyText(missing), example: exampleOf(missing) };
    return [wrong({ code: 'MISSING_KEY', params }, missing, 'parent')];
  }
  if (!isClock(start) || start < end) return [];
  return [wrong({ code: 'TIMES_REVERSED', params: { start, end } }, [...path, 'end'])];
}

/** A date left from last year is the mistake that is made each year. */
function activityYears(value: unknown, at: number, years: readonly number[]): Finding[] {
  const [campaignYear] = years;
  const id = textAt(value, 'activities', at, 'id') ?? '';
  return ['date', 'deadline'].flatMap((key) => {
    const date = textAt(value, 'activities', at, key) ?? '';
    const year = yearOf(date);
    if (year === undefined || campaignYear === undefined || years.includes(year)) return [];
    const params = { id, date, year, campaignYear };
    return [doubtful({ code: 'ACTIVITY_YEAR_MISMATCH', params }, ['activities', at, key])];
  });
}

function hashtagFinding(
  value: unknown,
  parent: readonly (string | number)[],
  years: readonly number[],
): Finding[] {
  const path = [...parent, 'hashtag'];
  const hashtag = textAt(value, ...path) ?? '';
  const [campaignYear] = years;
  const year = isHashtag(hashtag) ? hashtagYear(hashtag) : undefined;
  if (year === undefined || campaignYear === undefined || years.includes(year)) return [];
  const params = { hashtag, hashtagYear: year, campaignYear };
  return [doubtful({ code: 'YEAR_MISMATCH', params }, path)];
}
