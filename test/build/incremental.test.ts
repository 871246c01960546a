/** What each kind of edit draws again, by the report's counts; the bytes against a fresh build. */
import { chmod, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import type { BuildReport } from '../../src/build.ts';
import { verifyOutput } from '../../src/publish/verify.ts';
import { CAMPAIGN, makeWorkspace, svg } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Campaign and activity in five formats; the campaign's two avatars are one picture. */
const RENDITIONS = 10;
/** The activity's two avatars are one picture as well. */
const PICTURES = 8;

const drawn = ({ rendered, reused }: BuildReport) => [rendered, reused];

async function sums(workspace: Workspace, output = 'output'): Promise<string> {
  return workspace.read(`${output}/SHA256SUMS`);
}

/** Builds, compares with a build that has no cache, and gives the report of the first. */
async function rebuild(t: ExecutionContext, workspace: Workspace) {
  const report = await workspace.build();
  t.true(report.ok, JSON.stringify(report.diagnostics));
  const fresh = { outputDir: path.join(workspace.folder, 'fresh'), cacheDir: false as const };
  const whole = await workspace.build({ ...fresh, force: true });
  t.deepEqual(drawn(whole), [PICTURES, RENDITIONS - PICTURES]);
  t.is(await sums(workspace), await sums(workspace, 'fresh'));
  t.deepEqual(report.diagnostics, whole.diagnostics);
  t.true((await verifyOutput(workspace.output)).ok);
  return report;
}

interface Edit {
  name: string;
  prepare?: (workspace: Workspace) => Promise<void>;
  edit: (workspace: Workspace) => Promise<void>;
  /** How many pictures show it. */
  shownBy: number;
}

const EDITS: readonly Edit[] = [
  {
    name: 'a word of the theme: the banner, the strip and the panel',
    edit: ({ replace }) => replace('campaign.yaml', 'geste', 'pas'),
    shownBy: 3,
  },
  {
    name: 'the short name: the avatars',
    edit: ({ replace }) => replace('campaign.yaml', 'shortName: JPS', 'shortName: JP'),
    shownBy: 1,
  },
  {
    name: 'a text of the activity that only banners show',
    edit: ({ replace }) => replace('campaign.yaml', 'Portez du vert', 'Plantez un arbre'),
    shownBy: 2,
  },
  {
    name: 'a word that no picture shows',
    edit: ({ replace }) => replace('campaign.yaml', 'nom@', 'autre@'),
    shownBy: 0,
  },
  {
    name: 'the colour of the activity',
    edit: ({ replace }) => replace('campaign.yaml', '#00573f', '#005a9c'),
    shownBy: 4,
  },
  {
    name: 'a colour that only the campaign’s banners show, by their art',
    edit: ({ replace }) =>
      replace('campaign.yaml', '"#7a1fa2" }', '"#7a1fa2", accent: "#ffcc00" }'),
    // The activity takes the accent of the campaign, and shows it in the text of its banners.
    shownBy: 4,
  },
  {
    name: 'a rule for avatars',
    edit: ({ replace }) =>
      replace('brand/templates/campaign/style.css', 'var(--tint)', 'var(--accent)'),
    shownBy: 1,
  },
  {
    name: 'a rule for a composition that nothing is in',
    edit: ({ write, read }) =>
      read('brand/templates/campaign/style.css').then((css) =>
        write('brand/templates/campaign/style.css', `${css}.story .theme { color: red }\n`),
      ),
    shownBy: 0,
  },
  {
    name: 'a rule for every template',
    edit: ({ replace }) => replace('brand/templates/shared.css', 'var(--deep)', 'var(--mid)'),
    shownBy: PICTURES,
  },
  {
    name: 'a template: its own visuals',
    edit: ({ replace }) => replace('brand/templates/activity/template.html', '3 8 12', '3 7 10'),
    shownBy: 4,
  },
  {
    name: 'the logo: the strip',
    edit: ({ write }) => write('logos/mine.svg', svg('#0000ff')),
    shownBy: 1,
  },
  {
    name: 'art: the campaign’s banners',
    edit: ({ write }) => write('brand/art/shape.svg', svg('#0000ff')),
    shownBy: 2,
  },
  {
    name: 'art that nothing names',
    edit: ({ write }) => write('brand/art/other.svg', svg('#0000ff')),
    shownBy: 0,
  },
  { name: 'a font: all', edit: ({ useFont }) => useFont('figtree'), shownBy: PICTURES },
  {
    name: 'a font of the same name: all',
    prepare: ({ useFont }) => useFont('figtree'),
    edit: ({ useFont }) => useFont('figtree italic'),
    shownBy: PICTURES,
  },
  {
    name: 'the size of a format: that format',
    edit: ({ replace }) => replace('campaign.yaml', 'width: 600', 'width: 640'),
    shownBy: 2,
  },
  {
    name: 'the names of the files: none',
    edit: ({ write, read }) =>
      read('campaign.yaml').then((text) =>
        write('campaign.yaml', `${text}files: { pattern: "x-{visual}-{format}-{lang}" }\n`),
      ),
    shownBy: 0,
  },
];

for (const { name, prepare, edit, shownBy } of EDITS) {
  test.serial(`drawn again: ${name}`, async (t) => {
    const workspace = await makeWorkspace(t);
    await prepare?.(workspace);
    const first = await workspace.build();
    t.true(first.ok, JSON.stringify(first.diagnostics));
    t.deepEqual(drawn(first), [PICTURES, RENDITIONS - PICTURES]);
    await edit(workspace);
    t.deepEqual(drawn(await rebuild(t, workspace)), [shownBy, RENDITIONS - shownBy]);
  });
}

test.serial('nothing changed: all is told unchanged, and the warnings again', async (t) => {
  const workspace = await makeWorkspace(t);
  const first = await workspace.build();
  const again = await workspace.build();
  t.deepEqual(drawn(again), [0, RENDITIONS]);
  t.deepEqual([again.written, again.removed], [[], []]);
  t.deepEqual(again.unchanged, first.written);
  t.deepEqual(again.diagnostics, first.diagnostics);
  t.deepEqual(drawn(await workspace.build({ force: true })), [PICTURES, RENDITIONS - PICTURES]);
});

test.serial('what the guard found is told of the rendition’s own format and line', async (t) => {
  const workspace = await makeWorkspace(t);
  // Unreadable in both avatars, which are one picture.
  const css = '.avatar .short { color: var(--deep) }\n';
  await workspace.write('brand/templates/campaign/style.css', css);
  const avatars = (report: BuildReport) =>
    report.diagnostics
      .filter(({ code, path: at }) => code === 'CONTRAST_TOO_LOW' && at?.[0] === 'shortName')
      .map(({ rendition, params, place }) => [
        rendition,
        'format' in params && params.format,
        place?.line,
      ]);
  const named = (line: number) => [
    ['campaign/linkedin-profile/fr', 'linkedin-profile', line],
    ['campaign/twitter-profile/fr', 'twitter-profile', line],
  ];
  t.deepEqual(avatars(await rebuild(t, workspace)), named(5));
  // Another line of the file, the same pictures.
  await workspace.replace('campaign.yaml', 'theme:', '# A note.\ntheme:');
  const moved = await rebuild(t, workspace);
  t.deepEqual(avatars(moved), named(6));
  t.is(moved.rendered, 0);
  // Another format alone takes the picture from the cache.
  const alone = await workspace.build({ formats: ['twitter-profile'], visuals: ['campaign'] });
  t.deepEqual(avatars(alone), named(6).slice(1));
  t.is(alone.rendered, 0);
});

test.serial('an edit within one tick of the clock is seen', async (t) => {
  const workspace = await makeWorkspace(t);
  const file = path.join(workspace.folder, 'campaign.yaml');
  const day = new Date(Date.UTC(2027, 0, 1));
  await utimes(file, day, day);
  await workspace.build();
  // The same length, the same date.
  await workspace.replace('campaign.yaml', 'geste', 'gestE');
  await utimes(file, day, day);
  t.is((await rebuild(t, workspace)).rendered, 3);
});

test.serial('an output that was touched is made whole again', async (t) => {
  const workspace = await makeWorkspace(t);
  const first = await workspace.build();
  const picture = first.written.find((file) => file.endsWith('.png')) ?? '';
  const file = path.join(workspace.output, picture);
  for (const spoil of [() => rm(file), () => truncate(file, 50), () => writeFile(file, 'x')]) {
    await spoil();
    const { written, rendered } = await rebuild(t, workspace);
    t.deepEqual(written, [picture]);
    t.is(rendered, 0);
  }
  await rm(workspace.output, { recursive: true });
  t.deepEqual((await rebuild(t, workspace)).written, first.written);
});

test.serial(
  'entries that are damaged, cut short, foreign or swapped are drawn again and replaced',
  async (t) => {
    const workspace = await makeWorkspace(t);
    await workspace.build();
    const entries = await entriesOf(workspace);
    t.is(entries.length, PICTURES);
    const [first = '', second = ''] = entries;
    const spoils: [string, (file: string) => Promise<void>][] = [
      ['one bit', (file) => flipBit(file)],
      ['cut short', (file) => truncate(file, 200)],
      ['empty', (file) => truncate(file, 0)],
      ['foreign', (file) => writeFile(file, 'GIF89a')],
      ['of another picture', async (file) => writeFile(file, await readFile(second))],
    ];
    for (const [name, spoil] of spoils) {
      await spoil(first);
      await rm(workspace.output, { recursive: true });
      t.is((await rebuild(t, workspace)).rendered, 1, name);
      await rm(workspace.output, { recursive: true });
      t.is((await rebuild(t, workspace)).rendered, 0, `${name}, then replaced`);
    }
  },
);

test.serial('a stamp that is damaged or of another output is not believed', async (t) => {
  const workspace = await makeWorkspace(t);
  await workspace.build();
  const stamps = path.join(workspace.cache, 'stamps');
  const [stamp = ''] = await readdir(stamps);
  await flipBit(path.join(stamps, stamp));
  t.deepEqual(drawn(await rebuild(t, workspace)), [0, RENDITIONS]);
  // Another selection has published there since.
  await workspace.build({ formats: ['twitter-profile'] });
  const back = await workspace.build();
  t.true(back.written.length > 0);
  t.is(back.rendered, 0);
});

test.serial('a folder where nothing can be written is built without a cache', async (t) => {
  const workspace = await makeWorkspace(t);
  await workspace.write('not-a-folder', '');
  const cacheDir = path.join(workspace.folder, 'not-a-folder/cache');
  for (const rendered of [PICTURES, PICTURES]) {
    const report = await workspace.build({ cacheDir });
    t.true(report.ok);
    t.is(report.rendered, rendered);
  }
  if (process.getuid?.() !== 0) {
    await chmod(workspace.folder, 0o555);
    t.teardown(() => chmod(workspace.folder, 0o755));
    t.false((await workspace.build()).ok, 'the output, not the cache');
  }
});

test.serial('the cache hides itself from git and from backups, and is nowhere else', async (t) => {
  const workspace = await makeWorkspace(t);
  await workspace.build();
  t.is(await workspace.read('.cache/boite/.gitignore'), '*\n');
  t.regex(await workspace.read('.cache/boite/CACHEDIR.TAG'), /^Signature: 8a477f597d28d172/);
  t.deepEqual((await readdir(workspace.folder)).toSorted(), [
    '.cache',
    'brand',
    'campaign.yaml',
    'logos',
    'output',
  ]);
  const other = path.join(workspace.folder, 'elsewhere');
  t.is((await workspace.build({ cacheDir: other, force: true })).rendered, PICTURES);
  t.true((await readdir(other)).includes('renditions'));
});

test.serial('a file name that is too long once it is filled is told with its line', async (t) => {
  const workspace = await makeWorkspace(t);
  const long = 'x'.repeat(118);
  const words = ['campaign', 'verte', 'linkedin'].map((id) => `    ${id}: ${long}\n`).join('');
  const pattern = '{visual}-{network}-{format}';
  const files = `files:\n  pattern: "${pattern}"\n  words:\n${words}`;
  await workspace.write('campaign.yaml', CAMPAIGN + files);
  const { ok, diagnostics } = await workspace.build();
  t.false(ok);
  const line = CAMPAIGN.split('\n').length + 3;
  t.deepEqual(
    diagnostics.map(({ code, place }) => [code, place?.line]),
    [
      ['FILE_NAME_INVALID', line],
      ['FILE_NAME_INVALID', line + 1],
    ],
  );
});

test.serial('nothing is made for a campaign that does not exist', async (t) => {
  const workspace = await makeWorkspace(t);
  const campaigns = ['nowhere/campaign.yaml', 'nowhere.yaml', 'brand'];
  const names = async () => (await readdir(workspace.folder, { recursive: true })).toSorted();
  const before = await names();
  const codes: (string | undefined)[] = [];
  for (const name of campaigns) {
    const { diagnostics } = await workspace.build({
      campaignFile: path.join(workspace.folder, name),
    });
    codes.push(diagnostics[0]?.code);
  }
  t.deepEqual(codes, ['CAMPAIGN_NOT_FOUND', 'CAMPAIGN_NOT_FOUND', 'CAMPAIGN_UNREADABLE']);
  t.deepEqual(await names(), before);
});

test.serial('two builds at once share one cache', async (t) => {
  const workspace = await makeWorkspace(t);
  const outputs = ['one', 'two'].map((name) => path.join(workspace.folder, name));
  const reports = await Promise.all(outputs.map((outputDir) => workspace.build({ outputDir })));
  t.true(reports.every(({ ok }) => ok));
  t.is(await sums(workspace, 'one'), await sums(workspace, 'two'));
  t.is((await workspace.build()).rendered, 0);
});

test.serial('a campaign that is wrong is told each time, and leaves its last output', async (t) => {
  const workspace = await makeWorkspace(t);
  await workspace.build();
  const before = await sums(workspace);
  await workspace.write('campaign.yaml', CAMPAIGN.replace('"#JPS2027"', '"JPS 2027"'));
  for (const report of [await workspace.build(), await workspace.build()]) {
    t.false(report.ok);
    t.deepEqual(drawn(report), [0, 0]);
    t.true(report.diagnostics.length > 0);
  }
  t.is(await sums(workspace), before);
});

async function entriesOf({ cache }: Workspace): Promise<string[]> {
  const root = path.join(cache, 'renditions');
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => /[0-9a-f]{64}$/.test(name))
    .map((name) => path.join(root, name))
    .toSorted();
}

async function flipBit(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
