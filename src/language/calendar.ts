/** Days as `YYYY-MM-DD`, years 0001 to 9999. All in UTC: no clock, no time zone. */

const DAY_MS = 86_400_000;

/** A day in parts; `month` counts from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Whether a text is `YYYY-MM-DD` and that day exists. */
export function isRealDate(iso: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The number of days in a month; `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 0)).getUTCDate();
}

/**
 * The parts of a day.
 * @throws RangeError where it does not exist: dates are validated when campaign.yaml is read.
 */
export function dayOf(iso: string): Day {
  if (!isRealDate(iso)) throw new RangeError(`not a day: ${iso}`);
  return {
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  };
}

/** The day of the week: 0 for Monday to 6 for Sunday. */
export function weekday(iso: string): number {
  return (new Date(msOf(iso)).getUTCDay() + 6) % 7;
}

/** The day `days` days later, or earlier where it is negative. */
export function addDays(iso: string, days: number): string {
  return isoOf(msOf(iso) + days * DAY_MS);
}

/** Days from one day to another; negative where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (msOf(to) - msOf(from)) / DAY_MS;
}

/**
 * The week of the campaign: the third Monday-to-Friday week that has a day in February. So it was
 * from 2020-02-17 to 2024-02-12.
 */
export function campaignWeek(year: number): { start: string; end: string } {
  const first = isoOf(utcMs(year, 2, 1));
  const day = weekday(first);
  // A February that begins on a weekend has its first school day on the Monday after.
  const firstMonday = addDays(first, day >= 5 ? 7 - day : -day);
  const start = addDays(firstMonday, 14);
  return { start, end: addDays(start, 4) };
}

function msOf(iso: string): number {
  const { year, month, day } = dayOf(iso);
  return utcMs(year, month, day);
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; the same day 400 years later is safe. */
function utcMs(year: number, month: number, day: number): number {
  const CYCLE_YEARS = 400;
  const CYCLE_DAYS = 146_097;
  return Date.UTC(year + CYCLE_YEARS, month - 1, day) - CYCLE_DAYS * DAY_MS;
}
