import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { layerFolders } from '../../src/brand/files.ts';
import { checkGlyphs } from '../../src/brand/glyphs.ts';
import { loadBrand } from '../../src/brand/load.ts';
import type { Activity, Campaign, LoadedCampaign } from '../../src/campaign/types.ts';
import { packageRoot } from '../../src/package.ts';
import type { Plan, PlannedRendition } from '../../src/plan/types.ts';
import { derivePalette } from '../../src/palette.ts';

type Tree = Readonly<Record<string, string | Uint8Array>>;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h9"/></svg>';
const PNG = await sharp({ create: { width: 6, height: 3, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

const PACKAGE: Tree = {
  'brand/templates/campaign/template.html': '<img src="art/ribbon.svg">{{ theme }}',
  'brand/templates/campaign/style.css': '.a {}',
  'brand/templates/shared.css': ':root {}',
  'brand/templates/partials/mark.html': '<b>{{ x }}</b>',
  'brand/art/ribbon.svg': SVG,
  'brand/photos/unused.png': 'not even an image',
};

async function plant(tree: Tree): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'boite-brand-')));
  for (const [name, content] of Object.entries(tree)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

function campaignIn(folder: string, part: Partial<Campaign> = {}): LoadedCampaign {
  const campaign: Campaign = {
    dates: { start: '2023-02-13', end: '2023-02-17' },
    theme: {},
    hashtag: '#JPS2023',
    colours: { primary: '#00573f' },
    languages: ['fr'],
    name: {},
    shortName: {},
    accounts: {},
    activities: [],
    posts: [],
    networks: [],
    formats: { exclude: [], custom: [] },
    files: { pattern: '', networks: {}, words: {} },
    archives: {},
    visuals: {
      exclude: ['countdown'],
      quote: { template: 'quote' },
      countdown: { template: 'countdown', days: [] },
    },
    template: 'campaign',
    ...part,
  };
  return {
    campaign,
    folder,
    file: path.join(folder, 'campaign.yaml'),
    locate: (at) => ({ file: 'campaign.yaml', line: at.length, column: 1, length: 1, frame: [] }),
  };
}

function withLogo(file: string): Partial<Campaign> {
  const logo = { file, path: ['organization', 'logo'] };
  return { organization: { id: 'o', name: 'O', logo } };
}

async function load(own: Tree, part: Partial<Campaign> = {}, base: Tree = PACKAGE) {
  const folder = await plant(own);
  const campaign = campaignIn(folder, part);
  return { folder, ...(await loadBrand({ packageRoot: await plant(base), campaign })) };
}

test('the brand that comes with the tool is sound', async (t) => {
  const root = packageRoot();
  const { brand, diagnostics } = await loadBrand({ packageRoot: root, campaign: campaignIn(root) });
  t.deepEqual(diagnostics, []);
  t.true(brand.templates.has('campaign'));
  t.true(brand.images.has('art/ribbon.svg'));
});

test('a campaign without a brand folder has the whole of the package’s', async (t) => {
  const { brand, diagnostics } = await load({});
  t.deepEqual(diagnostics, []);
  t.deepEqual([...brand.images.keys()], ['art/ribbon.svg']);
  t.like(brand.images.get('art/ribbon.svg'), { kind: 'svg', width: 20, height: 10 });
  t.deepEqual(Object.keys(brand.templateFiles), ['templates/campaign/template.html', 'mark']);
  t.is(brand.templates.get('campaign')?.css, ':root {}\n.a {}');
});

test('a campaign’s file replaces its namesake, and nothing else', async (t) => {
  const wide = SVG.replace('0 0 20 10', '0 0 40 10');
  const { brand, folder } = await load({
    'brand/art/ribbon.svg': wide,
    'brand/templates/mine/template.html': 'x',
    'brand/templates/.hidden/template.html': 'x',
  });
  t.is(brand.images.get('art/ribbon.svg')?.width, 40);
  t.deepEqual([...brand.templates.keys()], ['campaign', 'mine']);
  t.true(path.resolve(brand.templates.get('mine')?.htmlFile ?? '').startsWith(folder));
});

test('the checksum of a template covers all that it uses', async (t) => {
  const sha256 = async (own: Tree) => (await load(own)).brand.templates.get('campaign')?.sha256;
  const before = await sha256({});
  t.is(await sha256({}), before);
  for (const name of [
    'templates/campaign/style.css',
    'templates/shared.css',
    'templates/partials/mark.html',
    'templates/campaign/template.html',
  ]) {
    t.not(await sha256({ [`brand/${name}`]: 'other' }), before, name);
  }
});

test('files of campaign.yaml are known as they are written', async (t) => {
  const { brand, diagnostics } = await load(
    { 'medias/photo.png': PNG, 'brand/logos/o.svg': SVG },
    {
      ...withLogo('brand/logos/o.svg'),
      spokesperson: {
        name: 'A',
        focus: [0, 0],
        photo: { file: './medias/photo.png', path: ['spokesperson', 'photo'] },
      },
    },
  );
  t.deepEqual(diagnostics, []);
  t.deepEqual(
    [...brand.images.keys()],
    ['art/ribbon.svg', 'logos/o.svg', 'brand/logos/o.svg', './medias/photo.png'],
  );
  t.like(brand.images.get('./medias/photo.png'), { kind: 'raster', width: 6, height: 3 });
});

test('a brand/ path is found in the package too', async (t) => {
  const { brand, diagnostics } = await load({}, withLogo('brand/art/ribbon.svg'));
  t.deepEqual(diagnostics, []);
  t.is(brand.images.get('brand/art/ribbon.svg')?.width, 20);
});

const BAD_ASSETS: readonly [what: string, file: string, code: string, params: object][] = [
  [
    'a remote file',
    'https://evil.example/x.png',
    'ASSET_REMOTE',
    { url: 'https://evil.example/x.png' },
  ],
  ['a file URL', 'file:///etc/passwd', 'ASSET_REMOTE', {}],
  ['a file above', '../x.png', 'ASSET_OUTSIDE', { path: '../x.png' }],
  ['an absolute path', '/etc/hostname', 'ASSET_OUTSIDE', {}],
  ['a way round', 'a/../../x.png', 'ASSET_OUTSIDE', {}],
  ['another type', 'logo.pdf', 'ASSET_TYPE_UNSUPPORTED', {}],
  ['a typing mistake', 'logs/o.png', 'ASSET_NOT_FOUND', {}],
  ['a misspelt name', 'logo/rpre.png', 'ASSET_NOT_FOUND', { nearest: 'logo/rqre.png' }],
  ['a folder', 'folder.png', 'ASSET_NOT_FOUND', {}],
  ['broken bytes', 'logo/broken.png', 'IMAGE_BROKEN', { path: 'logo/broken.png' }],
  ['an SVG named PNG', 'logo/fake.png', 'ASSET_TYPE_UNSUPPORTED', {}],
  ['an unsafe SVG', 'logo/unsafe.svg', 'SVG_UNSAFE', { path: 'logo/unsafe.svg', what: '<script>' }],
];

for (const [what, file, code, params] of BAD_ASSETS) {
  test(`of campaign.yaml, ${what}: ${code}`, async (t) => {
    const { brand, diagnostics } = await load(
      {
        'logo/rqre.png': PNG,
        'logo/broken.png': PNG.subarray(0, 60),
        'logo/fake.png': SVG,
        'logo/unsafe.svg': SVG.replace('<path', '<script/><path'),
        'folder.png/x': '',
      },
      withLogo(file),
    );
    t.is(diagnostics.length, 1);
    t.like(diagnostics[0], { code, severity: 'error', path: ['organization', 'logo'] });
    t.like(diagnostics[0]?.params, { ...diagnostics[0]?.params, ...params });
    t.truthy(diagnostics[0]?.place ?? diagnostics[0]?.path);
    t.false(brand.images.has(file));
  });
}

test('a link that leads out is refused, one that stays is followed', async (t) => {
  const secret = await plant({ 'secret.png': PNG, 'more/a.svg': SVG });
  const folder = await plant({ 'brand/logos/a.png': PNG });
  const links: [from: string, to: string][] = [
    ['out.png', path.join(secret, 'secret.png')],
    ['brand/logos/b.png', path.join(folder, 'brand/logos/a.png')],
    ['brand/logos/out.png', path.join(secret, 'secret.png')],
    ['brand/logos/nowhere.png', path.join(secret, 'nowhere.png')],
    ['brand/art', path.join(secret, 'more')],
    ['brand/loop', path.join(folder, 'brand')],
  ];
  for (const [from, to] of links) await symlink(to, path.join(folder, from));
  const { files, diagnostics } = await layerFolders([path.join(folder, 'brand')]);
  t.deepEqual([...files.keys()], ['logos/a.png', 'logos/b.png']);
  t.deepEqual(
    diagnostics.map(({ code }) => code),
    Array(3).fill('ASSET_OUTSIDE'),
  );

  const campaign = campaignIn(folder, withLogo('out.png'));
  const loaded = await loadBrand({ packageRoot: await plant(PACKAGE), campaign });
  t.true(
    loaded.diagnostics.some(({ code, path: at }) => code === 'ASSET_OUTSIDE' && at?.[1] === 'logo'),
  );
  t.false(loaded.brand.images.has('out.png'));
});

test('a template that names what is not there is told its line', async (t) => {
  const { diagnostics } = await load({
    'brand/templates/campaign/template.html':
      '<p>\n<img src="art/ribon.svg"><img src="{{ logo.src }}">',
    'brand/templates/campaign/style.css': '.a { background: url(https://x.example/y.png) }',
    'brand/templates/mine/template.html': '\n\n{% if %}',
  });
  t.deepEqual(diagnostics.map(({ code }) => code).toSorted(), [
    'ASSET_NOT_FOUND',
    'ASSET_REMOTE',
    'TEMPLATE_SYNTAX',
  ]);
  const missing = diagnostics.find(({ code }) => code === 'ASSET_NOT_FOUND');
  t.like(missing?.params, { path: 'art/ribon.svg', nearest: 'art/ribbon.svg' });
  t.like(missing?.place, { line: 2, column: 11 });
  t.is(diagnostics.find(({ code }) => code === 'TEMPLATE_SYNTAX')?.place?.line, 3);
});

test('an empty template would be published as blank pictures', async (t) => {
  const { diagnostics } = await load({ 'brand/templates/campaign/template.html': ' \n' });
  t.like(diagnostics, [{ code: 'TEMPLATE_EMPTY' }]);
  t.regex(JSON.stringify(diagnostics[0]?.params), /templates\/campaign\/template\.html/);
});

for (const [title, css, line] of [
  ['a rule that is not closed before the next one', '.a {\n  top: 0;\n.b {\n}\n', 3],
  ['a stylesheet that ends within a rule', '.a {\n  top: 0;\n', 2],
  ['a stylesheet that ends within a comment', '.a {\n}\n/* so\n', 3],
] as const) {
  test(`${title} is told its line`, async (t) => {
    const { diagnostics } = await load({ 'brand/templates/campaign/style.css': css });
    t.deepEqual(
      diagnostics.map(({ code, place }) => [code, place?.line]),
      [['CSS_SYNTAX', line]],
    );
  });
}

for (const page of ['toolbox/partials/rules', 'proof/sheet']) {
  test(`${page}.html that cannot be read is told its line; braces of styles are not`, async (t) => {
    const { diagnostics } = await load({
      [`brand/${page}.html`]: '<p>\n{% if %}',
      [`brand/${path.dirname(page)}/style.css`]: '@media print {%}',
    });
    t.like(diagnostics, [{ code: 'TEMPLATE_SYNTAX', place: { line: 2 } }]);
    t.true(diagnostics[0]?.place?.file.endsWith(`/brand/${page}.html`));
  });
}

test('a stylesheet’s line is that of its own file, not of all of them together', async (t) => {
  const { diagnostics, folder } = await load({
    'brand/templates/shared.css': '\n\n\n\n',
    'brand/templates/campaign/style.css': '\n.a { background: url(art/no.svg) }',
  });
  t.is(diagnostics.length, 1);
  t.is(diagnostics[0]?.place?.line, 2);
  t.is(
    path.resolve(diagnostics[0]?.place?.file ?? ''),
    path.join(folder, 'brand/templates/campaign/style.css'),
  );
});

test('a template that does not exist is told where campaign.yaml names it', async (t) => {
  const activity: Activity = {
    id: 'a',
    name: {},
    focus: [0, 0],
    template: 'campain',
    path: ['activities', 0],
  };
  const { diagnostics } = await load({}, { activities: [activity] });
  t.like(diagnostics[0], {
    code: 'TEMPLATE_NOT_FOUND',
    path: ['activities', 0, 'template'],
    params: { name: 'campain', nearest: 'campaign', known: ['campaign'] },
  });
  t.is(diagnostics.length, 1);
});

test('photos are read only where somebody names them', async (t) => {
  t.deepEqual((await load({})).diagnostics, []);
  const { diagnostics } = await load({
    'brand/templates/campaign/style.css': '.a { background: url("photos/unused.png") }',
  });
  t.is(diagnostics[0]?.code, 'ASSET_TYPE_UNSUPPORTED');
});

test('a character that no font has is told once for each text', async (t) => {
  const { brand } = await load({});
  const palette = derivePalette({ primary: '#00573f' });
  const rendition = (id: string, theme: string, path?: string[]): PlannedRendition => ({
    id,
    visual: 'campaign',
    format: 'f',
    network: 'facebook',
    lang: 'fr',
    stem: id,
    template: 'campaign',
    scene: {
      texts: { theme: { wordings: [theme, 'court'], ...(path && { path }) } },
      images: {},
      palette,
    },
    archives: [],
  });
  const at = ['theme', 'fr'];
  const plan = {
    renditions: [
      rendition('one', 'Bravo 🎉🎉', at),
      rendition('two', 'Bravo 🎉🎉', at),
      rendition('three', 'été →', ['message', 'fr']),
      rendition('four', 'été →'),
    ],
  };
  const found = await checkGlyphs(plan satisfies Pick<Plan, 'renditions'>, brand);
  t.deepEqual(
    found.map(({ code, path: where, rendition: id }) => [code, where ?? id]),
    [
      ['GLYPH_MISSING', at],
      ['GLYPH_MISSING', ['message', 'fr']],
      ['GLYPH_MISSING', 'four'],
    ],
  );
  t.like(found[0]?.params, {
    character: '🎉',
    codePoint: 'U+1F389',
    fonts: ['Bricolage Grotesque', 'Figtree'],
  });
});
