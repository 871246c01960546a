import test from 'ava';
import {
  addDays,
  campaignWeek,
  dayOf,
  daysBetween,
  isRealDate,
  lastDayOfMonth,
  weekday,
} from '../../src/language/calendar.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

test('knows the last day of every month, leap years and first centuries included', (t) => {
  for (const year of [1, 4, 99, 100, 400, 1900, 2000, 2023, 2024, 2100, 9999]) {
    for (const [index, length] of LENGTHS.entries()) {
      const last = index === 1 && isLeap(year) ? 29 : length;
      t.is(lastDayOfMonth(year, index + 1), last, `${year}-${index + 1}`);
      t.true(isRealDate(iso(year, index + 1, last)));
      t.false(isRealDate(iso(year, index + 1, last + 1)));
    }
  }
});

test('refuses what is no day', (t) => {
  for (const text of [
    '',
    '2023-2-13',
    '13-02-2023',
    '2023-02-13T00:00:00Z',
    ' 2023-02-13',
    '2023-02-13\n',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '+2023-01-01',
    '２０２３-01-01',
    'yyyy-mm-dd',
  ]) {
    t.false(isRealDate(text), text);
    t.throws(() => dayOf(text), { instanceOf: RangeError });
  }
  t.deepEqual(dayOf('2024-02-29'), { year: 2024, month: 2, day: 29 });
});

test('walks through three thousand days without a gap', (t) => {
  let [year, month, day] = [1999, 1, 1];
  let date = '1999-01-01';
  for (let count = 0; count < 3000; count++) {
    if (date !== iso(year, month, day) || weekday(date) !== (count + 4) % 7) {
      t.fail(`${date} ${iso(year, month, day)} ${weekday(date)}`);
    }
    date = addDays(date, 1);
    day += 1;
    const length = LENGTHS[month - 1] ?? 0;
    if (day > (month === 2 && isLeap(year) ? 29 : length)) [day, month] = [1, month + 1];
    if (month > 12) [month, year] = [1, year + 1];
  }
  t.is(date, addDays('1999-01-01', 3000));
});

test('adds and counts days across months, years and leap days', (t) => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2025-12-29', 4, '2026-01-02'],
    ['2023-02-13', 0, '2023-02-13'],
    ['2023-01-01', 365, '2024-01-01'],
    ['2024-01-01', 365, '2024-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
    // Clocks change between these in Montréal.
    ['2023-03-11', 2, '2023-03-13'],
  ];
  for (const [from, days, to] of rows) {
    t.is(addDays(from, days), to);
    t.is(daysBetween(from, to), days);
    t.is(daysBetween(to, from), days === 0 ? 0 : -days);
  }
});

test('knows the day of the week', (t) => {
  const rows = {
    '2023-02-13': 0,
    '2023-02-16': 3,
    '2024-02-29': 3,
    '2000-01-01': 5,
    '0001-01-01': 0,
  };
  for (const [date, expected] of Object.entries(rows)) t.is(weekday(date), expected, date);
});

test('finds the week of the campaign', (t) => {
  const starts = {
    2020: '2020-02-17',
    2022: '2022-02-14',
    2023: '2023-02-13',
    2024: '2024-02-12',
    2027: '2027-02-15',
  };
  for (const [year, start] of Object.entries(starts)) {
    t.deepEqual(campaignWeek(Number(year)), { start, end: addDays(start, 4) });
  }
});

test('the week of the campaign is the third with a school day in February, every year', (t) => {
  for (let year = 2000; year <= 2100; year++) {
    const { start, end } = campaignWeek(year);
    t.is(weekday(start), 0);
    t.is(weekday(end), 4);
    let week = addDays(`${year}-01-01`, -weekday(`${year}-01-01`));
    const weeks: string[] = [];
    for (; weeks.length < 3; week = addDays(week, 7)) {
      const days = [0, 1, 2, 3, 4].map((offset) => addDays(week, offset));
      if (days.some((day) => day.startsWith(`${year}-02`))) weeks.push(week);
    }
    t.is(weeks[2], start, String(year));
  }
});
