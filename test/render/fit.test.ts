import test from 'ava';
import { fitRange, isInside, scaleSteps } from '../../src/render/fit.ts';
import { isTooLargeAt } from '../../src/render/read-layout.ts';
import type { PageNode } from '../../src/render/takumi.ts';

function node(attributes: Record<string, string>): PageNode {
  return {
    kind: 'text',
    attributes,
    className: '',
    text: '',
    src: undefined,
    children: [],
    setFontSize: () => {},
    restyle: () => () => {},
    setSource: () => {},
    setText: () => {},
  };
}

test('sizes are in units: minimum, good and maximum', (t) => {
  t.deepEqual(fitRange(node({ 'data-fit': '4 6 9' }), 'wide', 10), {
    minPx: 40,
    goodPx: 60,
    maxPx: 90,
    maxLines: undefined,
  });
});

test('a composition’s own sizes and lines come before the common ones', (t) => {
  const strip = node({
    'data-fit': '4 6 9',
    'data-lines': '4',
    'data-fit-strip': '5 8 15',
    'data-lines-strip': '2',
  });
  t.like(fitRange(strip, 'strip', 2), { minPx: 10, maxPx: 30, maxLines: 2 });
  t.like(fitRange(strip, 'story', 2), { minPx: 8, maxPx: 18, maxLines: 4 });
});

test('one number is a size that never changes', (t) => {
  t.like(fitRange(node({ 'data-fit': '3' }), 'wide', 10), { minPx: 30, goodPx: 30, maxPx: 30 });
});

for (const bad of ['', 'large', '0 1 2', '9 6 4', '4 -6 9', '4 six 9']) {
  test(`${JSON.stringify(bad)} is no range`, (t) => {
    t.is(fitRange(node({ 'data-fit': bad }), 'wide', 10), undefined);
  });
}

test('the steps of the scale double every six and hold the sizes that the template names', (t) => {
  const range = { minPx: 25, goodPx: 50, maxPx: 95, maxLines: undefined };
  const steps = scaleSteps(range, 10);
  t.is(steps[0], 95);
  t.is(steps.at(-1), 25);
  t.deepEqual(
    steps,
    steps.toSorted((a, b) => b - a),
  );
  t.true(steps.includes(range.goodPx));
  const inner = steps.slice(1, -1).filter((size) => size !== range.goodPx);
  for (const [index, size] of inner.entries()) {
    const next = inner[index + 1];
    if (next !== undefined) t.true(Math.abs(size / next - 2 ** (1 / 6)) < 1e-9);
  }
  t.true(inner.some((size) => Math.abs(size - 40) < 1e-9));
});

test('a canvas twice as large has the same steps twice as large', (t) => {
  const one = scaleSteps({ minPx: 31, goodPx: 50, maxPx: 77, maxLines: undefined }, 5.2);
  const two = scaleSteps({ minPx: 62, goodPx: 100, maxPx: 154, maxLines: undefined }, 10.4);
  t.is(one.length, two.length);
  one.forEach((size, index) => t.true(Math.abs(size * 2 - (two[index] ?? 0)) < 1e-9));
});

test('inside allows half a pixel for rounding', (t) => {
  t.true(isInside([10, 10, 80.4, 80], [10, 10, 80, 80]));
  t.false(isInside([10, 10, 81, 80], [10, 10, 80, 80]));
  t.false(isInside([9, 10, 20, 20], [10, 10, 80, 80]));
});

/** Three lines of 100 px, 20 px apart, in an area. */
function threeLines(width: number, height: number) {
  const lines = [0, 20, 40].map((y): [number, number, number, number] => [0, y, 100, 24]);
  return {
    role: 'theme',
    text: '',
    isWhole: true,
    lines,
    box: [0, 0, 100, 64] as const,
    elementBox: [0, 0, width, 64] as const,
    area: [0, 0, width, height] as const,
  };
}

test('a size is passed over only where no line breaks could make room for it', (t) => {
  const text = threeLines(100, 64);
  t.false(isTooLargeAt(text, 1), 'as it was measured');
  t.false(isTooLargeAt(text, 1.01), 'what measuring rounds away');
  t.true(isTooLargeAt(text, 2), 'six lines of 40 px');
  t.false(isTooLargeAt(threeLines(600, 64), 2), 'one line has room');
  t.true(isTooLargeAt(threeLines(200, 1000), 2, 2), 'more lines than it may take');
  t.false(isTooLargeAt(threeLines(200, 1000), 2, 3));
  const onItsSide = { ...text, lines: text.lines.map(([x, y]) => [x, y, 24, 100] as const) };
  t.false(isTooLargeAt(onItsSide, 2), 'widths say nothing of it');
});

test('a line that leaves its element and its area cannot be broken', (t) => {
  const text = threeLines(80, 200);
  t.true(isTooLargeAt(text, 0.9), '90 of 80 px');
  t.false(isTooLargeAt(text, 0.8), '80 px');
  const inWider = { ...text, elementBox: [0, 0, 150, 64] as const };
  t.false(isTooLargeAt(inWider, 0.9), 'it may break elsewhere in an element that is wider');
});
