/**
 * Each folder of `test/cases/broken` is a campaign with something wrong, and its first lines say
 * what: `# expect:` the codes, all of them, and `# formats:` what to make of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { check } from '../../src/check/index.ts';
import { explain } from '../../src/language/explain.ts';
import { scratch } from '../build/boite.ts';

const folder = path.resolve(import.meta.dirname, '../cases/broken');
const cases = readdirSync(folder).toSorted();

function announced(text: string, what: string): readonly string[] {
  const line = new RegExp(`^# ${what}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return line.split(/[\s,]+/).filter((word) => word !== '');
}

test('there are enough of them', (t) => {
  t.true(cases.length >= 25);
});

for (const name of cases) {
  test(`broken/${name}`, async (t) => {
    const campaignFile = path.join(folder, name, 'campaign.yaml');
    const text = readFileSync(campaignFile, 'utf8');
    const { diagnostics } = await check({
      campaignFile,
      formats: announced(text, 'formats'),
      visuals: ['campaign'],
      jobs: 1,
    });
    const told = diagnostics.map((found) => `${found.code}: ${explain(found, 'fr').message}`);
    t.deepEqual(
      diagnostics.map(({ code }) => code).toSorted(),
      announced(text, 'expect').toSorted(),
      told.join('\n'),
    );
    for (const found of diagnostics) {
      const { place, rendition } = found;
      t.true(place !== undefined || rendition !== undefined || found.code.startsWith('PAGE_'));
      for (const lang of ['fr', 'en'] as const) {
        const { message, hint } = explain(found, lang);
        t.notRegex(`${message} ${hint}`, /undefined|NaN|\[object/);
      }
    }
  });
}

test('a page that cannot be drawn is told with its place, and all else with it', async (t) => {
  const copy = await scratch(t);
  await cp(path.join(folder, 'theme-too-long'), copy, { recursive: true });
  const page = path.join(copy, 'brand/toolbox/index.html');
  await mkdir(path.dirname(page), { recursive: true });
  await writeFile(page, '<!doctype html>\n<title>{{ campaing }}</title>\n');
  const { diagnostics, layouts } = await check({
    campaignFile: path.join(copy, 'campaign.yaml'),
    formats: ['facebook-post-square'],
    visuals: ['campaign'],
  });
  t.deepEqual(
    diagnostics.map(({ code }) => code),
    ['TEMPLATE_SYNTAX', 'TEXT_TOO_LONG'],
  );
  const place = diagnostics[0]?.place;
  t.is(place?.line, 2);
  t.true(place?.file.endsWith('brand/toolbox/index.html'), place?.file);
  t.is(layouts.length, 1);
});

test('a link that is no address leads nowhere', async (t) => {
  const copy = await scratch(t);
  await cp(path.join(folder, 'page-dead-anchor'), copy, { recursive: true });
  const rules = path.join(copy, 'brand/toolbox/partials/rules.html');
  await writeFile(rules, '<a href="#%e9">1</a> <a href="%e9.html">2</a>');
  const { diagnostics } = await check({
    campaignFile: path.join(copy, 'campaign.yaml'),
    formats: ['facebook-post-square'],
    visuals: ['campaign'],
  });
  const links = diagnostics.flatMap(({ code, params }) =>
    code === 'PAGE_LINK_DEAD' && 'link' in params ? [params.link] : [],
  );
  t.true(links.includes('#%e9') && links.includes('%e9.html'), links.join(' '));
});

for (const name of ['grey-on-green', 'hidden-by-a-shape']) {
  test(`broken/${name} is told with the stylesheet that may have caused it`, async (t) => {
    const campaignFile = path.join(folder, name, 'campaign.yaml');
    const formats = announced(readFileSync(campaignFile, 'utf8'), 'formats');
    const { diagnostics } = await check({ campaignFile, formats, visuals: ['campaign'], jobs: 1 });
    t.true(diagnostics.length > 0);
    for (const found of diagnostics) {
      for (const lang of ['fr', 'en'] as const) {
        t.regex(explain(found, lang).hint, /brand\/templates\/broken\/style\.css/);
      }
    }
  });
}
