/** French as Quebec writes it (OQLF). */
import { dayOf, weekday } from '../calendar.ts';
import { clockOf, groupDigits, scaleBytes } from '../quantities.ts';
import type { Writing } from '../types.ts';
import { typeset } from './typeset.ts';
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from './days.ts';

/**
 * No line may break inside a day, an hour or a number. Between two days, or after the day of the
 * week, a plain space lets it break.
 */
const NBSP = '\u00a0';

const BYTE_UNITS = ['octets', 'ko', 'Mo', 'Go'] as const;

function ordinal(day: number): string {
  return day === 1 ? '1er' : String(day);
}

/** The names of months, from January. */
type Months = readonly string[];

function dayAndMonth(iso: string, months: Months = MONTHS): string {
  const { month, day } = dayOf(iso);
  return `${ordinal(day)}${NBSP}${months[month - 1]}`;
}

function date(iso: string, months: Months = MONTHS): string {
  return `${dayAndMonth(iso, months)}${NBSP}${dayOf(iso).year}`;
}

function longDate(iso: string): string {
  return `${WEEKDAYS[weekday(iso)]} ${date(iso)}`;
}

function dateRange(start: string, end: string, months: Months = MONTHS): string {
  const [from, to] = [dayOf(start), dayOf(end)];
  const last = date(end, months);
  if (start === end) return last;
  if (from.year !== to.year) return `${date(start, months)} au${NBSP}${last}`;
  if (from.month !== to.month) return `${dayAndMonth(start, months)} au${NBSP}${last}`;
  return `${ordinal(from.day)}${NBSP}au${NBSP}${last}`;
}

/** With two digits of minutes, which the OQLF now prefers: `9 h 05`. */
function time(clock: string): string {
  const { hour, minute } = clockOf(clock);
  const hours = `${hour}${NBSP}h`;
  return minute === 0 ? hours : `${hours}${NBSP}${String(minute).padStart(2, '0')}`;
}

function timeRange(start: string, end: string): string {
  return start === end ? time(start) : `${time(start)} à${NBSP}${time(end)}`;
}

function labelled(label: string, value: string): string {
  return `${label}${NBSP}: ${value}`;
}

function integer(value: number): string {
  return groupDigits(value, NBSP);
}

function bytes(count: number): string {
  const { value, power } = scaleBytes(count);
  if (power === 0) return `${value}${NBSP}${value < 2 ? 'octet' : 'octets'}`;
  return `${String(value).replace('.', ',')}${NBSP}${BYTE_UNITS[power]}`;
}

export const writing: Writing = {
  date: (iso) => date(iso),
  longDate,
  dateRange: (start, end) => dateRange(start, end),
  shortDateRange: (start, end) => dateRange(start, end, SHORT_MONTHS),
  time,
  timeRange,
  typeset,
  labelled,
  bytes,
  integer,
};
