/** English as Canada writes it (The Canadian Style). */
import { dayOf, weekday } from '../calendar.ts';
import { clockOf, groupDigits, scaleBytes } from '../quantities.ts';
import type { Writing } from '../types.ts';
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from './days.ts';
import { typeset } from './typeset.ts';

/**
 * No line may break inside a day or an hour. Between two days, or after the day of the week, a
 * plain space lets it break.
 */
const NBSP = '\u00a0';

const BYTE_UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** The names of months, from January. */
type Months = readonly string[];

function monthAndDay(iso: string, months: Months = MONTHS): string {
  const { month, day } = dayOf(iso);
  return `${months[month - 1]}${NBSP}${day}`;
}

function date(iso: string, months: Months = MONTHS): string {
  return `${monthAndDay(iso, months)},${NBSP}${dayOf(iso).year}`;
}

function longDate(iso: string): string {
  return `${WEEKDAYS[weekday(iso)]}, ${date(iso)}`;
}

/** An en dash is spaced where what it joins has spaces of its own. */
function dateRange(start: string, end: string, months: Months = MONTHS): string {
  const [from, to] = [dayOf(start), dayOf(end)];
  const last = date(end, months);
  if (start === end) return last;
  if (from.year !== to.year) return `${date(start, months)}${NBSP}– ${last}`;
  if (from.month !== to.month) return `${monthAndDay(start, months)}${NBSP}– ${last}`;
  return `${monthAndDay(start, months)}–${to.day},${NBSP}${to.year}`;
}

/** `10:30`, `10`: on the twelve-hour clock, without the half of the day. */
function clockFace(clock: string): string {
  const { hour, minute } = clockOf(clock);
  const twelve = String(hour % 12 === 0 ? 12 : hour % 12);
  return minute === 0 ? twelve : `${twelve}:${String(minute).padStart(2, '0')}`;
}

function halfOfDay(clock: string): 'a.m.' | 'p.m.' {
  return clockOf(clock).hour < 12 ? 'a.m.' : 'p.m.';
}

function time(clock: string): string {
  return `${clockFace(clock)}${NBSP}${halfOfDay(clock)}`;
}

function timeRange(start: string, end: string): string {
  if (start === end) return time(start);
  return halfOfDay(start) === halfOfDay(end)
    ? `${clockFace(start)}–${time(end)}`
    : `${time(start)}${NBSP}– ${time(end)}`;
}

function labelled(label: string, value: string): string {
  return `${label}: ${value}`;
}

function integer(value: number): string {
  return groupDigits(value, ',');
}

function bytes(count: number): string {
  const { value, power } = scaleBytes(count);
  if (power === 0) return `${value}${NBSP}${value === 1 ? 'byte' : 'bytes'}`;
  return `${value}${NBSP}${BYTE_UNITS[power]}`;
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
