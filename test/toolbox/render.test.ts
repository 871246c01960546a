import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import test from 'ava';
import { renderToolbox, type ToolboxInput } from '../../src/toolbox/render.ts';
import type { ToolboxFile } from '../../src/toolbox/types.ts';
import { DiagnosticError } from '../../src/diagnostics/index.ts';
import { HOSTILE, loadFonts, loadTemplates, madeFixture, planFixture } from './fixture.ts';
import type { FixtureOptions } from './fixture.ts';

const templates = await loadTemplates();
const fonts = await loadFonts();

function input(options: FixtureOptions = {}): ToolboxInput {
  const plan = planFixture(options);
  return { plan, made: madeFixture(plan), version: '1.0.0', templates, fonts };
}

async function textsOf(toolbox: ToolboxInput): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder();
  const files = await filesOf(toolbox);
  return new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
}

async function filesOf(toolbox: ToolboxInput): Promise<readonly ToolboxFile[]> {
  const files: ToolboxFile[] = [];
  for await (const file of renderToolbox(toolbox)) files.push(file);
  return files;
}

async function pagesOf(
  toolbox: ToolboxInput,
): Promise<readonly (readonly [path: string, html: string])[]> {
  return [...(await textsOf(toolbox))].filter(([path]) => path.endsWith('.html'));
}

/** Values of an attribute, unescaped as far as these pages need it. */
function attributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
}

test('the files of a toolbox in two languages', async (t) => {
  t.deepEqual(
    (await filesOf(input({ languages: ['fr', 'en'] }))).map(({ path }) => path).toSorted(),
    [
      'assets/campaign.css',
      'assets/fonts/bricolage-grotesque-latin-wght-normal.woff2',
      'assets/fonts/figtree-latin-wght-normal.woff2',
      'assets/icon.svg',
      'assets/script.js',
      'assets/style.css',
      'data/jps2023-calendar-en.ics',
      'data/jps2023-calendar-jeudi-persevert-en.ics',
      'data/jps2023-calendar-rendez-vous-en.ics',
      'data/jps2023-calendrier-fr.ics',
      'data/jps2023-calendrier-jeudi-persevert-fr.ics',
      'data/jps2023-calendrier-rendez-vous-fr.ics',
      'en/activities/appel-aux-classes.html',
      'en/activities/jeudi-persevert.html',
      'en/activities/rendez-vous.html',
      'en/index.html',
      'fr/activites/appel-aux-classes.html',
      'fr/activites/jeudi-persevert.html',
      'fr/activites/rendez-vous.html',
      'fr/index.html',
      'index.html',
      'sitemap.xml',
      'toolbox.schema.json',
    ],
  );
});

test('the same plan gives the same bytes', async (t) => {
  t.deepEqual(await filesOf(input()), await filesOf(input()));
});

test('every link leads to a file that is there or to an anchor of the page', async (t) => {
  const toolbox = input({ languages: ['fr', 'en'] });
  const { made } = toolbox;
  const files = new Set([
    ...(await filesOf(toolbox)).map(({ path }) => path),
    ...made.renditions.flatMap(({ path, thumbnail }) => [path, thumbnail.path]),
    ...made.archives.map(({ path }) => path),
    ...made.texts.map(({ path }) => path),
  ]);
  for (const [path, html] of await pagesOf(toolbox)) {
    const anchors = attributes(html, 'id');
    t.is(new Set(anchors).size, anchors.length, `${path}: an id stands twice`);
    const links = html.replaceAll(/<link rel="(?:canonical|alternate)"[^>]*>/g, '');
    const targets = [...attributes(links, 'href'), ...attributes(html, 'src')];
    t.true(targets.length > 3);
    for (const target of targets) {
      if (/^(https?|mailto):/.test(target)) continue;
      if (target.startsWith('#')) {
        t.true(anchors.includes(target.slice(1)), `${path}: ${target}`);
      } else {
        t.true(files.has(posix.join(posix.dirname(path), target)), `${path}: ${target}`);
      }
    }
    for (const name of [
      'aria-labelledby',
      'aria-describedby',
      'for',
      'data-copy',
      'data-share',
      'data-of',
    ]) {
      for (const id of attributes(html, name)) t.true(anchors.includes(id), `${name} ${id}`);
    }
  }
});

test('nothing is loaded from elsewhere', async (t) => {
  for (const [path, text] of await textsOf(input({ languages: ['fr', 'en'] }))) {
    if (path.endsWith('.woff2')) continue;
    for (const source of attributes(text, 'src')) t.notRegex(source, /^(\w+:|\/)/, path);
    for (const [link] of text.matchAll(/<link[^>]*>/g)) {
      // These two are said, not loaded.
      if (/rel="(?:canonical|alternate)"/.test(link)) continue;
      t.notRegex(link, /href="(\w+:|\/)/, path);
    }
    t.notRegex(text, /@import|url\(["']?(\w+:|\/)/, path);
    if (path.endsWith('.html')) {
      t.regex(text, /http-equiv="Content-Security-Policy" content="default-src 'none';/);
      t.notRegex(text, /\sstyle="|<style|\son\w+=/, `${path}: nothing that the policy refuses`);
    }
  }
});

test('the policy that the documents give to servers is that of the pages', async (t) => {
  const documents = await readFile(new URL('../../docs/webmasters.md', import.meta.url), 'utf8');
  const html = (await textsOf(input())).get('fr/index.html') ?? '';
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  t.is(documents.split(`${policy}; frame-ancestors 'self'`).length, 4);
});

test('headings go down one level at a time, from one first heading', async (t) => {
  for (const [path, html] of await pagesOf(input())) {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    t.is(levels[0], 1, path);
    t.is(levels.filter((level) => level === 1).length, 1, path);
    levels.forEach((level, index) => t.true(level <= (levels[index - 1] ?? 0) + 1, path));
  }
});

test('every picture has its size and its alternative text', async (t) => {
  const html = (await textsOf(input())).get('fr/index.html') ?? '';
  const images = [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag);
  // Each picture, the picture of each post, and the visuals to choose from, whose names stand beside.
  t.is(images.length, 84 + 3 + 2 + 1);
  for (const image of images) {
    t.regex(image, / width="\d+" height="\d+" alt="[^"]*" loading="lazy"/);
  }
  t.is(images.filter((image) => image.includes(' alt=""')).length, 2 + 1);
});

test('the root opens the first language, by itself and by a link', async (t) => {
  const html = (await textsOf(input({ languages: ['en', 'fr'] }))).get('index.html') ?? '';
  t.regex(html, /<html lang="en">/);
  t.regex(html, /http-equiv="refresh" content="0; url=en\/index\.html"/);
  t.regex(html, /<link rel="canonical" href="https:\/\/www\.journees\w+\.com\/en\/index\.html">/);
  t.regex(html, /<a class="button" href="en\/index\.html" lang="en"/);
});

test('one language needs no switch', async (t) => {
  t.notRegex((await textsOf(input())).get('fr/index.html') ?? '', /hreflang="en"|top-languages/);
});

test('hostile words come out as text, wherever they stand', async (t) => {
  const words = { activityWords: { fr: 'mots' }, usage: { fr: 'mots' } };
  const plain = await pagesOf(input(words));
  const hostile = await pagesOf(
    input({
      theme: { fr: HOSTILE },
      message: { fr: HOSTILE },
      activityWords: { fr: HOSTILE },
      usage: { fr: HOSTILE },
      postText: `${HOSTILE} {{organization}} ${HOSTILE}`,
    }),
  );
  plain.forEach(([path, html], index) => {
    const other = hostile[index]?.[1] ?? '';
    // No tag and no attribute more than with plain words.
    for (const markup of [/<script/g, /<img/g, /<p[ >]/g, /<\/p>/g, / onerror/g]) {
      const count = (text: string) =>
        (withoutData(text).replaceAll(escaped(HOSTILE), '').match(markup) ?? []).length;
      t.is(count(other), count(html), `${path}: ${markup.source}`);
    }
    t.true(other.includes(escaped(HOSTILE)), path);
    t.false(other.includes(HOSTILE), path);
  });
});

test('a theme of 10,000 characters is kept whole', async (t) => {
  const theme = 'persévérer '.repeat(910).trim();
  const html = (await textsOf(input({ theme: { fr: theme } }))).get('fr/index.html') ?? '';
  t.true(html.includes(`class="theme theme-long" lang="fr" dir="auto">${theme}</h1>`));
});

test('a campaign’s own file takes the place of the package’s', async (t) => {
  const own = { ...templates, 'partials/ribbon.html': '<p>{{ "<b>" }}</p>', 'style.css': 'a{}' };
  const files = await textsOf({ ...input(), templates: own });
  t.true(files.get('fr/index.html')?.includes('<p>&lt;b&gt;</p>'));
  t.is(files.get('assets/style.css'), 'a{}');
});

test('a misspelled variable in a campaign’s own file is told, not printed as nothing', async (t) => {
  const own = { ...templates, 'partials/rules.html': '{{ t.rulez }}' };
  const thrown = await t.throwsAsync(() => filesOf({ ...input(), templates: own }), {
    instanceOf: DiagnosticError,
  });
  t.is(thrown?.diagnostics[0]?.code, 'TEMPLATE_SYNTAX');
});

test('campaign.css has both schemes and cannot be left by a font’s name', async (t) => {
  const [font] = fonts;
  if (font === undefined) throw new Error('the fixture has fonts');
  const css =
    (await textsOf({ ...input(), fonts: [{ ...font, family: '"; } body { color: red' }] })).get(
      'assets/campaign.css',
    ) ?? '';
  t.regex(css, /@media \(prefers-color-scheme: dark\)/);
  t.regex(css, /--hero: #[0-9a-f]{6};/);
  t.notRegex(css, /"; \} body/);
});

/** JSON-LD is not markup: what it may say is judged in structured.test.ts. */
function withoutData(html: string): string {
  return html.replaceAll(/(<script type="application\/ld\+json">)[^<]*/g, '$1');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
}
