import test from 'ava';
import { TEXT_CHECKS, type TextCheck } from '../../src/campaign/checks.ts';
import { parseDay } from '../../src/campaign/days.ts';
import { hashtagYear, nameFromHashtag } from '../../src/campaign/hashtag.ts';
import { parseColour } from '../../src/colour.ts';

/** For each check, what passes and what does not. */
const CHECKED: Readonly<Record<TextCheck, { good: readonly string[]; bad: readonly string[] }>> = {
  text: {
    good: ['a', 'Deux\nlignes\tici', '👩‍👩‍👧', '«\u00a0mot\u00a0»'],
    bad: [
      '',
      ' \n',
      '\u200B',
      'a\u0000',
      'a\u001B[31m',
      'a\u0085',
      'a\u202E',
      'a\u2066',
      'a\uDC00',
    ],
  },
  id: {
    good: ['a', 'jeudi-persevert', '2x', 'a'.repeat(60)],
    bad: ['', 'Jeudi', 'é', 'a_b', '-a', 'a-', 'a--b', 'a/b', '..', 'a'.repeat(61)],
  },
  hashtag: {
    good: ['#JPS2023', '#perséVERT2024', '#perse\u0301vert', '#a', '#_a1', '#2023jps'],
    bad: ['', '#', 'JPS', '#2023', '#_', '##a', '#a b', '#a-b', '#a.b', '#a!', '# a', '#😀'],
  },
  day: {
    good: ['2023-02-28', '2024-02-29', '2000-02-29', '2023-12-31', '1900-01-01'],
    bad: [
      '2023-02-29',
      '1900-02-29',
      '2023-04-31',
      '2023-00-10',
      '2023-01-00',
      '23-01-01',
      '2023-1-1',
    ],
  },
  clock: { good: ['00:00', '23:59', '09:05'], bad: ['24:00', '9:05', '09:60', '09h05', ''] },
  colour: {
    good: ['#00573F', '#057', '#00573fff', 'seagreen', 'rgb(0, 87, 63)', 'oklch(41% 0.083 167)'],
    bad: [
      '00573F',
      '#0057',
      'transparent',
      'currentColor',
      'vert',
      '',
      'rgb(0 87 63 / 0.5)',
      'url(#a)',
    ],
  },
  url: {
    good: ['https://exemple.org', 'http://www.exemple.org/é?a=b#c', 'https://exemple.org:8080/'],
    bad: [
      'exemple.org',
      'ftp://exemple.org',
      'javascript:alert(1)',
      'https://',
      'https://localhost',
      'https://nom:mot@exemple.org',
      'https://exemple.org/a b',
      'https://exemple.org/"><script>',
      '//exemple.org',
      'https://exemple.org/\u202E',
    ],
  },
  email: {
    good: ['nom@exemple.org', 'prénom.nom+jps@sous.exemple.qc.ca'],
    bad: [
      'nom',
      'nom@',
      '@exemple.org',
      'nom@exemple',
      'a@b@c.org',
      'nom@exemple.org, autre@x.org',
    ],
  },
  account: {
    good: ['JPS_HSD', '@JPS_HSD', 'perseverance.scolaire', 'https://www.youtube.com/channel/UC'],
    bad: ['', 'deux mots', 'https://', '<b>'],
  },
  file: { good: ['brand/x.jpg', 'é è.png'], bad: ['', ' ', 'a\u0000.png'] },
  pattern: {
    good: ['{visual}', '{campaign}-{visual}-{format}-{lang}', 'v1.2_{n}', 'sans-champ'],
    bad: [
      '',
      '{Visual}',
      '{}',
      '{a}{b}',
      '{visual',
      'é{visual}',
      '{visual} {n}',
      '../{visual}',
      '{n}.PNG',
    ],
  },
  archive: {
    good: ['bannieres-fb.zip', 'a.b.zip'],
    bad: [
      '.zip',
      'a.ZIP',
      'a',
      'é.zip',
      'a b.zip',
      '../a.zip',
      'a\\b.zip',
      'CON.zip',
      'lpt1.x.zip',
      '-a.zip',
    ],
  },
  word: { good: ['banniere', 'FB', 'a_b.c'], bad: ['', 'é', 'a b', 'a/b', 'nul', '.a'] },
};

for (const [name, check] of Object.entries(TEXT_CHECKS)) {
  test(`${name} takes what it should, and nothing else`, (t) => {
    const table = Object.entries(CHECKED).find(([other]) => other === name)?.[1];
    t.deepEqual(
      table?.good.filter((value) => check(value, 'key') !== undefined),
      [],
    );
    t.deepEqual(
      table?.bad.filter((value) => check(value, 'key') === undefined),
      [],
    );
  });
}

test('days', (t) => {
  t.deepEqual(parseDay('2024-02-29'), { kind: 'day', year: 2024 });
  t.deepEqual(parseDay('2023-02-30'), { kind: 'missing', lastDay: '2023-02-28' });
  t.deepEqual(parseDay('2024-02-30'), { kind: 'missing', lastDay: '2024-02-29' });
  t.deepEqual(parseDay('2023-13-01'), { kind: 'missing', lastDay: '' });
  t.deepEqual(parseDay('2023-02-13T00:00'), { kind: 'malformed' });
});

test('hashtags', (t) => {
  t.is(hashtagYear('#JPS2023'), 2023);
  t.is(hashtagYear('#2024jps'), 2024);
  t.is(hashtagYear('#JPS23'), undefined);
  t.is(hashtagYear('#JPS20235'), undefined);
  t.is(nameFromHashtag('#JPS2023'), 'JPS');
  t.is(nameFromHashtag('#JPS_2023'), 'JPS');
  t.is(nameFromHashtag('#perséVERT'), 'perséVERT');
});

test('colours come in one notation', (t) => {
  const table: readonly (readonly [string, string])[] = [
    ['#00573F', '#00573f'],
    ['#0A5', '#00aa55'],
    ['SeaGreen', '#2e8b57'],
    [' rgb(0 87 63) ', '#00573f'],
    ['hsl(0.5turn 50% 50%)', '#40bfbf'],
  ];
  for (const [written, hex] of table) t.is(parseColour(written)?.hex, hex, written);
  // Outside sRGB: brought in, still green, and lighter than CSS's own `green`.
  t.regex(parseColour('color(display-p3 0 1 0)')?.hex ?? '', /^#0[0-9a-f]f[0-9a-f]{3}$/);
  t.deepEqual(parseColour('#00573f80'), { hex: '#00573f', isOpaque: false });
});
