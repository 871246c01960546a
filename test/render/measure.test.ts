/** What is measured is what is drawn: padding, turns, scales and balanced lines. */
import test from 'ava';
import { loadBrand } from '../../src/brand/load.ts';
import { packageRoot } from '../../src/package.ts';
import { settleLines } from '../../src/render/settle.ts';
import { createPageRenderer, createStyleProbe } from '../../src/render/takumi.ts';
import type { MeasuredNode, Page } from '../../src/render/takumi.ts';
import type { Box } from '../../src/render/types.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';

const place = { file: 'campaign.yaml', line: 1, column: 1, length: 1, frame: [] };
const { brand } = await loadBrand({
  packageRoot: packageRoot(),
  campaign: { campaign: sampleCampaign, file: '/x/y.yaml', folder: '/x', locate: () => place },
});
const renderer = await createPageRenderer(brand.fonts);
const [WIDTH, HEIGHT] = [800, 500];

function open(html: string, css: string): Page {
  const base = `.v { width: ${WIDTH}px; height: ${HEIGHT}px; position: relative; background: #fff; font-family: '${brand.families.text}'; font-size: 40px } p { margin: 0 }`;
  const source = { html: `<div class="v">${html}</div>`, css: base + css, lang: 'fr' };
  return renderer.open({ ...source, widthPx: WIDTH, heightPx: HEIGHT }, () => []);
}

function runsOf({ runs, children }: MeasuredNode): MeasuredNode['runs'] {
  return [...runs, ...children.flatMap(runsOf)];
}

/** The box of dark pixels inside another one. */
async function darkBox(page: Page, [x, y, w, h]: Box): Promise<Box> {
  const data = await page.draw();
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(HEIGHT, y + h); row++) {
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(WIDTH, x + w); column++) {
      if ((data[(row * WIDTH + column) * 4] ?? 255) > 110) continue;
      xs.push(column);
      ys.push(row);
    }
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) + 1 - left, Math.max(...ys) + 1 - top];
}

const CANVAS: Box = [0, 0, WIDTH, HEIGHT];

const PLACES: readonly [name: string, html: string, css: string][] = [
  ['padding', '<p class="a">Hibou</p>', '.a { padding: 30px 0 0 70px }'],
  ['border', '<p class="a">Hibou</p>', '.a { border: 25px solid #eee }'],
  ['right', '<p class="a">Hibou</p>', '.a { padding: 0 60px; text-align: right }'],
  ['parts', '<p class="a">Hi<b>bou</b></p>', '.a { padding: 30px 0 0 70px }'],
  [
    'flex',
    '<p class="a">Hibou</p>',
    '.a { display: flex; padding: 30px 0 0 70px; height: 200px; align-items: center }',
  ],
  [
    'scaled',
    '<p class="a">Hibou</p>',
    '.a { position: absolute; left: 200px; top: 100px; transform: scale(2) }',
  ],
  [
    'turned',
    '<p class="a">Hibou</p>',
    '.a { position: absolute; left: 200px; top: 100px; transform: rotate(90deg) }',
  ],
];

for (const [name, html, css] of PLACES) {
  test(`lines are measured where they are drawn: ${name}`, async (t) => {
    const page = open(html, css);
    const boxes = runsOf(await page.measure()).map(({ box }) => box);
    const left = Math.min(...boxes.map(([x]) => x));
    const right = Math.max(...boxes.map(([x, , w]) => x + w));
    const top = Math.min(...boxes.map(([, y]) => y));
    const bottom = Math.max(...boxes.map(([, y, , h]) => y + h));
    const [x, y, w, h] = await darkBox(page, CANVAS);
    const air = 24;
    t.true(x >= left - 1 && x <= left + air, `${x} from ${left}`);
    t.true(x + w <= right + 1 && x + w >= right - air, `${x + w} to ${right}`);
    t.true(y >= top - 1 && y <= top + air, `${y} from ${top}`);
    t.true(y + h <= bottom + 1 && y + h >= bottom - air, `${y + h} to ${bottom}`);
  });
}

test('lines are settled even, and drawn where they were settled', async (t) => {
  const text = 'Rendez-vous avec Laurent et ses invités, de partout au Québec';
  const page = open(
    `<p class="a" data-text="title">${text}</p>`,
    '.a { width: 700px; font-size: 60px; text-wrap: balance }',
  );
  const greedy = runsOf(await page.measure()).map(({ box }) => box[2]);
  await settleLines(page);
  const settled = runsOf(await page.measure());
  t.is(settled.length, greedy.length);
  const spread = (widths: readonly number[]) => Math.max(...widths) - Math.min(...widths);
  const widths = settled.map(({ box }) => box[2]);
  t.true(Math.max(...widths) <= Math.max(...greedy) && spread(widths) <= spread(greedy));
  t.is(settled.map(({ text: line }) => line.trim()).join(' '), text);
  for (const { box } of settled) {
    // The middle of a line, where neither neighbour reaches.
    const [x, , w] = await darkBox(page, [0, box[1] + box[3] * 0.35, WIDTH, box[3] * 0.3]);
    t.true(x >= box[0] - 1 && x + w <= box[0] + box[2] + 1);
    t.true(x + w > box[0] + box[2] - 30, `${x + w} of ${box[0] + box[2]}`);
  }
});

test('a text may keep its lines, and one in parts keeps them', async (t) => {
  const css = '.a { width: 300px }';
  for (const html of [
    '<p class="a" data-text="title" data-balance="no">Un deux trois quatre cinq</p>',
    '<p class="a" data-text="title">Un <b>deux</b> trois quatre cinq</p>',
  ]) {
    const page = open(html, css);
    const before = await page.measure();
    await settleLines(page);
    t.deepEqual(await page.measure(), before);
  }
});

/** The lines of the only text, as they are settled. */
async function settledLines(text: string, css: string): Promise<readonly string[]> {
  const page = open(`<p class="a" data-text="title">${text}</p>`, css);
  await settleLines(page);
  return runsOf(await page.measure()).map((run) => run.text.trim());
}

test('lines are as like as the longest word allows', async (t) => {
  t.deepEqual(
    await settledLines('Un mot fort long : anticonstitutionnellement', '.a { width: 600px }'),
    ['Un mot fort long :', 'anticonstitutionnellement'],
  );
  t.deepEqual(
    await settledLines('From the spring to the river, every gesture counts', '.a { width: 460px }'),
    ['From the spring', 'to the river, every', 'gesture counts'],
  );
});

test('lines are settled even at the foot of the canvas', async (t) => {
  const css = '.a { position: absolute; top: 260px; width: 700px; font-size: 60px }';
  t.deepEqual(await settledLines('Rendez-vous avec Laurent et ses invités de partout', css), [
    'Rendez-vous avec',
    'Laurent et ses',
    'invités de partout',
  ]);
});

test('a word that is broken inside, and a text on its side, keep their lines', async (t) => {
  for (const [text, css] of [
    ['anticonstitutionnellement', '.a { width: 200px; overflow-wrap: anywhere }'],
    ['Un deux trois quatre cinq six sept', '.a { width: 330px; transform: rotate(90deg) }'],
  ] as const) {
    const page = open(`<p class="a" data-text="title">${text}</p>`, css);
    const linesNow = async () => runsOf(await page.measure()).map((run) => run.text.trim());
    const before = await linesNow();
    t.true(before.length > 1);
    await settleLines(page);
    t.deepEqual(await linesNow(), before);
  }
});

test('a style is laid over, and taken off again', async (t) => {
  const page = open('<p class="a" style="color: #0a0">Hibou</p>', '');
  const before = await page.draw();
  const [node] = page.root.children;
  const undo = node?.restyle({ color: '#a00', fontSize: '80px' });
  t.notDeepEqual(await page.draw(), before);
  undo?.();
  t.deepEqual(await page.draw(), before);
});

test('a smaller drawing is the same picture', async (t) => {
  const page = open('<p class="a">Hibou</p>', '.a { padding: 100px }');
  const { data, width, height } = await page.drawSmaller(0.5);
  t.deepEqual(
    [width, height, data.length],
    [WIDTH / 2, HEIGHT / 2, (WIDTH / 2) * (HEIGHT / 2) * 4],
  );
  const same = await page.drawSmaller(1);
  t.deepEqual(same.data, await page.draw());
});

test('the renderer says what it knows', async (t) => {
  const probe = createStyleProbe();
  const verdicts: readonly [property: string, value: string, verdict: string][] = [
    ['color', '#fff', 'known'],
    ['-webkit-text-stroke-width', '1px', 'known'],
    ['width', 'calc(var(--unit) * 3)', 'known'],
    ['color', 'oklch(from red l c h)', 'known'],
    ['width', 'clamp(1px, 2px, 3px)', 'unknown-value'],
    ['position', 'sticky', 'unknown-value'],
    ['writing-mode', 'vertical-rl', 'unknown-property'],
    ['colr', 'red', 'unknown-property'],
  ];
  for (const [property, value, verdict] of verdicts) {
    t.is(await probe(property, value), verdict as never, property);
  }
});
