/**
 * The time zone of the campaigns, as data: nothing here asks the machine. Since 2007 the clocks of
 * Quebec go forward on the second Sunday of March and back on the first Sunday of November, at
 * 2:00 (Loi sur le temps légal, RLRQ c. T-5.1; the same in the tz database, America/Toronto).
 */
import type { ClockTime, IsoDate } from '../campaign/types.ts';
import { addDays, weekday } from '../language/calendar.ts';

/** The name calendars know it by. */
export const TIME_ZONE = 'America/Montreal';

const SUNDAY = 6;

/** The hours from UTC at a local day and time: `-05:00` in winter, `-04:00` in summer. */
export function montrealOffset(date: IsoDate, time: ClockTime): '-05:00' | '-04:00' {
  const year = date.slice(0, 4);
  const forward = `${nthSunday(`${year}-03-01`, 2)}T02:00`;
  const back = `${nthSunday(`${year}-11-01`, 1)}T02:00`;
  const now = `${date}T${time}`;
  return now >= forward && now < back ? '-04:00' : '-05:00';
}

function nthSunday(first: IsoDate, n: number): IsoDate {
  return addDays(first, SUNDAY - weekday(first) + 7 * (n - 1));
}
