/** Follows docs/designers.md step by step and looks whether it keeps its promises. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { takeStep } from '../../scripts/docs/guide.ts';
import { parseCommandLine } from '../../src/cli/program.ts';
import { formatById, compositionOf } from '../../src/formats/catalogue.ts';
import { COMPOSITIONS } from '../../src/formats/types.ts';
import { validateFormat } from '../../src/formats/validate.ts';
import { build, check } from '../../src/index.ts';
import type { Manifest } from '../../src/index.ts';
import { cliMessagesOf } from '../../src/language/cli.ts';
import { PALETTE_ROLES, derivePalette } from '../../src/palette.ts';
import { IMAGE_ROLES, TEXT_ROLES } from '../../src/plan/types.ts';
import { prepare } from '../../src/prepare.ts';
import { pageContext, pageParts } from '../../src/render/page.ts';
import { listFiles, root } from '../project/files.ts';
import {
  boxOf,
  campaignAfter,
  campaignBefore,
  codes,
  draw,
  guide,
  layout,
  steps,
} from './campaign-folder.ts';

const LAST = 'A format of your own';

test('every step names its file in the words before it', (t) => {
  const withFile = steps.filter(({ file }) => file !== undefined);
  t.true(withFile.length > 12);
  for (const { file, before, section } of withFile) {
    const named = file === 'src/formats/row.ts' ? 'src/formats/<network>.ts' : file;
    t.true(before.includes(`\`${named}\``), `${section}: ${named}`);
  }
});

for (const section of ['Start', 'Photos', 'Art', LAST]) {
  test(`the campaign of the guide passes check in every format after “${section}”`, async (t) => {
    const folder = await campaignAfter(t, section);
    const { ok, diagnostics, layouts } = await check({
      campaignFile: path.join(folder, 'campaign.yaml'),
    });
    t.deepEqual(
      diagnostics.map(({ code, rendition }) => [code, rendition]),
      [],
    );
    t.true(ok);
    t.true(layouts.length > 40);
  });
}

test('colours: a given accent is kept to the digit', async (t) => {
  const before = await campaignAfter(t, 'Start');
  const after = await campaignAfter(t, 'Colours');
  const box = boxOf(await layout(after, 'campaign', 'twitter-header'), 'hashtag');
  t.is((await draw(before, 'campaign', 'twitter-header')).count('#ffc857', box), 0);
  t.true((await draw(after, 'campaign', 'twitter-header')).count('#ffc857', box) > 50);
});

test('colours: an activity’s ground follows its own primary, its hashtag the campaign', async (t) => {
  const folder = await campaignAfter(t, 'Colours');
  const format = 'facebook-event-cover';
  const picture = await draw(folder, 'nuit-du-livre', format);
  t.is(picture.at(2, 2), derivePalette({ primary: '#1d3e8a' }).deep);
  t.not(picture.at(2, 2), derivePalette({ primary: '#7a1f4b' }).deep);
  const box = boxOf(await layout(folder, 'nuit-du-livre', format), 'hashtag');
  t.true(picture.count('#ffc857', box) > 50);
});

test('fonts: a file in fonts/display changes the face of large sentences only', async (t) => {
  const families = async (folder: string) => {
    const { prepared } = await prepare(path.join(folder, 'campaign.yaml'), {});
    return prepared?.brand.families;
  };
  const before = await campaignBefore(t, 'Fonts');
  const after = await campaignAfter(t, 'Fonts');
  t.deepEqual(await families(before), { display: 'Bricolage Grotesque', text: 'Figtree' });
  t.regex((await families(after))?.display ?? '', /^Figtree/);
  t.is((await families(after))?.text, 'Figtree');
  const [one, two] = await Promise.all(
    [before, after].map((folder) => layout(folder, 'campaign', 'instagram-post-square')),
  );
  if (!one || !two) throw new Error('no layout');
  t.notDeepEqual(boxOf(one, 'theme').slice(2), boxOf(two, 'theme').slice(2));
  t.deepEqual(boxOf(one, 'name'), boxOf(two, 'name'));
});

test('logo: a dark logo stands on a light plate on a dark ground', async (t) => {
  const folder = await campaignAfter(t, 'Logo');
  const format = 'instagram-post-square';
  const [x, y, , h] = boxOf(await layout(folder, 'campaign', format), 'logo');
  const picture = await draw(folder, 'campaign', format);
  const { background } = derivePalette({ primary: '#7a1f4b' });
  t.is(picture.at(x - 6, y + h / 2), background);
  const plain = await campaignBefore(t, 'Logo');
  t.is((await draw(plain, 'campaign', format)).count(background, [x - 6, y, 4, h]), 0);
});

test('logo: it is left out where there is little height', async (t) => {
  const folder = await campaignAfter(t, 'Logo');
  t.deepEqual((await layout(folder, 'campaign', 'twitter-header')).images, []);
});

test('photos: the focus decides what is seen; the words stay on plain colour', async (t) => {
  const folder = await campaignAfter(t, 'Photos');
  const format = 'instagram-story';
  const one = await draw(folder, 'nuit-du-livre', format);
  await edit(folder, 'campaign.yaml', '0.38', '0.9');
  const two = await draw(folder, 'nuit-du-livre', format);
  t.notDeepEqual(one.bytes, two.bytes);
  t.is(one.at(2, 2), derivePalette({ primary: '#1d3e8a' }).deep, 'plain colour behind the words');
});

test('art: a drawing in place of the ribbon takes the colours of each visual', async (t) => {
  const format = 'facebook-event-cover';
  const before = await campaignBefore(t, 'Art');
  const after = await campaignAfter(t, 'Art');
  const campaign = derivePalette({ primary: '#7a1f4b', accent: '#ffc857' });
  const share = ({ count, width, height }: Awaited<ReturnType<typeof draw>>, colour: string) =>
    count(colour) / (width * height);
  t.true(share(await draw(before, 'campaign', format), campaign.secondary) < 0.04);
  t.true(share(await draw(after, 'campaign', format), campaign.secondary) > 0.04);

  await edit(after, 'campaign.yaml', '    photo: brand/photos/canot.jpg\n', '');
  await edit(after, 'campaign.yaml', /^ {4}focus:(?:\n {6}.*|.*)*\n/m, '');
  const activity = derivePalette({ primary: '#1d3e8a', accent: '#ffc857' });
  t.true(share(await draw(after, 'nuit-du-livre', format), activity.secondary) > 0.02);
});

test('a copied template draws what the original did', async (t) => {
  const original = await campaignAfter(t, 'Art');
  const copy = await campaignAfter(t, 'Art');
  for (const step of steps
    .filter(({ section }) => section === 'A template from a copy')
    .slice(0, 2)) {
    await takeStep(step, copy, root);
  }
  t.true((await readFile(path.join(copy, 'campaign.yaml'), 'utf8')).includes('template: poster'));
  const one = await draw(original, 'campaign', 'twitter-header');
  const two = await draw(copy, 'campaign', 'twitter-header');
  t.deepEqual(one.bytes, two.bytes);
});

test('a copied template: later rules win, and the avatar keeps its own', async (t) => {
  const folder = await campaignAfter(t, 'A template from a copy');
  const header = await draw(folder, 'campaign', 'twitter-header');
  t.is(header.at(2, 2), '#7a1f4b');
  const plain = await campaignBefore(t, 'A template from a copy');
  t.not((await draw(plain, 'campaign', 'twitter-header')).at(2, 2), '#7a1f4b');
  const [one, two] = await Promise.all(
    [folder, plain].map((each) => draw(each, 'campaign', 'twitter-profile')),
  );
  t.deepEqual(one?.bytes, two?.bytes);
});

test('a rule for one shape moves the words there and nowhere else', async (t) => {
  const before = await campaignBefore(t, 'A rule for one shape');
  const after = await campaignAfter(t, 'A rule for one shape');
  const top = async (folder: string, format: string) =>
    boxOf(await layout(folder, 'campaign', format), 'theme')[1];
  t.true((await top(after, 'instagram-story')) > (await top(before, 'instagram-story')) + 40);
  for (const format of ['instagram-post-portrait', 'instagram-post-square']) {
    t.is(await top(after, format), await top(before, format));
  }
});

test('a rule for one network colours the hashtag there and nowhere else', async (t) => {
  const folder = await campaignAfter(t, 'A rule for one shape');
  const accents = async (format: string) => {
    const box = boxOf(await layout(folder, 'campaign', format), 'hashtag');
    return (await draw(folder, 'campaign', format)).count('#ffc857', box);
  };
  t.is(await accents('linkedin-post-square'), 0);
  t.true((await accents('instagram-post-square')) > 50);
});

test('the template from nothing draws its activity in the formats it names', async (t) => {
  const folder = await campaignAfter(t, 'A template from nothing');
  const { prepared } = await prepare(path.join(folder, 'campaign.yaml'), {
    visuals: ['nuit-du-livre'],
  });
  const renditions = prepared?.plan.renditions ?? [];
  t.deepEqual(renditions.map(({ format }) => format).toSorted(), [
    'facebook-event-cover',
    'instagram-post-square',
    'linkedin-cover-company',
  ]);
  t.deepEqual([...new Set(renditions.map(({ template }) => template))], ['note']);
  const roles = async (format: string) =>
    (await layout(folder, 'nuit-du-livre', format)).texts.map(({ role }) => role);
  t.deepEqual(await roles('instagram-post-square'), ['title', 'date', 'place', 'hashtag']);
  t.deepEqual(await roles('linkedin-cover-company'), ['title', 'hashtag']);
  const square = await draw(folder, 'nuit-du-livre', 'instagram-post-square');
  t.is(square.at(square.width / 2, square.height - 3), '#1d3e8a');
  t.is(square.at(2, 2), derivePalette({ primary: '#1d3e8a' }).tint);
});

test('the template from nothing composes every shape', async (t) => {
  const folder = await campaignAfter(t, 'A template from nothing');
  await edit(folder, 'campaign.yaml', /^ {4}formats:\n(?: {6}- .*\n)+/m, '');
  const { diagnostics, layouts } = await check({
    campaignFile: path.join(folder, 'campaign.yaml'),
    visuals: ['nuit-du-livre'],
  });
  t.deepEqual(codes(diagnostics.filter(({ severity }) => severity === 'error')), []);
  t.true(layouts.length > 15);
});

test('a format of one’s own exists, with its size and its shape', async (t) => {
  const folder = await campaignAfter(t, LAST);
  const { width, height } = await draw(folder, 'campaign', 'ecran-hall');
  t.deepEqual([width, height], [1920, 540]);
  const { prepared } = await prepare(path.join(folder, 'campaign.yaml'), {
    formats: ['ecran-hall'],
  });
  const [format] = prepared?.plan.formats ?? [];
  t.is(format && compositionOf(format), 'banner');
  t.true(prepared?.plan.renditions.every(({ archives }) => archives.includes('email')));
});

test('boite build makes the format alone, into the folder that is named', async (t) => {
  const folder = await campaignAfter(t, LAST);
  const { ok, diagnostics } = await build({
    campaignFile: path.join(folder, 'campaign.yaml'),
    outputDir: path.join(folder, 'essai'),
    formats: ['ecran-hall', 'instagram-post-square'],
    visuals: ['campaign'],
    cacheDir: false,
  });
  t.deepEqual(codes(diagnostics.filter(({ severity }) => severity === 'error')), []);
  t.true(ok);
  const text = await readFile(path.join(folder, 'essai/toolbox.json'), 'utf8');
  const manifest: Manifest = JSON.parse(text);
  t.deepEqual(
    manifest.renditions.map(({ format, width, height }) => [format, width, height]),
    [
      ['instagram-post-square', 1080, 1080],
      ['ecran-hall', 1920, 540],
    ],
  );
  const made = manifest.renditions.find(({ format }) => format === 'ecran-hall');
  const bytes = await readFile(path.join(folder, 'essai', made?.path ?? ''));
  t.deepEqual(bytes, (await draw(folder, 'campaign', 'ecran-hall')).bytes);
});

test('the row of a format for everybody is sound', async (t) => {
  const folder = await campaignAfter(t, 'A format for everybody');
  const text = await readFile(path.join(folder, 'src/formats/row.ts'), 'utf8');
  const { transform } = await import('esbuild');
  const { code } = await transform(text, { loader: 'ts', format: 'esm' });
  const { row } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  t.deepEqual(validateFormat(row), []);
  t.is(compositionOf(row), 'banner');
});

// --- What the guide lists -------------------------------------------------------------------------

test('the guide names every role, variable, class and composition, and no other', async (t) => {
  const section = (title: string) => guide.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  for (const role of PALETTE_ROLES) t.true(section('Colours').includes(`\`${role}\``), role);
  const template = section('How a template is built');
  for (const role of [...TEXT_ROLES, ...IMAGE_ROLES])
    t.true(template.includes(`\`${role}\``), role);

  const folder = await campaignAfter(t, 'Photos');
  const { prepared } = await prepare(path.join(folder, 'campaign.yaml'), {
    formats: ['linkedin-post-landscape'],
    visuals: ['nuit-du-livre'],
  });
  const [rendition] = prepared?.plan.renditions ?? [];
  const [format] = prepared?.plan.formats ?? [];
  if (!prepared || !rendition || !format) throw new Error('no rendition');
  const { brand } = prepared;
  const probe = '{{ format | json }} {{ logo | json }}';
  const templateFiles = { ...brand.templateFiles, 'templates/p/template.html': probe };
  const printed = { name: 'p', html: probe, css: '', htmlFile: 'p', cssFile: 'p', sha256: '' };
  const parts = pageParts(pageContext({ ...brand, templateFiles }), printed, format, rendition, {});
  for (const [name] of parts.properties) {
    const isColour = PALETTE_ROLES.some((role) => role === name);
    t.true(isColour || template.includes(`\`--${name}\``), `--${name}`);
  }
  const patterns = [...template.matchAll(/`\.([\w-]+)`/g)].map(
    ([, name = '']) => name.split('-')[0],
  );
  for (const name of parts.classes) t.true(patterns.includes(name.split('-')[0]), name);
  for (const [, key = ''] of parts.body.matchAll(/&quot;|&#34;(\w+)&#34;:/g)) {
    if (key !== '') t.regex(template, new RegExp(`\`(?:format|logo)\\.${key}\``), key);
  }
  for (const composition of COMPOSITIONS) t.true(template.includes(`\`.${composition}\``));
});

test('the guide’s example formats are of the shapes and sizes it tells', (t) => {
  const rows = [...guide.matchAll(/^\| `\.(\w+)` +\| [^|]+\| `([\w-]+)`, (\d+)×(\d+)/gm)];
  t.is(rows.length, COMPOSITIONS.length);
  for (const [, composition, id = '', width, height] of rows) {
    const format = formatById(id);
    t.is(
      format && compositionOf(format),
      COMPOSITIONS.find((known) => known === composition),
      id,
    );
    t.deepEqual([format?.width, format?.height], [Number(width), Number(height)], id);
  }
});

test('the commands that the guide shows are understood', (t) => {
  const lines = steps
    .filter(({ mode }) => mode === 'commands')
    .flatMap(({ text }) => text.trim().split('\n'))
    .concat([...guide.matchAll(/`(boite [^`]*--[^`]*)`/g)].map(([, line = '']) => line))
    .filter((line) => line.startsWith('boite '));
  t.true(lines.length >= 6);
  for (const line of lines) {
    t.notThrows(() => parseCommandLine(line.split(' ').slice(1), cliMessagesOf('en')), line);
  }
});

test('pictures stay small', async (t) => {
  const files = (await listFiles('docs/images')).filter(
    (file) => !path.basename(file).startsWith('.'),
  );
  t.true(files.length >= 9);
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(root, file))).size),
  );
  t.true(sizes.every((bytes) => bytes < 60_000));
  t.true(sizes.reduce((sum, bytes) => sum + bytes, 0) < 600_000);
  for (const file of files) t.true(guide.includes(`images/${path.basename(file)})`), file);
});

// --- What errors mean -----------------------------------------------------------------------------

const POSTER = 'brand/templates/poster/template.html';
const MISTAKES: readonly [code: string, make: (folder: string) => Promise<void>][] = [
  ['TEMPLATE_SYNTAX', (folder) => edit(folder, POSTER, '{% unless', '{% unles')],
  ['TEMPLATE_SYNTAX', (folder) => edit(folder, POSTER, '{{ theme }}', '{{ them }}')],
  [
    'TEMPLATE_NOT_FOUND',
    (folder) => edit(folder, 'campaign.yaml', 'template: poster', 'template: postr'),
  ],
  ['ASSET_NOT_FOUND', (folder) => edit(folder, POSTER, 'art/ribbon.svg', 'art/ribon.svg')],
  ['ASSET_NOT_FOUND', (folder) => edit(folder, 'campaign.yaml', 'librairie.svg', 'libraire.svg')],
  ['ASSET_REMOTE', (folder) => edit(folder, POSTER, 'art/ribbon.svg', 'https://example.org/a.svg')],
  ['ASSET_OUTSIDE', (folder) => edit(folder, 'campaign.yaml', 'brand/logos', '../logos')],
  ['SVG_UNSAFE', (folder) => edit(folder, 'brand/art/ribbon.svg', '</svg>', '<script/></svg>')],
  ['SVG_BROKEN', (folder) => edit(folder, 'brand/art/ribbon.svg', '</svg>', '')],
  ['SVG_SIZE_MISSING', (folder) => edit(folder, 'brand/art/ribbon.svg', / viewBox="[^"]*"/, '')],
  [
    'SVG_COLOUR_UNKNOWN',
    (folder) => edit(folder, 'brand/art/ribbon.svg', 'var(--accent, #ffc857)', 'var(--acent)'),
  ],
  ['IMAGE_BROKEN', (folder) => truncate(folder, 'brand/photos/canot.jpg')],
  [
    'FONT_BROKEN',
    (folder) => truncate(folder, 'brand/fonts/display/figtree-latin-wght-normal.woff2'),
  ],
  ['GLYPH_MISSING', (folder) => edit(folder, 'campaign.yaml', 'shortName: Lire', 'shortName: 書')],
  ['FORMAT_INVALID', (folder) => edit(folder, 'campaign.yaml', 'top: 40', 'top: 500')],
  ['TEXT_TOO_LONG', (folder) => edit(folder, POSTER, 'data-fit="6 8 12"', 'data-fit="60 80 120"')],
];

for (const [index, [code, make]] of MISTAKES.entries()) {
  test(`mistake ${index + 1} is ${code}`, async (t) => {
    t.true(guide.includes(`\`${code}\``));
    const folder = await campaignAfter(t, LAST);
    // The photo is named again, so that it is read.
    await edit(
      folder,
      'campaign.yaml',
      '    template: note\n',
      '    photo: brand/photos/canot.jpg\n',
    );
    const options = {
      campaignFile: path.join(folder, 'campaign.yaml'),
      formats: ['instagram-post-square'],
      visuals: ['campaign'],
    };
    const before = (await check(options)).diagnostics;
    t.deepEqual(codes(before.filter(({ severity }) => severity === 'error')), []);
    await make(folder);
    const found = (await check(options)).diagnostics.filter(({ severity }) => severity === 'error');
    t.deepEqual(codes(found), [code]);
  });
}

test('every code that the guide explains exists', async (t) => {
  const errors = await readFile(path.join(root, 'docs/errors.md'), 'utf8');
  const table = guide.split('## What errors mean')[1] ?? '';
  const named = [...table.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, code = '']) => code);
  t.true(named.length > 20);
  for (const code of named) t.true(errors.includes(`| \`${code}\` |`), code);
});

// --- The French summary ---------------------------------------------------------------------------

test('the French summary keeps to Quebec typography', (t) => {
  const summary = [...guide.matchAll(/^> .*$/gm)].map(([line]) => line).join('\n');
  const prose = (summary.split('En bref')[1]?.split('> In the tool')[0] ?? '').replaceAll(
    /`[^`]*`/g,
    '',
  );
  t.true(prose.length > 300);
  t.notRegex(prose, /\w'\w/, 'typographic apostrophes');
  t.notRegex(prose, /[^\u00A0]:/, 'a no-break space before a colon');
  t.notRegex(prose, /\s[;!?]/, 'no space before ; ! ?');
});

async function edit(
  folder: string,
  file: string,
  from: string | RegExp,
  to: string,
): Promise<void> {
  const absolute = path.join(folder, file);
  const text = await readFile(absolute, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  await writeFile(absolute, changed);
}

async function truncate(folder: string, file: string): Promise<void> {
  const absolute = path.join(folder, file);
  const bytes = await readFile(absolute);
  await writeFile(absolute, bytes.subarray(0, Math.floor(bytes.length / 3)));
}
