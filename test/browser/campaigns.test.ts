/** The pages of the real campaigns, whole: what a reader, an engine and a validator find in them. */
import { readdir, readFile, stat, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { HtmlValidate } from 'html-validate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { build } from '../../src/build.ts';
import { prepare } from '../../src/prepare.ts';
import { writeToolbox } from '../toolbox/fixture.ts';
import { LENGTHS } from '../toolbox/lengths.ts';
import { launchChromium, skipped } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const browser = await launchChromium();
const folder = await mkdtemp(path.join(tmpdir(), 'boite-campaigns-'));

test.after.always(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const whole = path.join(folder, 'whole');
const example = path.join(folder, 'example');
const bilingual = path.join(folder, 'bilingual');
const made = path.join(folder, 'made');

test.before(async (t) => {
  t.timeout(120_000);
  await writePages(whole, 'campaign.yaml');
  await writePages(example, 'examples/jps-2024-slsj/campaign.yaml');
  await writePages(bilingual, 'examples/eau-vive-2027/campaign.yaml');
  // And a part of it made for good: pictures, zips and manifest too.
  const { ok, diagnostics } = await build({
    campaignFile: path.join(ROOT, 'campaign.yaml'),
    outputDir: made,
    formats: ['twitter-header', 'twitter-post-square', 'linkedin-post-square'],
  });
  t.true(ok, JSON.stringify(diagnostics));
});

/** Every page of a campaign, its pictures drawn by a placeholder: what is judged is the pages. */
async function writePages(out: string, file: string): Promise<void> {
  const { prepared } = await prepare(path.join(ROOT, file), {});
  if (!prepared) throw new Error(`${file} has errors`);
  await writeToolbox(out, prepared.plan);
}

async function htmlOf(toolbox: string): Promise<readonly string[]> {
  const files = await readdir(toolbox, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}

async function open(
  toolbox: string,
  page: string,
  options: BrowserContextOptions,
  run: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser!.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  // Nothing but the files themselves: whatever else is asked for is refused, and told.
  const asked: string[] = [];
  const refused: string[] = [];
  await context.route(/^(?!file:)/, (route) => {
    refused.push(route.request().url());
    return route.abort();
  });
  const tab = await context.newPage();
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('console', (message) => refused.push(message.text()));
  tab.on('pageerror', (error) => refused.push(error.message));
  await tab.goto(pathToFileURL(path.join(toolbox, page)).href);
  await run(tab, asked);
  await context.close();
  return refused;
}

function inBrowser(title: string, run: (t: ExecutionContext) => Promise<void>): void {
  test.serial(title, async (t) => {
    if (!browser) return skipped(t);
    t.timeout(180_000);
    await run(t);
  });
}

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] });

for (const [name, toolbox] of [
  ['campaign.yaml', whole],
  ['the example of 2024', example],
  ['the example in two languages', bilingual],
] as const) {
  test(`html-validate finds no error in the pages of ${name}`, async (t) => {
    const pages = await htmlOf(toolbox);
    t.true(pages.length >= 4);
    for (const page of pages) {
      const html = await readFile(path.join(toolbox, page), 'utf8');
      const { results } = await validator.validateString(html, page);
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, message }) => `${page}:${line} ${ruleId}: ${message}`),
      );
      t.deepEqual(found, []);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      inBrowser(`axe finds nothing in ${name}, ${colorScheme}, ${width} px`, async (t) => {
        const pages = (await htmlOf(toolbox)).filter((page) => page !== 'index.html');
        for (const page of pages) {
          const options = { colorScheme, viewport: { width, height: 900 } };
          const refused = await open(toolbox, page, options, async (tab) => {
            await tab.evaluate(
              `for (const each of document.querySelectorAll('details')) each.open = true`,
            );
            t.true((await tab.evaluate<number>('document.documentElement.scrollWidth')) <= width);
            await tab.evaluate(AXE);
            const found = await tab.evaluate<
              string[]
            >(`axe.run({ preload: false }).then(({ violations }) =>
              violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
            t.deepEqual(found, [], page);
          });
          t.deepEqual(refused, []);
        }
      });
    }
  }
}

inBrowser('every link and every download of a real toolbox leads to a file', async (t) => {
  // The root page is gone before it can be asked: toolbox.test.ts follows it.
  const pages = (await htmlOf(made)).filter((page) => page !== 'index.html');
  for (const page of pages) {
    const links = await linksOf(made, page);
    t.true(links.length > 0, page);
    for (const link of links) {
      const url = new URL(link);
      if (url.protocol !== 'file:') {
        t.regex(link, /^(https:|mailto:)/);
        continue;
      }
      const file = fileURLToPath(new URL(url.pathname, url));
      t.true(file.startsWith(made), file);
      t.true((await stat(file)).size > 0, file);
    }
  }
  const manifest = JSON.parse(await readFile(path.join(made, 'toolbox.json'), 'utf8'));
  const downloads = (await linksOf(made, 'fr/index.html')).map((link) => path.basename(link));
  for (const { path: file } of [...manifest.renditions, ...manifest.archives]) {
    t.true(downloads.includes(path.basename(file)), file);
  }
});

async function linksOf(toolbox: string, page: string): Promise<readonly string[]> {
  let links: readonly string[] = [];
  const options = { javaScriptEnabled: true };
  await open(toolbox, page, options, async (tab) => {
    links = await tab.evaluate<string[]>(
      `[...document.querySelectorAll('a[href], img[src], link[href]')].map((each) => each.href || each.src)`,
    );
  });
  return links;
}

inBrowser('the index is light: 60 KB compressed, 300 KB for the first view', async (t) => {
  for (const toolbox of [whole, example, bilingual]) {
    const files = ['fr/index.html', 'assets/campaign.css', 'assets/style.css', 'assets/script.js'];
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(path.join(toolbox, file))).byteLength),
    );
    const code = sizes.reduce((sum, size) => sum + size, 0);
    t.log(`${path.basename(toolbox)}: ${code} bytes of HTML, CSS and JS, compressed`);
    t.true(code < 60_000);
  }
  // Real pictures: a first view that loaded thumbnails would weigh them.
  await open(
    made,
    'fr/index.html',
    { viewport: { width: 1280, height: 900 } },
    async (tab, asked) => {
      await tab.waitForLoadState('networkidle');
      let first = 0;
      for (const url of new Set(asked)) {
        const bytes = await readFile(fileURLToPath(url));
        first += /\.(?:html|css|js|svg)$/.test(url) ? gzipSync(bytes).byteLength : bytes.byteLength;
      }
      t.log(`first view: ${first} bytes in ${asked.length} requests`);
      t.true(asked.length > 4);
      t.true(first < 300_000);
    },
  );
});

inBrowser('nothing shifts while a reader scrolls from top to bottom', async (t) => {
  await open(made, 'fr/index.html', {}, async (tab) => {
    const shift = await tab.evaluate<number>(`(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      const wait = (ms) => new Promise((done) => setTimeout(done, ms));
      for (let y = 0; y < document.body.scrollHeight; y += 700) {
        scrollTo(0, y);
        await wait(20);
      }
      await wait(200);
      return sum;
    })()`);
    t.is(shift, 0);
  });
});

const MOMENTS = [
  ['2023-02-01T12:00:00-05:00', 'Dans 12 jours'],
  ['2023-02-12T12:00:00-05:00', 'Commence demain'],
  ['2023-02-13T00:30:00-05:00', 'Commence aujourd’hui'],
  // Still Monday in Montreal, Tuesday in UTC.
  ['2023-02-14T04:30:00Z', 'Commence aujourd’hui'],
  ['2023-02-15T12:00:00-05:00', 'En cours : jour 3 de 5'],
  ['2023-02-17T23:30:00-05:00', 'Dernier jour'],
  ['2023-02-18T00:30:00-05:00', 'Cette édition est terminée'],
] as const;

inBrowser('the page says where we are, by the campaign’s own calendar', async (t) => {
  for (const [now, words] of MOMENTS) {
    for (const timezoneId of ['America/Montreal', 'Asia/Tokyo']) {
      const context = await browser!.newContext({ timezoneId });
      const tab = await context.newPage();
      await tab.clock.setFixedTime(new Date(now));
      await tab.goto(pathToFileURL(path.join(whole, 'fr/index.html')).href);
      const said = await tab.locator('.hero .now').textContent();
      t.is(said?.replaceAll('\u00a0', ' '), words, `${now} ${timezoneId}`);
      await context.close();
    }
  }
  await open(whole, 'fr/index.html', { javaScriptEnabled: false }, async (tab) => {
    t.is(await tab.locator('.now:visible').count(), 0);
    t.regex((await tab.locator('.hero time').textContent()) ?? '', /^13\sau\s17/);
  });
});

inBrowser('one visual is shown at a time, chosen by its picture, then by network', async (t) => {
  await open(whole, 'fr/index.html', {}, async (tab) => {
    const networks = () =>
      tab
        .locator('.network:visible h4')
        .evaluateAll((all) => [
          ...new Set(all.map((each) => String(each.firstChild?.textContent).trim())),
        ]);
    const visuals = () => tab.locator('.visual:visible').count();
    const current = () =>
      tab
        .locator('.filters [aria-current]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-value')));
    const all = await tab.locator('.visual').count();
    t.true(all >= 4);
    t.deepEqual([await visuals(), await current()], [1, ['campaign']]);
    await tab.locator('[data-value="linkedin"]').click();
    t.deepEqual(await networks(), ['LinkedIn']);
    await tab.locator('#status', { hasText: 'images' }).waitFor();
    await tab.locator('[data-value="jeudi-persevert"]').click();
    t.deepEqual([await visuals(), await current()], [1, ['jeudi-persevert', 'linkedin']]);
    t.true(await tab.locator('#visual--jeudi-persevert--linkedin').isVisible());
    await tab.locator('[data-value="linkedin"]').click();
    t.deepEqual([await visuals(), await current()], [1, ['jeudi-persevert']]);
    t.is((await networks()).length, 4);
    await tab.locator('[data-filter="all"]').click();
    t.deepEqual([await visuals(), await current()], [all, []]);
    await tab.locator('[data-value="linkedin"]').click();
    t.is(await visuals(), await tab.locator('.visual:has([data-network="linkedin"])').count());
    // A link to pictures that a filter hides shows them.
    await tab.evaluate(`location.hash = '#visual--campaign--instagram'`);
    await tab.locator('#visual--campaign--instagram').waitFor({ state: 'visible' });
    await tab.locator('[data-value="campaign"]').click();
    await tab.locator('.post-visual a', { hasText: 'Jeudi' }).click();
    await tab.locator('#visual--jeudi-persevert').waitFor({ state: 'visible' });
    t.is(await visuals(), 1);
  });
});

inBrowser('an address that leads nowhere keeps nothing else from working', async (t) => {
  const refused = await open(whole, 'fr/index.html', {}, async (tab) => {
    await tab.goto(`${tab.url()}#%E9`);
    await tab.reload();
    await tab.locator('[data-value="jeudi-persevert"]').click();
    t.is(await tab.locator('.visual:visible').count(), 1);
    t.true(await tab.locator('#visual--jeudi-persevert').isVisible());
  });
  t.deepEqual(refused, []);
});

inBrowser('on a phone the chosen visual comes into view', async (t) => {
  await open(whole, 'fr/index.html', { viewport: { width: 390, height: 844 } }, async (tab) => {
    await tab.locator('[data-value="jeudi-persevert"]').click();
    await tab.waitForFunction(
      `document.querySelector('#visual--jeudi-persevert').getBoundingClientRect().top < 300`,
    );
    t.pass();
  });
});

inBrowser('without a script the same filters work by their anchors', async (t) => {
  await open(whole, 'fr/index.html', { javaScriptEnabled: false }, async (tab) => {
    await tab.locator('.filters a', { hasText: 'LinkedIn' }).click();
    t.is(await tab.locator('.network[data-network="facebook"]:visible').count(), 0);
    t.true((await tab.locator('.network[data-network="linkedin"]:visible').count()) > 1);
    await tab.locator('.filters [data-value="jeudi-persevert"]').click();
    t.is(await tab.locator('.visual:visible').count(), 1);
    await tab.locator('.filter-all a').click();
    t.true((await tab.locator('.visual:visible').count()) > 3);
    // Alternative texts can be read and selected too.
    await tab.locator('.alt summary').first().click();
    t.regex((await tab.locator('.alt p').first().textContent()) ?? '', /Bien entourés/);
  });
});

inBrowser('a copied text that still has its blank says so', async (t) => {
  await open(
    whole,
    'fr/index.html',
    { permissions: ['clipboard-read', 'clipboard-write'] },
    async (tab) => {
      const copy = tab.locator('.post').first().locator('.copy');
      await copy.click();
      await tab.locator('#status', { hasText: 'Il reste à y mettre le nom' }).waitFor();
      await tab.fill('#organization', 'École');
      await copy.click();
      await tab.locator('#status', { hasText: /^Copié$/ }).waitFor();
      await tab.locator('.message-copy .copy').click();
      await tab.waitForFunction(
        `navigator.clipboard.readText().then((text) => text.startsWith('Ensemble, mettons'))`,
      );
      await tab.locator('.accounts .copy').nth(1).click();
      await tab.waitForFunction(
        `navigator.clipboard.readText().then((text) => text === '@JPS_HSD')`,
      );
      t.pass();
    },
  );
});

inBrowser('a name fills lengths and links too, counted as the network counts', async (t) => {
  await open(whole, 'fr/index.html', {}, async (tab) => {
    const post = tab.locator('.post').first();
    const count = () => post.locator('[data-network="twitter"] .length-count').textContent();
    const before = Number(await count());
    await tab.fill('#organization', 'École');
    const blank = '[nom de votre organisation]';
    t.is(Number(await count()), before - blank.length + 'École'.length);
    const link = new URL((await post.locator('[data-begin]').getAttribute('href')) ?? '');
    t.is(link.origin + link.pathname, 'https://x.com/intent/post');
    t.regex(link.searchParams.get('text') ?? '', /^Joignez-vous à École pour/);
    await tab.fill('#organization', 'É'.repeat(100));
    t.true(await post.locator('[data-network="twitter"] .length-note').isVisible());
    // The page's own count and the builder's agree on every text of the table.
    const id = await post.locator('.post-text').getAttribute('id');
    for (const { text, twitter, elsewhere } of LENGTHS) {
      await tab.evaluate(
        `document.getElementById(${JSON.stringify(id)}).textContent = ${JSON.stringify(text)}`,
      );
      await tab.locator('#organization').dispatchEvent('input');
      t.is(await count(), String(twitter), text);
      t.is(
        await post.locator('[data-network="facebook"] .length-count').textContent(),
        String(elsewhere),
      );
    }
  });
});

inBrowser('sharing on a network that takes no text copies it first', async (t) => {
  const context = await browser!.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route(/^https:/, (route) => route.fulfill({ body: '' }));
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(path.join(whole, 'fr/index.html')).href);
  const link = tab.locator('.post').first().locator('.chip-away', { hasText: 'Facebook' });
  t.regex(
    (await link.getAttribute('href')) ?? '',
    /^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?u=https%3A%2F%2F/,
  );
  t.is(await link.getAttribute('rel'), 'external noopener');
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await opened.close();
  await tab.bringToFront();
  await tab.locator('#status', { hasText: 'collez-le' }).waitFor();
  t.regex(await tab.evaluate<string>('navigator.clipboard.readText()'), /^Joignez-vous à \[nom/);
  await context.close();
});

inBrowser('on paper it is two pages, with a code', async (t) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await open(whole, 'fr/index.html', { colorScheme }, async (tab) => {
      for (const format of ['Letter', 'A4']) {
        const pdf = (await tab.pdf({ format })).toString('latin1');
        t.is(pdf.match(/\/Type\s*\/Page\b/g)?.length, 2, format);
      }
      await tab.emulateMedia({ media: 'print' });
      t.true(await tab.locator('.qr svg').isVisible());
      t.false(await tab.locator('.cards').first().isVisible());
      // What depends on the day would be wrong the day after.
      t.is(await tab.locator('.now:visible').count(), 0);
    });
  }
  await open(whole, 'fr/activites/rendez-vous.html', {}, async (tab) => {
    const pdf = (await tab.pdf({ format: 'Letter' })).toString('latin1');
    t.is(pdf.match(/\/Type\s*\/Page\b/g)?.length, 1);
    await tab.emulateMedia({ media: 'print' });
    t.true(await tab.locator('.qr svg').isVisible());
  });
});

inBrowser('the feet of the ribbon are always cut by the frame', async (t) => {
  for (const width of [390, 960, 1100, 1280, 1920]) {
    await open(whole, 'fr/index.html', { viewport: { width, height: 900 } }, async (tab) => {
      for (const theme of ['Court', 'Une phrase qui prend plus de place. '.repeat(3)]) {
        const below = await tab.evaluate<number>(`(() => {
          document.querySelector('.theme').textContent = ${JSON.stringify(theme)};
          const [ribbon, hero] = ['.ribbon', '.hero'].map((each) =>
            document.querySelector(each).getBoundingClientRect());
          return ribbon.bottom - hero.bottom;
        })()`);
        t.true(below > 0, `${width} px: ${below}`);
      }
    });
  }
});

test('the head of each page says where it is, what stands for it and in which languages', async (t) => {
  const html = await readFile(path.join(made, 'fr/index.html'), 'utf8');
  const base = 'https://www.journeesperseverancescolaire.com/';
  t.true(html.includes(`<link rel="canonical" href="${base}fr/index.html">`));
  t.true(html.includes(`<link rel="alternate" hreflang="fr" href="${base}fr/index.html">`));
  t.true(html.includes(`<link rel="alternate" hreflang="x-default" href="${base}">`));
  const picture = /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1] ?? '';
  t.true(picture.startsWith(`${base}data/`));
  t.true((await stat(path.join(made, picture.slice(base.length)))).size > 0);
  const sitemap = await readFile(path.join(made, 'sitemap.xml'), 'utf8');
  const pages = (await htmlOf(made)).filter((page) => page !== 'index.html');
  t.deepEqual(
    [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address).toSorted(),
    pages.map((page) => base + page),
  );
});
