import test from 'ava';
import { CATALOGUE, contentZone, formatById } from '../../src/formats/catalogue.ts';
import { insetRect, insideCircle, intersects, type Zoned } from '../../src/formats/content-zone.ts';

const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

for (const format of CATALOGUE) {
  test(`${format.id} has a content zone that nothing covers`, (t) => {
    const zone = contentZone(format);
    const safe = insetRect(format, format.safeZone);
    t.true(zone.w * zone.h > 0);
    t.true(zone.x >= safe.x && zone.x + zone.w <= safe.x + safe.w);
    t.true(zone.y >= safe.y && zone.y + zone.h <= safe.y + safe.h);
    for (const { why, ...box } of format.avoid ?? []) t.false(intersects(zone, box), why);
    for (const { cx, cy, r, view } of format.avatars ?? []) {
      t.false(intersects(zone, { x: cx - r, y: cy - r, w: 2 * r, h: 2 * r }), view);
    }
    if (format.mask) t.true(insideCircle(zone, format.mask));
  });
}

test('is the safe zone where that is free', (t) => {
  const format = formatById('twitter-header');
  t.deepEqual(format && contentZone(format), { x: 400, y: 60, w: 819, h: 268 });
});

test('is a column beside the speaker of a meeting, on the side where reading starts', (t) => {
  const format = formatById('meeting-background');
  t.deepEqual(format && contentZone(format), { x: 80, y: 60, w: 480, h: 960 });
});

const CASES: readonly (readonly [string, Zoned, readonly [number, number, number, number]])[] = [
  ['nothing in the way', { width: 100, height: 50, safeZone: NONE }, [0, 0, 100, 50]],
  [
    'the widest gap between two obstacles',
    {
      width: 100,
      height: 50,
      safeZone: NONE,
      avoid: [
        { x: 10, y: 0, w: 10, h: 50, why: '' },
        { x: 70, y: 0, w: 10, h: 50, why: '' },
      ],
    },
    [20, 0, 50, 50],
  ],
  [
    'above an avatar that reaches outside the canvas',
    { width: 100, height: 100, safeZone: NONE, avatars: [{ cx: 50, cy: 100, r: 30, view: '' }] },
    [0, 0, 100, 70],
  ],
  [
    'an obstacle that only touches is none',
    {
      width: 100,
      height: 100,
      safeZone: { ...NONE, left: 20 },
      avoid: [{ x: 0, y: 0, w: 20, h: 100, why: '' }],
    },
    [20, 0, 80, 100],
  ],
  [
    'an obstacle outside the safe zone does not cut it',
    {
      width: 100,
      height: 100,
      safeZone: { ...NONE, left: 50 },
      avoid: [{ x: 10, y: 40, w: 30, h: 30, why: '' }],
    },
    [50, 0, 50, 100],
  ],
  [
    'inside the mask',
    { width: 100, height: 100, safeZone: NONE, mask: { cx: 50, cy: 50, r: 50 } },
    [15, 15, 70, 70],
  ],
  [
    'empty where everything is covered',
    { width: 10, height: 10, safeZone: NONE, avoid: [{ x: 0, y: 0, w: 10, h: 10, why: '' }] },
    [0, 0, 0, 0],
  ],
  [
    'empty where the insets meet',
    { width: 10, height: 10, safeZone: { top: 6, right: 0, bottom: 6, left: 0 } },
    [0, 6, 10, 0],
  ],
];

for (const [name, zoned, [x, y, w, h]] of CASES) {
  test(name, (t) => t.deepEqual(contentZone(zoned), { x, y, w, h }));
}

/** The largest free rectangle by trying every one: what the algorithm must equal in area. */
function largestArea(
  side: number,
  boxes: readonly { x: number; y: number; w: number; h: number }[],
) {
  let best = 0;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      for (let h = 1; y + h <= side; h++)
        for (let w = 1; x + w <= side; w++)
          if (w * h > best && !boxes.some((box) => intersects(box, { x, y, w, h }))) best = w * h;
  return best;
}

test('is as large as trying every rectangle finds', (t) => {
  const side = 9;
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const avoid = Array.from({ length: 1 + next(4) }, () => {
      const [x, y] = [next(side), next(side)];
      return { x, y, w: 1 + next(side - x), h: 1 + next(side - y), why: '' };
    });
    const zone = contentZone({ width: side, height: side, safeZone: NONE, avoid });
    t.false(avoid.some((box) => zone.w > 0 && intersects(box, zone)));
    t.is(zone.w * zone.h, largestArea(side, avoid), JSON.stringify(avoid));
  }
});
