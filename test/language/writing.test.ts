import test from 'ava';
import { addDays, isRealDate, lastDayOfMonth } from '../../src/language/calendar.ts';
import { LANGS } from '../../src/language/langs.ts';
import { writingOf } from '../../src/language/writing.ts';

const fr = writingOf('fr');
const en = writingOf('en');

/** `·` for a no-break space, so that tables show it. */
const shown = (text: string): string => text.replaceAll('\u00a0', '·');

const FRENCH_MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

test('a colon stands after a no-break space in French', (t) => {
  t.is(shown(fr.labelled('Thème', 'Osons')), 'Thème·: Osons');
  t.is(shown(en.labelled('Theme', 'Dare')), 'Theme: Dare');
});

test('writes every day of a leap year', (t) => {
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= lastDayOfMonth(2024, month); day++) {
      const date = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      t.true(isRealDate(date));
      const ordinal = day === 1 ? '1er' : String(day);
      t.is(shown(fr.date(date)), `${ordinal}·${FRENCH_MONTHS[month - 1]}·2024`);
      t.is(shown(en.date(date)), `${ENGLISH_MONTHS[month - 1]}·${day},·2024`);
    }
  }
});

test('writes every day of the week', (t) => {
  const french = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
  const english = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
  for (const [index, name] of french.entries()) {
    const date = addDays('2023-02-13', index);
    t.is(shown(fr.longDate(date)), `${name} ${13 + index}·février·2023`);
    t.is(shown(en.longDate(date)), `${english[index]}, February·${13 + index},·2023`);
  }
});

const RANGES: readonly (readonly [string, string, string, string])[] = [
  ['2023-02-13', '2023-02-17', '13·au·17·février·2023', 'February·13–17,·2023'],
  ['2023-02-01', '2023-02-03', '1er·au·3·février·2023', 'February·1–3,·2023'],
  ['2023-01-30', '2023-02-03', '30·janvier au·3·février·2023', 'January·30·– February·3,·2023'],
  ['2023-01-30', '2023-02-01', '30·janvier au·1er·février·2023', 'January·30·– February·1,·2023'],
  [
    '2025-12-29',
    '2026-01-02',
    '29·décembre·2025 au·2·janvier·2026',
    'December·29,·2025·– January·2,·2026',
  ],
  [
    '2025-02-13',
    '2026-02-17',
    '13·février·2025 au·17·février·2026',
    'February·13,·2025·– February·17,·2026',
  ],
  ['2023-02-16', '2023-02-16', '16·février·2023', 'February·16,·2023'],
];

for (const [start, end, french, english] of RANGES) {
  test(`writes ${start} to ${end}`, (t) => {
    t.is(shown(fr.dateRange(start, end)), french);
    t.is(shown(en.dateRange(start, end)), english);
  });
}

test('writes a range in every month and across the end of every month', (t) => {
  for (let month = 1; month <= 12; month++) {
    const start = `2023-${String(month).padStart(2, '0')}-10`;
    const name = FRENCH_MONTHS[month - 1];
    t.is(shown(fr.dateRange(start, addDays(start, 4))), `10·au·14·${name}·2023`);
    t.is(shown(en.dateRange(start, addDays(start, 4))), `${ENGLISH_MONTHS[month - 1]}·10–14,·2023`);
    const last = `${start.slice(0, 8)}${lastDayOfMonth(2023, month)}`;
    const next = addDays(last, 2);
    const year = month === 12 ? '·2023' : '';
    t.is(
      shown(fr.dateRange(last, next)),
      `${last.slice(8)}·${name}${year} au·2·${FRENCH_MONTHS[month % 12]}·${next.slice(0, 4)}`,
    );
  }
});

test('writes a range in short', (t) => {
  t.is(shown(fr.shortDateRange('2027-01-29', '2027-02-03')), '29·janv. au·3·févr.·2027');
  t.is(shown(en.shortDateRange('2027-01-29', '2027-02-03')), 'Jan.·29·– Feb.·3,·2027');
  t.is(shown(fr.shortDateRange('2026-12-28', '2027-01-01')), '28·déc.·2026 au·1er·janv.·2027');
  t.is(shown(fr.shortDateRange('2027-05-03', '2027-05-07')), '3·au·7·mai·2027');
});

test('refuses a day that does not exist', (t) => {
  t.throws(() => fr.date('2023-02-30'), { instanceOf: RangeError });
  t.throws(() => en.dateRange('2023-02-13', 'soon'), { instanceOf: RangeError });
});

const HOURS: readonly (readonly [string, string, string])[] = [
  ['10:30', '10·h·30', '10:30·a.m.'],
  ['10:00', '10·h', '10·a.m.'],
  ['09:05', '9·h·05', '9:05·a.m.'],
  ['00:00', '0·h', '12·a.m.'],
  ['00:15', '0·h·15', '12:15·a.m.'],
  ['12:00', '12·h', '12·p.m.'],
  ['13:45', '13·h·45', '1:45·p.m.'],
  ['23:59', '23·h·59', '11:59·p.m.'],
];

for (const [clock, french, english] of HOURS) {
  test(`writes ${clock}`, (t) => {
    t.is(shown(fr.time(clock)), french);
    t.is(shown(en.time(clock)), english);
  });
}

test('writes from an hour to another', (t) => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['10:30', '11:30', '10·h·30 à·11·h·30', '10:30–11:30·a.m.'],
    ['13:00', '14:30', '13·h à·14·h·30', '1–2:30·p.m.'],
    ['10:30', '13:30', '10·h·30 à·13·h·30', '10:30·a.m.·– 1:30·p.m.'],
    ['10:30', '10:30', '10·h·30', '10:30·a.m.'],
  ];
  for (const [start, end, french, english] of rows) {
    t.is(shown(fr.timeRange(start, end)), french);
    t.is(shown(en.timeRange(start, end)), english);
  }
});

test('writes sizes of files', (t) => {
  const rows: readonly (readonly [number, string, string])[] = [
    [0, '0·octet', '0·bytes'],
    [1, '1·octet', '1·byte'],
    [999, '999·octets', '999·bytes'],
    [1000, '1·ko', '1·kB'],
    [50_000, '50·ko', '50·kB'],
    [999_499, '999·ko', '999·kB'],
    [999_500, '1·Mo', '1·MB'],
    [5_000_000, '5·Mo', '5·MB'],
    [8_912_345, '8,9·Mo', '8.9·MB'],
    [999_949_999, '999,9·Mo', '999.9·MB'],
    [999_950_000, '1·Go', '1·GB'],
    [2_340_000_000, '2,3·Go', '2.3·GB'],
  ];
  for (const [bytes, french, english] of rows) {
    t.is(shown(fr.bytes(bytes)), french);
    t.is(shown(en.bytes(bytes)), english);
  }
});

test('writes whole numbers', (t) => {
  const rows: readonly (readonly [number, string, string])[] = [
    [0, '0', '0'],
    [999, '999', '999'],
    [1584, '1·584', '1,584'],
    [1_234_567, '1·234·567', '1,234,567'],
    [-1584, '-1·584', '-1,584'],
  ];
  for (const [value, french, english] of rows) {
    t.is(shown(fr.integer(value)), french);
    t.is(shown(en.integer(value)), english);
  }
});

test('writes nothing that typography would change', (t) => {
  for (const lang of LANGS) {
    const { date, dateRange, time, timeRange, bytes, typeset } = writingOf(lang);
    const texts = [
      ...RANGES.flatMap(([start, end]) => [date(start), dateRange(start, end)]),
      ...HOURS.flatMap(([clock]) => [time(clock), timeRange('08:00', clock)]),
      bytes(8_912_345),
    ];
    for (const text of texts) t.is(shown(typeset(text)), shown(text));
  }
});
