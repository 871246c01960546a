import test from 'ava';
import { contrastRatio, fromOklch, toOklch } from '../src/colour.ts';
import { derivePalette, PALETTE_ROLES } from '../src/palette.ts';
import type { PaletteRole } from '../src/palette.ts';

const GROUNDS = ['primary', 'secondary', 'accent', 'background', 'deep', 'mid', 'tint'] as const;

const EDGES = [
  '#000000',
  '#ffffff',
  '#777777',
  '#808080',
  '#ffff00',
  '#39ff14',
  '#ff00ff',
  '#0000ff',
  '#010101',
  '#fefefe',
  '#767676',
];

/** Every hue, from nearly black to nearly white, from grey to neon. */
const PRIMARIES = [
  ...EDGES,
  ...Array.from({ length: 24 }, (_, hue) => hue * 15).flatMap((h) =>
    [0.1, 0.25, 0.4, 0.5, 0.6, 0.7, 0.8, 0.95].flatMap((l) =>
      [0.02, 0.1, 0.25].map((c) => fromOklch({ l, c, h })),
    ),
  ),
];

test('from any primary, every text is readable on its ground', (t) => {
  t.true(PRIMARIES.length > 500);
  for (const primary of PRIMARIES) {
    const palette = derivePalette({ primary });
    t.deepEqual(Object.keys(palette).toSorted(), [...PALETTE_ROLES].toSorted());
    t.is(palette.primary, primary);
    for (const role of PALETTE_ROLES)
      t.regex(palette[role], /^#[0-9a-f]{6}$/, `${primary} ${role}`);
    for (const ground of GROUNDS) {
      const on: PaletteRole = `on-${ground}`;
      const ratio = contrastRatio(palette[ground], palette[on]);
      t.true(ratio >= 4.5, `${primary}: ${on} has ${ratio.toFixed(2)}:1`);
    }
    t.true(contrastRatio(palette.text, palette.background) >= 7, `${primary}: text`);
    t.true(contrastRatio('#ffffff', palette.deep) >= 7, `${primary}: deep`);
    t.is(palette['on-deep'], '#ffffff', primary);
    t.true(toOklch(palette.tint).l > 0.9, `${primary}: tint`);
    for (const letters of ['tint', 'bright', 'on-deep'] as const) {
      for (const ground of ['glow', 'deep'] as const) {
        const ratio = contrastRatio(palette[letters], palette[ground]);
        t.true(ratio >= 4.5, `${primary}: ${letters} on ${ground} has ${ratio.toFixed(2)}:1`);
      }
    }
    t.true(contrastRatio(palette.ink, palette.tint) >= 4.5, `${primary}: ink`);
  }
});

test('siblings of a colour are told from it, those of a grey invent no hue', (t) => {
  for (const primary of PRIMARIES) {
    const { secondary, accent } = derivePalette({ primary });
    const lightness = toOklch(primary).l;
    t.true(Math.abs(toOklch(secondary).l - lightness) > 0.09, `${primary} → ${secondary}`);
    t.not(secondary, accent);
    if (toOklch(primary).c < 0.01) t.true(toOklch(secondary).c < 0.04, `${primary} → ${secondary}`);
  }
});

test('given colours are kept exactly, whatever they are', (t) => {
  const given = {
    primary: '#00573f',
    secondary: '#5fc65a',
    accent: '#b7e34b',
    background: '#ffffff',
    text: '#10251c',
  };
  t.like(derivePalette(given), {
    ...given,
    glow: given.primary,
    bright: given.accent,
    ink: given.primary,
    'on-primary': '#ffffff',
    'on-accent': '#10251c',
  });
  const poor = {
    primary: '#888888',
    background: '#888888',
    text: '#888888',
    secondary: '#888888',
    accent: '#888888',
  };
  const palette = derivePalette(poor);
  t.like(palette, poor);
  t.true(contrastRatio(palette['on-background'], palette.background) >= 4.5);
});

test('between a colour and a grey is that colour, paler', (t) => {
  const primary = '#00573f';
  for (const secondary of ['#888888', '#808482', '#ffffff', '#000000'] as const) {
    const mid = toOklch(derivePalette({ primary, secondary }).mid);
    t.true(Math.abs(mid.h - toOklch(primary).h) < 2, `${secondary} → ${mid.h}`);
    t.true(mid.c < toOklch(primary).c, secondary);
  }
});

test('a dark background gets a light text', (t) => {
  const { text, background } = derivePalette({ primary: '#00573f', background: '#101418' });
  t.is(background, '#101418');
  t.true(toOklch(text).l > 0.8);
});

test('the green of the campaign finds the siblings that its designer chose', (t) => {
  const derived = derivePalette({ primary: '#00573f' });
  for (const [mine, theirs] of [
    [derived.secondary, '#5fc65a'],
    [derived.accent, '#b7e34b'],
  ] as const) {
    const [one, other] = [toOklch(mine), toOklch(theirs)];
    t.true(Math.abs(one.l - other.l) < 0.05 && Math.abs(one.h - other.h) < 10, `${mine} ${theirs}`);
  }
});
