/** The preview in a real browser: a campaign that changes under it. */
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startPreview } from '../../src/preview/index.ts';
import type { PreviewOptions } from '../../src/preview/index.ts';
import { CAMPAIGN, openPreview } from '../preview/campaign-folder.ts';
import { launchChromium, skipped } from './chromium.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await launchChromium();
test.after.always(async () => browser?.close());

const CARD = '[data-id="campaign/twitter-header/fr"]';
const PICTURE = `${CARD} .layer canvas:not(.empty)`;

/** With an activity. */
const WITH_ACTIVITY = `${CAMPAIGN}activities:
  - { id: jeudi, name: Jeudi, date: 2023-02-16 }
`;

const IN_TWO_LANGUAGES = `dates: { start: 2023-02-13, end: 2023-02-17 }
theme: { fr: Bien entourés, en: Well surrounded }
hashtag: "#JPS2023"
colours: { primary: "#00573F" }
networks: [twitter]
languages: [fr, en]
activities:
  - { id: jeudi, name: { fr: Jeudi, en: Thursday }, date: 2023-02-16 }
`;

interface Opened {
  page: Page;
  file: string;
  url: string;
}

/** A test on the page of a preview, with everything the page complained about. */
function onPage(
  title: string,
  run: (t: ExecutionContext, opened: Opened) => Promise<void>,
  options: BrowserContextOptions & {
    at?: string;
    text?: string;
    lang?: 'fr' | 'en';
    shows?: Pick<PreviewOptions, 'visuals' | 'formats'>;
  } = {},
): void {
  test.serial(title, async (t) => {
    if (!browser) return skipped(t);
    const { at = '', text, lang = 'fr', shows = {}, ...contextOptions } = options;
    const { preview, file } = await openPreview(t, { lang, ...shows }, text);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...contextOptions,
    });
    t.teardown(async () => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${preview.url}${at}`);
    await page.waitForSelector(PICTURE);
    await run(t, { page, file, url: preview.url });
    t.deepEqual(
      asked.filter((url) => !url.startsWith(preview.url)),
      [],
      'nothing is asked of anybody else',
    );
    t.deepEqual(complaints, []);
  });
}

/** The colour that the picture on screen has at its left edge. */
async function colourOf(page: Page, selector = PICTURE): Promise<readonly number[]> {
  return page.evaluate<number[]>(`(() => {
    const picture = document.querySelector(${JSON.stringify(selector)});
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    return [...context.getImageData(2, canvas.height / 2, 1, 1).data];
  })()`);
}

const isGreen = ([r = 0, g = 0, b = 0]: readonly number[]) => g > r && g > b;
const isPurple = ([r = 0, g = 0, b = 0]: readonly number[]) => b > g && r > g;

async function waitForColour(page: Page, test: (colour: readonly number[]) => boolean) {
  for (let tries = 0; tries < 2_400; tries++) {
    if (test(await colourOf(page))) return;
    await page.waitForTimeout(25);
  }
  throw new Error('the picture did not change');
}

/** Waits until the file is this. */
async function fileWith(page: Page, file: string, text: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await readFile(file, 'utf8')) === text) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`the file did not change: ${await readFile(file, 'utf8')}`);
}

/** Waits until a script on the page gives true. */
async function until(page: Page, script: string): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if (await page.evaluate<boolean>(script)) return;
    await page.waitForTimeout(25);
  }
  throw new Error(`it never came to ${script}`);
}

/** Waits until the page was told this value for the field of a path. */
async function toldField(page: Page, path: string, value: string): Promise<void> {
  const told = `import('/store.js').then(({ store }) =>
    store.editor.fields.find((field) => field.path.join('.') === '${path}')?.value)`;
  for (let tries = 0; tries < 1_200; tries++) {
    if ((await page.evaluate(told)) === value) return;
    await page.waitForTimeout(25);
  }
  throw new Error(`the page was not told ${value}`);
}

const toldPrimary = (page: Page, value: string) => toldField(page, 'colours.primary', value);

/** Notes every value that the page gives to a field, in `window.assigned`. */
async function watchField(page: Page, selector: string): Promise<void> {
  await page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    window.assigned = [];
    Object.defineProperty(field, 'value', {
      get,
      set: (value) => (window.assigned.push(value), set.call(field, value)),
    });
  })()`);
}

onPage(
  'a colour changed in the file changes the picture, without a reload',
  async (t, { page, file }) => {
    t.true(isGreen(await colourOf(page)));
    await page.evaluate('window.isSamePage = true');
    await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
    await waitForColour(page, isPurple);
    t.true(await page.evaluate('window.isSamePage'));
  },
);

onPage(
  'a broken file is told with its line while the picture stays; mended, it is over',
  async (t, { page, file }) => {
    const before = await page.getAttribute(`${CARD} .picture`, 'data-key');
    await writeFile(file, CAMPAIGN.replace('"#00573F"', '"#00573F'));
    const alert = page.locator('#alert');
    await alert.waitFor({ state: 'visible' });
    t.regex(
      (await alert.locator('.place a').first().textContent()) ?? '',
      /campaign\.yaml:\d+:\d+/,
    );
    t.regex(
      (await alert.locator('.place a').first().getAttribute('href')) ?? '',
      /^vscode:\/\/file\//,
    );
    t.is((await alert.locator('.line.marked').count()) > 0, true);
    t.true(isGreen(await colourOf(page)));
    t.is(await page.getAttribute(`${CARD} .picture`, 'data-key'), before);
    t.true(
      await page.isDisabled('#editor [data-path="colours.primary"]'),
      'nothing is written into a broken file',
    );
    await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
    await alert.waitFor({ state: 'hidden' });
    await waitForColour(page, isPurple);
  },
);

onPage(
  'an error of the campaign is told over a large picture from before it',
  async (t, { page, file }) => {
    await page.click(`${CARD} .open`);
    const told = page.locator('#stage .alert');
    t.false(await told.isVisible());
    await writeFile(file, CAMPAIGN.replace('"#00573F"', '"#00573F'));
    await told.waitFor({ state: 'visible' });
    t.regex((await told.textContent()) ?? '', /^Image d’avant l’erreur/);
    t.regex((await told.locator('.place a').first().textContent()) ?? '', /campaign\.yaml:\d+/);
    t.notRegex((await page.textContent('.stage-findings')) ?? '', /Rien à corriger/);
    await writeFile(file, CAMPAIGN);
    await told.waitFor({ state: 'hidden' });
    t.is(await page.textContent('.stage-findings'), 'Rien à corriger.');
  },
);

onPage(
  'an error of the campaign is told far below it, with the way to it',
  async (t, { page, file }) => {
    const way = page.locator('#to-alert');
    t.false(await way.isVisible());
    await page.evaluate('scrollTo(0, 10_000)');
    t.true(await page.evaluate<boolean>('scrollY > 0'));
    await writeFile(file, CAMPAIGN.replace('"#00573F"', '"#00573F'));
    await way.waitFor({ state: 'visible' });
    const { y = -1, height = 0 } = (await way.boundingBox()) ?? {};
    t.true(y >= 0 && y + height <= 300);
    await way.click();
    t.is(await page.evaluate('scrollY'), 0);
    t.true(await page.evaluate<boolean>(`document.activeElement.matches('#alert summary')`));
    await writeFile(file, CAMPAIGN);
    await way.waitFor({ state: 'hidden' });
  },
  { viewport: { width: 1280, height: 300 } },
);

for (const [title, damage] of [
  ['a brace that is missing', (css: string) => css.replace(/(\.copy \{[^}]*)\}/, '$1')],
  ['a stylesheet saved in part', (css: string) => css.slice(0, css.indexOf('{') + 1)],
] as const) {
  onPage(`${title} is told while the pictures stay`, async (t, { page, file }) => {
    const before = await page.getAttribute(`${CARD} .picture`, 'data-key');
    const own = new URL('../../brand/templates/shared.css', import.meta.url);
    const css = path.join(path.dirname(file), 'brand/templates/shared.css');
    await mkdir(path.dirname(css), { recursive: true });
    await writeFile(css, damage(await readFile(own, 'utf8')));
    const alert = page.locator('#alert');
    await alert.waitFor({ state: 'visible' });
    t.is(await alert.locator('.finding').count(), 1);
    t.is(await alert.locator('.finding').getAttribute('data-code'), 'CSS_SYNTAX');
    t.regex((await alert.locator('.place a').textContent()) ?? '', /shared\.css:\d+:\d+/);
    t.is(await alert.locator('.note').textContent(), 'Les images sont celles d’avant l’erreur.');
    t.is(await page.getAttribute(`${CARD} .picture`, 'data-key'), before);
    t.is(await page.locator('.card .finding').count(), 0);
    await writeFile(css, await readFile(own, 'utf8'));
    await alert.waitFor({ state: 'hidden' });
    t.is(await page.getAttribute(`${CARD} .picture`, 'data-key'), before);
  });
}

onPage(
  'an edit in the page reaches the file, which keeps its comments and its order',
  async (t, { page, file }) => {
    await page.click('#edit');
    await page.fill('#editor [data-path="colours.primary"]', '#7a1fa2');
    await waitForColour(page, isPurple);
    t.is(await readFile(file, 'utf8'), CAMPAIGN.replace('#00573F', '#7A1FA2'));
    await page.fill('#editor [data-path="theme"]', 'Un: thème # neuf');
    await page.waitForSelector('#toast.shown');
    const expected = CAMPAIGN.replace('#00573F', '#7A1FA2').replace(
      'Bien entourés, les jeunes peuvent tous persévérer. #',
      '"Un: thème # neuf" #',
    );
    await fileWith(page, file, expected);
  },
);

const THEME = 'Bien entourés, les jeunes peuvent tous persévérer.';
const THEME_FIELD = '#editor [data-path="theme"]';
const withTheme = (theme: string) => CAMPAIGN.replace(THEME, JSON.stringify(theme));

onPage(
  'what is typed on while it is saved stays, with its caret and its undo',
  async (t, { page, file }) => {
    await page.click('#edit');
    await watchField(page, THEME_FIELD);
    await page.focus(THEME_FIELD);
    await page.keyboard.press('End');
    let text = THEME;
    for (const letter of 'abcdef') {
      await page.keyboard.type(letter);
      text += letter;
      await fileWith(page, file, withTheme(text));
    }
    await toldField(page, 'theme', text);
    t.is(await page.inputValue(THEME_FIELD), text);
    t.deepEqual(await page.evaluate('window.assigned'), []);
    await page.keyboard.press('Control+z');
    const undone = await page.inputValue(THEME_FIELD);
    t.true(undone.startsWith(THEME) && undone.length < text.length, undone);
    await fileWith(page, file, withTheme(undone));
  },
);

onPage(
  'what the page wrote is its own also where it is told before it is answered',
  async (t, { page, file }) => {
    await page.click('#edit');
    await page.focus(THEME_FIELD);
    await page.keyboard.press('End');
    let go = (): void => undefined;
    const isTyped = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/edit', async (route) => {
      const response = await route.fetch();
      await isTyped;
      await route.fulfill({ response });
    });
    await page.keyboard.type('a');
    await toldField(page, 'theme', `${THEME}a`);
    await page.keyboard.type('b');
    go();
    await fileWith(page, file, withTheme(`${THEME}ab`));
    await toldField(page, 'theme', `${THEME}ab`);
    t.is(await page.inputValue(THEME_FIELD), `${THEME}ab`);
  },
);

onPage(
  'the name of an activity is typed on while its heading follows',
  async (t, { page, file }) => {
    const name = '#editor [data-path="activities.0.name"]';
    await page.click('#edit');
    await page.click('#editor summary >> text=Jeudi');
    await page.focus(name);
    await page.keyboard.press('End');
    for (const [letter, written] of [
      ['a', 'Jeudia'],
      ['b', 'Jeudiab'],
    ] as const) {
      await page.keyboard.type(letter);
      await fileWith(page, file, WITH_ACTIVITY.replace('Jeudi', written));
      await page.locator('#editor summary', { hasText: written }).waitFor();
    }
    t.is(await page.inputValue(name), 'Jeudiab');
  },
  { text: WITH_ACTIVITY, shows: { visuals: ['campaign', 'jeudi'] } },
);

onPage('a colour is written as it is typed, and its swatch shows it', async (t, { page, file }) => {
  await page.click('#edit');
  const code = page.getByLabel('Principale (couleur CSS)');
  const swatch = page.locator('#editor [data-path="colours.primary"]');
  for (const [written, hex] of [
    ['#0af', '#00aaff'],
    ['rgb(200,30,30)', '#c81e1e'],
    ['rebeccapurple', '#663399'],
  ] as const) {
    await code.fill(written);
    await code.press('Enter');
    await toldPrimary(page, written);
    t.is(await swatch.inputValue(), hex);
    t.is(await code.inputValue(), written);
  }
  await fileWith(page, file, CAMPAIGN.replace('"#00573F"', '"rebeccapurple"'));
});

onPage(
  'what is no colour is told, marked, and gone once its field is left',
  async (t, { page, file }) => {
    await page.click('#edit');
    const code = page.getByLabel('Principale (couleur CSS)');
    await code.fill('vert');
    await code.press('Enter');
    await page.waitForSelector('#editor [aria-invalid="true"]');
    t.is(await code.inputValue(), 'vert');
    t.regex((await page.textContent('#toast.shown')) ?? '', /^Rien n’a été écrit/);
    await page.focus(THEME_FIELD);
    t.is(await code.inputValue(), '#00573F');
    t.is(await page.locator('#editor [aria-invalid]').count(), 0);
    t.is(await readFile(file, 'utf8'), CAMPAIGN);
  },
);

onPage(
  'where an edit is refused, its field shows the value of the file, though it is typed in',
  async (t, { page, file }) => {
    await page.click('#edit');
    const code = page.getByLabel('Principale (couleur CSS)');
    let go = (): void => undefined;
    const isSaved = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/edit', async (route) => isSaved.then(async () => route.continue()));
    await code.fill('#7a1fa2');
    await code.press('Enter');
    await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA3'));
    await toldPrimary(page, '#7A1FA3');
    go();
    await page.waitForSelector('#toast.shown');
    t.is(await code.inputValue(), '#7A1FA3');
    t.true(await code.evaluate((field) => field.matches(':focus')));
  },
);

onPage(
  'a file taken back to what the page had written can be edited on',
  async (t, { page, file }) => {
    await page.click('#edit');
    const field = page.locator('#editor [data-path="colours.primary"]');
    for (const value of ['#7a1fa2', '#7a1fa3']) {
      await field.fill(value);
      await fileWith(page, file, CAMPAIGN.replace('#00573F', value.toUpperCase()));
      await toldPrimary(page, value.toUpperCase());
    }
    await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
    await toldPrimary(page, '#7A1FA2');
    await field.fill('#7a1fa4');
    await fileWith(page, file, CAMPAIGN.replace('#00573F', '#7A1FA4'));
    t.pass();
  },
);

onPage('what is typed while a value is refused is sent after it', async (t, { page, file }) => {
  await page.click('#edit');
  let go = (): void => undefined;
  const isTyped = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/edit', async (route) => isTyped.then(async () => route.continue()));
  const sent = page.waitForRequest('**/edit');
  await page.fill('#editor [data-path="theme"]', 'x'.repeat(6_000));
  await sent;
  await page.fill('#editor [data-path="theme"]', 'Bien entourés');
  go();
  await fileWith(page, file, CAMPAIGN.replace(/Bien entourés.* #/, 'Bien entourés #'));
  t.pass();
});

onPage('after an answer that was cut, edits are sent again', async (t, { page, file }) => {
  await page.click('#edit');
  const cut = '{"ok":';
  await page.route('**/edit', (route) => route.fulfill({ body: cut, contentType: 'text/json' }));
  await page.fill('#editor [data-path="colours.primary"]', '#7a1fa2');
  await page.waitForSelector('#toast.shown');
  await page.unroute('**/edit');
  await page.fill('#editor [data-path="colours.primary"]', '#7a1fa3');
  await waitForColour(page, isPurple);
  t.is(await readFile(file, 'utf8'), CAMPAIGN.replace('#00573F', '#7A1FA3'));
});

onPage(
  'a value that is wrong is told, and mended where it was typed',
  async (t, { page, file }) => {
    await page.click('#edit');
    await page.fill('#editor [data-path="theme"]', '');
    await page.locator('#alert').waitFor({ state: 'visible' });
    await page.fill('#editor [data-path="theme"]', 'Bien entourés');
    await fileWith(page, file, CAMPAIGN.replace(/Bien entourés.* #/, '"Bien entourés" #'));
    await page.locator('#alert').waitFor({ state: 'hidden' });
    t.pass();
  },
);

onPage(
  'a change in the file is shown in the fields; an edit over it is refused',
  async (t, { page, file }) => {
    await page.click('#edit');
    const field = page.locator('#editor [data-path="theme"]');
    // Typed, and before it is written somebody saves the file.
    await field.pressSequentially('!');
    const theirs = CAMPAIGN.replace('Bien entourés', 'Très bien entourés');
    await writeFile(file, theirs);
    for (let tries = 0; tries < 1_200; tries++) {
      if ((await field.inputValue()).startsWith('Très')) break;
      await page.waitForTimeout(25);
    }
    t.is(await field.inputValue(), 'Très bien entourés, les jeunes peuvent tous persévérer.');
    t.is(await readFile(file, 'utf8'), theirs);
  },
);

onPage('filters leave what they name', async (t, { page }) => {
  t.is(await page.locator('.card').count(), 2);
  await page.selectOption('#filters select >> nth=2', 'square');
  t.is(await page.locator('.card').count(), 1);
  t.is(await page.getAttribute('.card', 'data-id'), 'campaign/twitter-post-square/fr');
  await page.selectOption('#filters select >> nth=3', 'changes');
  t.is(await page.locator('.card').count(), 0);
  t.is(await page.textContent('.empty p'), 'Aucune image ne correspond à ces filtres.');
  await page.selectOption('#filters select >> nth=2', '');
  t.is(
    await page.textContent('.empty p'),
    'Aucune image n’a changé depuis l’ouverture de l’aperçu.',
  );
  await page.click('.empty .button');
  await page.waitForSelector(PICTURE);
  t.is(await page.locator('.card').count(), 2);
  t.is(await page.inputValue('#filters select >> nth=3'), '');
});

onPage(
  'a picture wider than the page is shown at 100 % as well, and scrolls',
  async (t, { page }) => {
    await page.click('#size >> text=100');
    const scroller = page.locator(`${CARD} .scroller`);
    t.is((await page.locator(`${CARD} .canvas`).boundingBox())?.width, 1500);
    t.true(((await scroller.boundingBox())?.width ?? 0) < 1280);
    await scroller.hover();
    await page.mouse.wheel(200, 0);
    await until(page, `document.querySelector('${CARD} .scroller').scrollLeft > 0`);
    const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    t.false(await page.evaluate<boolean>(wide), 'the page itself does not');
  },
);

onPage('guides are drawn where the format has them', async (t, { page }) => {
  for (const [name, selector] of [
    ['Zone sûre', 'rect.zone'],
    ['Photos de profil', 'circle.avatar'],
    ['Recadrages', 'rect.crop'],
    ['Textes', 'rect.text'],
  ] as const) {
    t.is(await page.locator(`${CARD} ${selector}`).count(), 0);
    await page.click(`#overlays >> text=${name}`);
    t.true((await page.locator(`${CARD} ${selector}`).count()) > 0, name);
  }
});

onPage(
  'guides are chosen beside a large picture as well, and named in French',
  async (t, { page }) => {
    await page.click(`${CARD} .open`);
    await page.click('#stage .chips >> text=Recadrages');
    await page.click('#stage .chips >> text=Textes');
    t.deepEqual(await page.locator('#stage .label.crop').allTextContents(), [
      'ordinateur 3:1',
      'web mobile sans compte, 1,875:1',
    ]);
    const [text] = await page.locator('#stage .label.text').allTextContents();
    t.regex(text ?? '', /^thème \d+ px$/);
    await page.keyboard.press('Escape');
    t.true(await page.isChecked('#overlays [data-guide="crops"]'));
    t.true((await page.locator(`${CARD} rect.crop`).count()) > 0);
  },
);

onPage('one picture is shown at 100 %, on a phone, and in its network', async (t, { page }) => {
  await page.click(`${CARD} .open`);
  const image = page.locator('#stage .layer canvas:not(.empty)');
  for (const [mode, width, box] of [
    ['100\u00a0%', 1500, '#stage .canvas'],
    ['Téléphone', 390, '#stage .crop-inner'],
    ['Dans le réseau', 390, '#stage .crop-inner'],
  ] as const) {
    await page.click(`#stage .segment >> text=${mode}`);
    await image.waitFor();
    t.is(Math.round((await page.locator(box).boundingBox())?.width ?? 0), width, mode);
  }
  t.is(await page.textContent('#stage .mock-twitter .mock-name'), 'JPS');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  t.false(await page.locator('#stage').isVisible());
});

onPage(
  'what a picture says changes with its words, and nothing else',
  async (t, { page, file }) => {
    await page.click(`${CARD} .open`);
    const stage = page.locator('#stage .canvas > .layer canvas:not(.empty)');
    await stage.waitFor();
    await page.evaluate(`window.old = document.querySelector('#stage .canvas')`);
    t.regex((await stage.getAttribute('aria-label')) ?? '', /Bien entourés/);
    await writeFile(file, CAMPAIGN.replace('Bien entourés', 'Mieux épaulés'));
    await page.waitForSelector(`#stage canvas[aria-label*="Mieux épaulés"]`);
    t.regex((await page.getAttribute(PICTURE, 'aria-label')) ?? '', /Mieux épaulés/);
    t.true(
      await page.evaluate(`window.old === document.querySelector('#stage .canvas')`),
      'the picture itself stays where it is',
    );
  },
);

onPage(
  'pictures are drawn to the pixel, and again once a window keeps its width',
  async (t, { page }) => {
    const areSharp = (canvases: string, isSmaller = 'true') =>
      page.waitForFunction(`[...document.querySelectorAll('${canvases}')].every((canvas) =>
        !canvas.classList.contains('empty') &&
        canvas.width === canvas.getBoundingClientRect().width && ${isSmaller})`);
    // Every card has its picture, and asks for no other one.
    await areSharp('.card canvas');
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('/pictures/')) asked.add(request.url());
    });
    await page.click(`${CARD} .open`);
    await page.waitForSelector('#stage canvas:not(.empty)');
    await areSharp('#stage canvas');
    t.is(asked.size, 1, 'at its own width at once');
    await page.setViewportSize({ width: 1000, height: 700 });
    await areSharp('#stage canvas', 'canvas.width < 700');
    t.is(asked.size, 2);
  },
  { bypassCSP: true },
);

onPage('a picture far away holds no pixels, and has them again when near', async (t, { page }) => {
  const card = page.locator('.card').first();
  const move = (px: number) =>
    page.evaluate(`document.querySelector('.card').style.marginTop = '${px}px'`);
  await card.locator('canvas:not(.empty)').waitFor();
  await move(9_000);
  await card.locator('canvas.empty').waitFor({ state: 'attached' });
  t.is(await page.evaluate(`document.querySelector('.card canvas').width`), 0);
  await move(0);
  await card.locator('canvas:not(.empty)').waitFor();
});

onPage('a picture that comes late does not take the place of a later one', async (t, { page }) => {
  const shown = await page.evaluate(`(async () => {
    const { makePicture } = await import('/picture.js');
    const { store } = await import('/store.js');
    const answers = new Map();
    const { fetch } = window;
    window.fetch = (path, ...more) =>
      path.startsWith('/pictures/')
        ? new Promise((resolve) => answers.set(path, resolve))
        : fetch(path, ...more);
    const picture = makePicture({ id: 'x', alt: '' }, { width: 1, height: 1 });
    const show = (key) => {
      store.renditions.set('x', { key });
      return picture.show();
    };
    const answer = (key, red) =>
      answers.get('/pictures/' + key + '/1')(new Response(new Uint8Array([red, 0, 0, 255])));
    const first = show('b');
    answer('b', 2);
    await first;
    const late = show('a');
    await show('b');
    answer('a', 1);
    await late;
    window.fetch = fetch;
    const canvas = picture.element.querySelector('canvas');
    const [red] = canvas.getContext('2d').getImageData(0, 0, 1, 1).data;
    return { red, key: picture.element.dataset.key };
  })()`);
  t.deepEqual(shown, { red: 2, key: 'b' });
});

onPage('the version before a change is uncovered by a slider', async (t, { page, file }) => {
  await page.waitForTimeout(1_600);
  await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
  await waitForColour(page, isPurple);
  await page.click(`${CARD} .open`);
  await page.click('#stage .segment >> text=Avant et après');
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await page.waitForSelector('#stage .before canvas:not(.empty)');
  t.true(isGreen(await colourOf(page, '#stage .before canvas')));
  t.true(isPurple(await colourOf(page, '#stage .canvas > .layer canvas')));
  await slider.focus();
  await page.keyboard.press('End');
  t.regex(
    await page.evaluate<string>(`getComputedStyle(document.querySelector('.before')).clipPath`),
    /^inset\(0(px|%| )/,
  );
});

onPage('a click on the picture moves the slider', async (t, { page, file }) => {
  await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
  await waitForColour(page, isPurple);
  await page.click(`${CARD} .open`);
  await page.click('#stage .segment >> text=Avant et après');
  await page.waitForSelector('#stage .before canvas:not(.empty)');
  const { width = 0 } = (await page.locator('#stage .canvas').boundingBox()) ?? {};
  await page.click('#stage .canvas', { position: { x: width / 4, y: 10 } });
  t.is(await page.inputValue('#stage [type="range"]'), '25');
});

onPage(
  'left and right go on to the next picture wherever they are pressed',
  async (t, { page }) => {
    await page.click(`${CARD} .open`);
    const title = page.locator('#stage h2');
    const first = await title.textContent();
    await page.click('#stage .segment >> text=Téléphone');
    await page.keyboard.press('ArrowRight');
    t.not(await title.textContent(), first);
    t.true(await page.isChecked('#stage [value="phone"]'));
    await page.keyboard.press('ArrowLeft');
    t.is(await title.textContent(), first);
    await page.keyboard.press('ArrowUp');
    t.true(await page.isChecked('#stage [value="full"]'));
  },
);

onPage(
  'each picture has a name of its own, its dialog the same',
  async (t, { page }) => {
    const buttons = page.locator('.card .open');
    const names = await Promise.all(
      (await buttons.all()).map((button) => button.getAttribute('aria-label')),
    );
    t.is(new Set(names).size, names.length);
    await buttons.last().click();
    const name = (await page.getAttribute('#stage', 'aria-label')) ?? '';
    t.regex(name, /^Jeudi, .*, anglais$/);
    t.true(names.at(-1)?.startsWith(name));
  },
  { text: IN_TWO_LANGUAGES, shows: { visuals: ['campaign', 'jeudi'] } },
);

for (const width of [390, 1440]) {
  onPage(
    `every view and every crop can be read: ${width} px`,
    async (t, { page }) => {
      await page.click('[data-id="campaign/facebook-cover-page/fr"] .open');
      await page.click('#stage .segment >> text=Téléphone');
      for (const name of ['.segment span', 'select']) {
        for (const box of await page.locator(`#stage ${name}`).all()) {
          const { x = -1, width: w = 0 } = (await box.boundingBox()) ?? {};
          t.true(x >= 0 && x + w <= width, name);
        }
      }
      const isCut = `(() => {
        const select = document.querySelector('#stage select');
        const { width } = select.getBoundingClientRect();
        select.style.maxWidth = 'none';
        return select.getBoundingClientRect().width > width;
      })()`;
      t.is(await page.evaluate(isCut), false);
    },
    {
      viewport: { width, height: 844 },
      text: CAMPAIGN.replace('[twitter]', '[twitter, facebook]'),
      shows: { formats: ['twitter-header', 'facebook-cover-page'] },
    },
  );
}

onPage(
  'a text that does not fit is told beside its picture',
  async (t, { page }) => {
    const finding = page.locator(`${CARD} .finding[data-code="TEXT_TOO_LONG"]`);
    await finding.waitFor();
    t.regex((await finding.locator('.place a').textContent()) ?? '', /campaign\.yaml:3:/);
    await page.click(`${CARD} .open`);
    await page.waitForSelector('#stage .finding .frame');
    const isCut = `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(
      document.querySelector('.stage-side'))`;
    t.false(await page.evaluate<boolean>(isCut), 'the long line scrolls in its frame alone');
    // Beside a modal dialog, nothing is seen or read aloud.
    await page.click('#stage .finding .copy');
    t.regex((await page.textContent('#stage #toast.shown')) ?? '', /campaign\.yaml:3:/);
    await page.keyboard.press('Escape');
    await page.click(`${CARD} .copy`);
    await page.waitForSelector('body > #toast.shown');
  },
  {
    text: CAMPAIGN.replace(
      /theme: .*/,
      `theme: ${'Bien entourés, les jeunes persévèrent. '.repeat(12)}`,
    ),
  },
);

for (const [title, clipboard, said] of [
  ['what is copied is told', '{ writeText: async () => undefined }', /est copié\.$/],
  ['a copy that is refused is told', '{ writeText: () => Promise.reject() }', /ne permet pas/],
  ['that nothing can be copied is told', 'undefined', /ne permet pas/],
] as const) {
  onPage(
    title,
    async (t, { page }) => {
      const value = `{ value: ${clipboard} }`;
      await page.evaluate(`Object.defineProperty(navigator, 'clipboard', ${value})`);
      await page.click('#alert summary');
      await page.click('#alert .copy');
      t.regex((await page.textContent('#toast.shown')) ?? '', said);
    },
    { text: CAMPAIGN.replace('#JPS2023', '#JPS2022') },
  );
}

onPage(
  'what a campaign says is text, never markup',
  async (t, { page }) => {
    t.is(await page.locator('h1 b').count(), 0);
    t.is(await page.textContent('h1'), '<b>Gras</b><script>x()</script>');
  },
  { text: `${CAMPAIGN}name: "<b>Gras</b><script>x()</script>"\n` },
);

test.serial(
  'a page whose server comes back is loaded again, whoever answered meanwhile',
  async (t) => {
    if (!browser) return skipped(t);
    const { preview, file } = await openPreview(t);
    const page = await browser.newPage();
    t.teardown(async () => page.close());
    await page.goto(preview.url);
    await page.waitForSelector(PICTURE);
    await preview.close();
    await page.waitForSelector('body.lost');
    // The browser gives up for good on an answer that is no stream of events.
    const other = createServer((_, answer) => answer.writeHead(404).end());
    const isAsked = once(other, 'request');
    other.listen(preview.port, '127.0.0.1');
    await isAsked;
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    const isLoaded = page.waitForEvent('load');
    const again = await startPreview({ campaignFile: file, port: preview.port, lang: 'fr' });
    t.teardown(again.close);
    await isLoaded;
    await page.waitForSelector(PICTURE);
    await page.click('#edit');
    await page.fill('#editor [data-path="theme"]', 'Bien entourés');
    await fileWith(page, file, CAMPAIGN.replace(/Bien entourés.* #/, 'Bien entourés #'));
    t.pass();
  },
);

for (const [title, theirs, outcome] of [
  ['is written once it is back', CAMPAIGN, CAMPAIGN.replace(THEME, 'Bien entourés')],
  [
    'is written over nobody’s change',
    CAMPAIGN.replace(THEME, 'Très bien entourés'),
    CAMPAIGN.replace(THEME, 'Très bien entourés'),
  ],
] as const) {
  test.serial(`what is typed while the server stops stays, and ${title}`, async (t) => {
    if (!browser) return skipped(t);
    const { preview, file } = await openPreview(t);
    const page = await browser.newPage();
    t.teardown(async () => page.close());
    await page.goto(preview.url);
    await page.waitForSelector(PICTURE);
    await page.click('#edit');
    await page.route('**/edit', (route) => route.abort());
    await page.fill(THEME_FIELD, 'Bien entourés');
    await page.waitForSelector('#toast.shown');
    await preview.close();
    await page.locator('#lost').waitFor({ state: 'visible' });
    t.true(await page.isDisabled(THEME_FIELD));
    t.is(await page.inputValue(THEME_FIELD), 'Bien entourés');
    t.regex((await page.textContent('#editor .lock')) ?? '', /^L’aperçu ne répond plus/);
    await page.unroute('**/edit');
    await writeFile(file, theirs);
    const isLoaded = page.waitForEvent('load');
    const again = await startPreview({ campaignFile: file, port: preview.port, lang: 'fr' });
    t.teardown(again.close);
    await isLoaded;
    await page.waitForSelector('#toast.shown');
    await fileWith(page, file, outcome);
    t.false(await page.locator('#lost').isVisible());
  });
}

onPage(
  'a campaign that is removed and comes back finds its page open',
  async (t, { page, file }) => {
    await rm(file);
    await page.locator('#alert').waitFor({ state: 'visible' });
    await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
    await waitForColour(page, isPurple);
    await page.locator('#alert').waitFor({ state: 'hidden' });
    t.pass();
  },
);

for (const [lang, word] of [
  ['fr', 'Aperçu'],
  ['en', 'Preview'],
] as const) {
  for (const width of [390, 1440]) {
    onPage(
      `the page is accessible and fits: ${lang}, ${width} px`,
      async (t, { page }) => {
        t.is(await page.getAttribute('html', 'lang'), lang);
        t.true((await page.title()).startsWith(word));
        await page.click('#edit');
        const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
        t.false(await page.evaluate<boolean>(wide), 'nothing to scroll sideways');
        for (const state of ['gallery', 'stage']) {
          if (state === 'stage') {
            await page.click('#edit');
            await page.click(`${CARD} .open`);
            await page.waitForSelector('#stage .layer canvas:not(.empty)');
          }
          await page.evaluate(AXE);
          const { violations } = await page.evaluate<{
            violations: readonly { id: string; nodes: readonly { html: string }[] }[];
          }>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`);
          t.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            [],
            state,
          );
        }
      },
      { lang, viewport: { width, height: 844 } },
    );
  }
}
