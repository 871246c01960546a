import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { HOSTILE, planFixture, writeToolbox } from '../toolbox/fixture.ts';
import { launchChromium, skipped } from './chromium.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ORGANIZATION = `École "L'Étincelle" & <b>fils</b>`;
const POST = '.post:first-of-type';

const browser = await launchChromium();
const folder = await mkdtemp(join(tmpdir(), 'boite-page-'));
// A folder with a space and an accent: addresses must be relative all the way.
const plain = join(folder, 'sous dossier é');
const hostile = join(folder, 'hostile');
if (browser) {
  await writeToolbox(plain, planFixture({ languages: ['fr', 'en'] }));
  const words = `${HOSTILE} ${'x'.repeat(10_000)}`;
  await writeToolbox(
    hostile,
    planFixture({
      theme: { fr: words },
      message: { fr: words },
      activityWords: { fr: HOSTILE },
      usage: { fr: HOSTILE },
      postText: `${words}{{organization}}`,
    }),
  );
}

test.after.always(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A test on a page, with everything the page asked for and complained about. */
function onPage(
  title: string,
  run: (t: ExecutionContext, page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
  path = 'fr/index.html',
  toolbox = plain,
): void {
  test.serial(title, async (t) => {
    if (!browser) return skipped(t);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push('a dialog opened');
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(join(toolbox, path)).href);
    await run(t, page);
    await context.close();
    t.deepEqual(
      asked.filter((url) => !url.startsWith('file:')),
      [],
      'no request leaves the folder',
    );
    t.deepEqual(complaints, []);
  });
}

onPage('the styles, the fonts and the script work from a file', async (t, page) => {
  await page.evaluate('document.fonts.ready.then(() => true)');
  t.true(await page.evaluate<boolean>(`document.fonts.check('800 16px "Bricolage Grotesque"')`));
  const hero = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('.hero')).backgroundColor`,
  );
  t.not(hero, 'rgba(0, 0, 0, 0)');
  t.true(await page.locator('#organization').isVisible());
});

onPage(
  'the root page opens the first language',
  async (t, page) => {
    await page.waitForURL(/\/fr\/index\.html$/);
    t.is(await page.locator('html').getAttribute('lang'), 'fr');
  },
  {},
  'index.html',
);

onPage(
  'every section begins at the margin, and a choice keeps its words off its border',
  async (t, page) => {
    const lefts = await page.evaluate<number[]>(
      `[...document.querySelectorAll('main .section > .wrap')].map((wrap) => {
      const edge = wrap.getBoundingClientRect().left + parseFloat(getComputedStyle(wrap).paddingLeft);
      return wrap.querySelector('h2').getBoundingClientRect().left - edge;
    })`,
    );
    t.true(lefts.length > 4);
    for (const left of lefts) t.true(Math.abs(left) < 1, String(left));
    const rooms = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.tile .option-name')].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      const rights = [...range.getClientRects()].map(({ right }) => right);
      return name.closest('.tile').getBoundingClientRect().right - Math.max(...rights);
    })`,
    );
    t.true(rooms.length > 0);
    for (const room of rooms) t.true(room >= 12, String(room));
  },
);

onPage(
  'a compound is on one line, however narrow the page, and is copied as it is',
  async (t, page) => {
    for (const width of [320, 390, 700, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const lines = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.whole')].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      })`,
      );
      t.true(lines.length > 0);
      t.true(
        lines.every((count) => count <= 1),
        `${width}: ${lines.join(' ')}`,
      );
      t.true(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth'));
    }
    t.regex(
      (await page.locator('.whole').first().textContent()) ?? '',
      /^[^\u2011\u2060]*-[^\u2011\u2060]*$/,
    );
  },
);

onPage('one field fills every post, and copying gives exactly that text', async (t, page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.fill('#organization', ORGANIZATION);
  await page.locator(POST).locator('.copy').click();
  await page.locator('#status', { hasText: 'Copié' }).waitFor();
  t.is(
    await page.evaluate<string>('navigator.clipboard.readText()'),
    `Joignez-vous à ${ORGANIZATION} pour reconnaitre l’apport primordial de l’entourage dans la réussite éducative et la persévérance scolaire. Parce que bien entourés, les jeunes peuvent tous persévérer! #JPS2023`,
  );
  t.is(await page.locator(`${POST} b`).count(), 0);
  await page.fill('#organization', '');
  t.is(await page.locator('.blank').first().textContent(), '[nom de votre organisation]');
});

onPage('a hostile name of 10,000 characters is a text like another', async (t, page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const elements = () => page.evaluate<number>('document.querySelectorAll("*").length');
  const before = await elements();
  const name = `${HOSTILE} ${'é'.repeat(10_000)}`;
  await page.fill('#organization', name);
  t.is(await elements(), before);
  t.is(await page.locator('.blank').first().textContent(), name);
  await page.locator(POST).locator('.copy').click();
  await page.locator('#status', { hasText: 'Copié' }).waitFor();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  t.true(copied.startsWith(`Joignez-vous à ${name} pour reconnaitre`));
  t.true(await page.locator(POST).locator('.length-note').first().isHidden());
  t.true((await page.evaluate<number>('document.documentElement.scrollWidth')) <= 1280);
});

onPage('line breaks of a post are kept, and alternative texts copied whole', async (t, page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.post').nth(2).locator('.copy').click();
  await page.locator('#status', { hasText: 'Copié' }).waitFor();
  t.regex(
    await page.evaluate<string>('navigator.clipboard.readText()'),
    /^Le 16 février prochain, relevons le défi du jeudi PerséVERT!\n\nDémo/,
  );
  const card = page.locator('.card').first();
  await card.locator('.copy').click();
  const alt = JSON.stringify(await card.locator('img').getAttribute('alt'));
  await page.waitForFunction(`navigator.clipboard.readText().then((text) => text === ${alt})`);
});

onPage('without a clipboard the older way copies', async (t, page) => {
  await page.evaluate(`
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => {
      document.title = String(getSelection());
    });
  `);
  await page.locator(POST).locator('.copy').click();
  await page.locator('#status', { hasText: 'Copié' }).waitFor();
  t.regex(await page.title(), /^Joignez-vous à \[nom/);
  t.regex(await page.evaluate<string>('document.activeElement.className'), /^copy button/);
});

onPage('where copying is blocked, the text is selected and the reader told', async (t, page) => {
  await page.evaluate(`
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  `);
  await page.locator(POST).locator('.copy').click();
  await page.locator('#status', { hasText: 'Ctrl+C' }).waitFor();
  t.regex(await page.evaluate<string>('String(getSelection())'), /^Joignez-vous .* #JPS2023$/);
  await page.locator('.card .copy').first().click();
  await page.locator('#status q').waitFor();
  t.is(
    await page.evaluate<string>('String(getSelection())'),
    (await page.locator('.card img').first().getAttribute('alt')) ?? '',
  );
});

onPage(
  'without JavaScript everything is there but the buttons that would need it',
  async (t, page) => {
    t.is(await page.locator('.copy:visible').count(), 0);
    t.false(await page.locator('#organization').isVisible());
    t.true(await page.locator('.post-text').first().isVisible());
    t.true(await page.locator('.card a[download]').first().isVisible());
    await page.locator('.post-visual a').first().click();
    t.regex(page.url(), /#visual--campaign$/);
    await page.locator('.others summary').first().click();
    t.true(await page.locator('.others .card').first().isVisible());
  },
  { javaScriptEnabled: false },
);

for (const width of [320, 390, 700, 1280]) {
  for (const [name, toolbox] of [
    ['plain', plain],
    ['hostile', hostile],
  ] as const) {
    onPage(
      `no sideways scroll at ${width} px, ${name} words`,
      async (t, page) => {
        await openAll(page);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        t.true(wide <= width, `${wide} px`);
      },
      { viewport: { width, height: 800 } },
      'fr/index.html',
      toolbox,
    );
  }
}

onPage('nothing shifts when pictures and fonts arrive', async (t, page) => {
  const height = () => page.evaluate<number>('document.documentElement.scrollHeight');
  const before = await height();
  await page.evaluate(`
    for (const image of document.images) image.loading = 'eager';
    Promise.all([...document.images].map((image) => image.decode())).then(() => true);
  `);
  t.is(await height(), before);
});

onPage('the keyboard reaches the content first', async (t, page) => {
  // A key that comes before the tab has the focus goes nowhere: it is the tab's, and nobody's yet.
  await page.bringToFront();
  await page.waitForFunction('document.hasFocus()');
  t.is(await page.evaluate<string>('document.activeElement.localName'), 'body');
  await page.keyboard.press('Tab');
  await page.locator('.skip:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#content:focus').waitFor();
  t.pass();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    for (const path of ['fr/index.html', 'en/index.html']) {
      onPage(
        `axe finds nothing in ${path}, ${colorScheme}, ${width} px`,
        async (t, page) => {
          await openAll(page);
          t.deepEqual(await violations(page), []);
        },
        { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' },
        path,
      );
    }
  }
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
}

/** What axe-core finds, one line an element. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`axe.run({ preload: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}
