import test from 'ava';
import { formatById } from '../../src/formats/catalogue.ts';
import type { FormatProblem, FormatProblemCode } from '../../src/formats/problems.ts';
import type { Format } from '../../src/formats/types.ts';
import { validateFormat } from '../../src/formats/validate.ts';
import { formatProblemText, formatTextsOf } from '../../src/language/formats.ts';
import { writingOf } from '../../src/language/writing.ts';

const SQUARE = formatById('facebook-post-square');
const ROUND = formatById('facebook-profile');
if (!SQUARE || !ROUND) throw new Error('the catalogue lost a format that tests need');

const square = (changes: Partial<Format>): Format => ({ ...SQUARE, ...changes });
const round = (changes: Partial<Format>): Format => ({ ...ROUND, ...changes });

const { mask: _mask, ...ROUND_WITHOUT_MASK } = ROUND;
const insets = (top: number, right = top, bottom = top, left = right) => ({
  top,
  right,
  bottom,
  left,
});

/** Every way a format can be wrong: what is wrong, and all that is found. */
const BAD: readonly (readonly [Format, ...FormatProblem[]])[] = [
  [square({ id: 'Affiche École' }), { code: 'ID_MALFORMED', params: { id: 'Affiche École' } }],
  [square({ id: 'a--b' }), { code: 'ID_MALFORMED', params: { id: 'a--b' } }],
  [square({ name: { fr: 'Affiche', en: ' ' } }), { code: 'NAME_EMPTY', params: { lang: 'en' } }],
  [square({ width: 10.5 }), { code: 'SIZE_NOT_WHOLE', params: { side: 'width', found: 10.5 } }],
  [square({ height: 0 }), { code: 'SIZE_NOT_WHOLE', params: { side: 'height', found: 0 } }],
  [square({ height: NaN }), { code: 'SIZE_NOT_WHOLE', params: { side: 'height', found: NaN } }],
  [
    square({ width: 8001, height: 8000 }),
    { code: 'CANVAS_TOO_LARGE', params: { megapixels: 64.008, maxMegapixels: 64 } },
  ],
  [
    square({ safeZone: insets(-1, 0, 0, 0) }),
    { code: 'INSET_INVALID', params: { zone: 'safeZone', side: 'top', found: -1 } },
  ],
  [
    square({ strictSafeZone: insets(0, 0.5, 0, 0) }),
    { code: 'INSET_INVALID', params: { zone: 'strictSafeZone', side: 'right', found: 0.5 } },
  ],
  [
    square({ safeZone: insets(500, 0) }),
    {
      code: 'SAFE_ZONE_TOO_SMALL',
      params: { zone: 'safeZone', width: 1080, height: 80, minWidth: 108, minHeight: 108 },
    },
  ],
  [
    square({ safeZone: insets(0, 2000) }),
    {
      code: 'SAFE_ZONE_TOO_SMALL',
      params: { zone: 'safeZone', width: 0, height: 1080, minWidth: 108, minHeight: 108 },
    },
  ],
  [
    square({ avoid: [{ x: 0, y: 100, w: 1080, h: 980, why: 'everything' }] }),
    {
      code: 'CONTENT_ZONE_TOO_SMALL',
      params: { width: 972, height: 46, minWidth: 108, minHeight: 108 },
    },
  ],
  [
    square({ avatars: [{ cx: 0, cy: 540, r: 55, view: 'phone' }] }),
    { code: 'SAFE_ZONE_UNDER_AVATAR', params: { view: 'phone' } },
  ],
  [round({ safeZone: insets(100) }), { code: 'SAFE_ZONE_OUTSIDE_MASK', params: {} }],
  [ROUND_WITHOUT_MASK, { code: 'MASK_MISSING', params: {} }],
  [round({ shape: 'rect' }), { code: 'MASK_WITHOUT_CIRCLE', params: {} }],
  [round({ mask: { cx: 360, cy: 361, r: 360 } }), { code: 'MASK_OUTSIDE_CANVAS', params: {} }],
  [
    square({ views: [{ x: 0, y: 0, w: 1081, h: 10, name: 'feed' }] }),
    { code: 'VIEW_OUTSIDE_CANVAS', params: { name: 'feed' } },
  ],
  [
    square({ avoid: [{ x: 0, y: 0, w: 0, h: 10, why: 'badge' }] }),
    { code: 'AVOID_OUTSIDE_CANVAS', params: { why: 'badge' } },
  ],
  [square({ fileTypes: [] }), { code: 'FILE_TYPES_EMPTY', params: {} }],
  [
    square({ targetBytes: 0 }),
    { code: 'LIMIT_NOT_POSITIVE', params: { limit: 'targetBytes', found: 0 } },
  ],
  [
    square({ targetBytes: 5_000_000 }),
    { code: 'TARGET_OVER_LIMIT', params: { targetBytes: 5_000_000, maxBytes: 4_000_000 } },
  ],
  ...(
    [
      ['affiche-1200', '1200'],
      ['affiche-1200x630', '1200x630'],
      ['affiche-16x9', '16x9'],
      ['affiche-1200px', '1200px'],
    ] as const
  ).map(
    ([id, label]) =>
      [
        square({ id }),
        { code: 'LABEL_MISMATCH', params: { label, text: id, width: 1080, height: 1080 } },
      ] as const,
  ),
  [
    square({ name: { fr: 'Affiche 1,91:1', en: 'Poster' } }),
    {
      code: 'LABEL_MISMATCH',
      params: { label: '1,91:1', text: 'Affiche 1,91:1', width: 1080, height: 1080 },
    },
  ],
];

for (const [format, ...problems] of BAD) {
  test(`reports ${problems.map(({ code, params }) => code + JSON.stringify(params)).join()} once, and alone`, (t) => {
    t.deepEqual(validateFormat(format), problems);
  });
}

test('every problem is triggered above', (t) => {
  const found = new Set(BAD.flatMap(([, ...problems]) => problems.map(({ code }) => code)));
  t.deepEqual([...found].toSorted(), Object.keys(formatTextsOf('fr').problems).toSorted());
});

test('reports everything at once', (t) => {
  const codes = validateFormat(
    square({
      id: 'A',
      name: { fr: '', en: '' },
      safeZone: insets(-1),
      fileTypes: [],
      maxBytes: -1,
    }),
  ).map(({ code }) => code);
  const expected: FormatProblemCode[] = [
    'ID_MALFORMED',
    'NAME_EMPTY',
    'NAME_EMPTY',
    'INSET_INVALID',
    'INSET_INVALID',
    'INSET_INVALID',
    'INSET_INVALID',
    'FILE_TYPES_EMPTY',
    'LIMIT_NOT_POSITIVE',
    'TARGET_OVER_LIMIT',
  ];
  t.deepEqual(codes, expected);
});

/** Labels that agree, and numbers that are none. */
const GOOD: readonly (readonly [id: string, name: string, width: number, height: number])[] = [
  ['affiche-1200x630', 'Paysage 1,91:1', 1200, 630],
  ['affiche-16x9', 'Écran 1920 × 1080', 1920, 1080],
  ['affiche-1640', 'Paysage (16:9)', 1640, 924],
  ['banniere-2027', 'Bannière 2027', 800, 400],
  ['affiche-2x', 'Affiche 4K, salle 12', 800, 400],
  ['affiche-300-eleves', 'Pour 300 élèves', 800, 400],
  ['affiche-800px', 'Carré de 800 px', 800, 800],
];

for (const [id, name, width, height] of GOOD) {
  test(`takes ${id} for ${width}x${height}`, (t) => {
    const names = { fr: name, en: name };
    t.deepEqual(validateFormat(square({ id, name: names, width, height })), []);
  });
}

test('words every problem in both languages, as a clause in clean typography', (t) => {
  for (const [, problem] of BAD) {
    if (!problem) continue;
    for (const lang of ['fr', 'en'] as const) {
      const text = formatProblemText(problem, lang);
      t.regex(text, /[^.\s]$/u);
      t.notRegex(text, /undefined|\[object/u);
      t.is(text, writingOf(lang).typeset(text));
    }
    t.not(formatProblemText(problem, 'fr'), formatProblemText(problem, 'en'));
  }
});
