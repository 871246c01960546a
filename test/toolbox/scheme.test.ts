import test from 'ava';
import { derivePalette } from '../../src/palette.ts';
import { contrastRatio, fromOklch } from '../../src/colour.ts';
import { schemesOf, type Scheme } from '../../src/toolbox/scheme.ts';

const TEXT_PAIRS: readonly (readonly [keyof Scheme, keyof Scheme])[] = [
  ...(['ink', 'ink-soft', 'brand'] as const).flatMap((ink) =>
    (['surface', 'raised', 'stage'] as const).map((ground) => [ink, ground] as const),
  ),
  ['on-band', 'band'],
  ['brand', 'band'],
  ['on-button', 'button'],
  ['on-button', 'button-hover'],
  ['on-hero', 'hero'],
  ['on-hero', 'hero-glow'],
  ['on-hero-soft', 'hero'],
  ['on-hero-soft', 'hero-glow'],
  ['hero-accent', 'hero'],
  ['hero-accent', 'hero-glow'],
  ['on-hero-accent', 'hero-accent'],
];

const CONTROL_PAIRS: readonly (readonly [keyof Scheme, keyof Scheme])[] = [
  ['control', 'surface'],
  ['control', 'raised'],
];

const PRIMARIES = [
  '#00573f',
  '#000000',
  '#ffffff',
  '#808080',
  '#ffff00',
  '#ff0000',
  '#0000ff',
  ...[0, 45, 90, 135, 180, 225, 270, 315].flatMap((h) =>
    [0.25, 0.5, 0.75, 0.95].map((l) => fromOklch({ l, c: 0.14, h })),
  ),
];

for (const primary of PRIMARIES) {
  test(`every text reads on its ground, with ${primary}`, (t) => {
    for (const [name, scheme] of Object.entries(schemesOf(derivePalette({ primary })))) {
      for (const [pairs, least] of [
        [TEXT_PAIRS, 4.5],
        [CONTROL_PAIRS, 3],
      ] as const) {
        for (const [ink, ground] of pairs) {
          const ratio = contrastRatio(scheme[ink], scheme[ground]);
          t.true(ratio >= least, `${name}: ${ink} on ${ground} has ${ratio.toFixed(2)}`);
        }
      }
    }
  });
}

test('colours given by the campaign stay themselves where they read', (t) => {
  const { light, dark } = schemesOf(
    derivePalette({ primary: '#00573f', secondary: '#5fc65a', accent: '#b7e34b' }),
  );
  t.is(light.button, '#00573f');
  t.is(light.brand, '#00573f');
  t.is(dark.brand, '#b7e34b');
  t.is(light['ribbon-front'], '#5fc65a');
});
