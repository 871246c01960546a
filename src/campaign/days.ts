const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** What a text that should be a day is. */
export type Day =
  | { kind: 'day'; year: number }
  | { kind: 'malformed' }
  /** `lastDay`: the month's last day, or empty where there is no such month. */
  | { kind: 'missing'; lastDay: string };

/** Reads `YYYY-MM-DD`, years 1900 to 2199, in the Gregorian calendar. */
export function parseDay(text: string): Day {
  const parts = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return { kind: 'malformed' };
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const last = lastDayOf(year, month);
  if (last === undefined) return { kind: 'missing', lastDay: '' };
  if (day >= 1 && day <= last) return { kind: 'day', year };
  return { kind: 'missing', lastDay: `${parts[1]}-${parts[2]}-${last}` };
}

function lastDayOf(year: number, month: number): number | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : MONTH_DAYS[month - 1];
}

/** Whether a text is a time of the day, `HH:MM` from 00:00 to 23:59. */
export function isClock(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
