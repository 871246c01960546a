import test from 'ava';
import {
  CHARACTER_KINDS,
  characterKind,
  type CharacterKind,
} from '../../src/language/character-kinds.ts';
import { characterName, codePointLabel } from '../../src/language/codepoints.ts';

const NAMES: readonly (readonly [number, string])[] = [
  [0x41, 'LATIN CAPITAL LETTER A'],
  [0xe9, 'LATIN SMALL LETTER E WITH ACUTE'],
  [0x2192, 'RIGHTWARDS ARROW'],
  [0x202f, 'NARROW NO-BREAK SPACE'],
  [0x1f600, 'GRINNING FACE'],
  [0x4e01, 'CJK UNIFIED IDEOGRAPH-4E01'],
  [0x9, 'CHARACTER TABULATION'],
  [0xe000, '<private-use-E000>'],
];

for (const [codePoint, name] of NAMES) {
  test(`names ${name}`, async (t) => t.is(await characterName(codePoint), name));
}

test('labels code points', (t) => {
  t.is(codePointLabel(0x41), 'U+0041');
  t.is(codePointLabel(0x1f600), 'U+1F600');
});

test('tells kinds of characters apart', (t) => {
  const rows: readonly (readonly [string, CharacterKind])[] = [
    ['😀', 'emoji'],
    ['🏽', 'emoji'],
    ['\u202f', 'space'],
    ['\u200d', 'invisible'],
    ['\ufe0f', 'invisible'],
    ['\t', 'invisible'],
    ['é', 'letter'],
    ['漢', 'letter'],
    ['\u0301', 'mark'],
    ['٣', 'number'],
    ['…', 'punctuation'],
    ['→', 'symbol'],
    ['\ue000', 'private'],
    ['\ufdd0', 'unassigned'],
  ];
  for (const [character, kind] of rows) {
    t.is(
      characterKind(character.codePointAt(0) ?? 0),
      kind,
      codePointLabel(character.codePointAt(0) ?? 0),
    );
  }
  t.deepEqual([...new Set(rows.map(([, kind]) => kind))], [...CHARACTER_KINDS]);
});
