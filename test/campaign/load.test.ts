import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { loadCampaign } from '../../src/campaign/load.ts';
import { MAX_CAMPAIGN_BYTES } from '../../src/campaign/read.ts';

const cases = fileURLToPath(new URL('../cases/campaigns/', import.meta.url));

const KEYS = {
  dates: '{ start: 2023-02-13, end: 2023-02-17 }',
  theme: 'Bien entourés',
  hashtag: '"#JPS2023"',
  colours: '{ primary: "#00573F" }',
};

/** A campaign file of the four keys, with some replaced or added. */
function yaml(keys: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...KEYS, ...keys }).map(([key, value]) => `${key}: ${value}`);
  return `${lines.join('\n')}\n`;
}

let folder = '';
test.before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'boite-campaign-'));
});
test.after.always(async () => {
  await rm(folder, { recursive: true, force: true });
});

let written = 0;

/** Loads bytes as a file of their own. */
async function load(content: string | Uint8Array) {
  written += 1;
  const file = `campaign-${written}.yaml`;
  await writeFile(join(folder, file), content);
  return loadCampaign(file, folder);
}

async function campaignOf(content: string) {
  const { loaded, diagnostics } = await load(content);
  if (loaded === undefined) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return loaded.campaign;
}

test('four keys are a campaign, with every default', async (t) => {
  t.deepEqual(await campaignOf(yaml()), {
    dates: { start: '2023-02-13', end: '2023-02-17' },
    theme: { fr: { wordings: ['Bien entourés'], path: ['theme'] } },
    hashtag: '#JPS2023',
    colours: { primary: '#00573f' },
    languages: ['fr'],
    name: { fr: { wordings: ['JPS'], path: ['hashtag'] } },
    shortName: { fr: { wordings: ['JPS'], path: ['hashtag'] } },
    accounts: {},
    activities: [],
    posts: [],
    networks: ['facebook', 'linkedin', 'twitter', 'instagram'],
    formats: { exclude: [], custom: [] },
    files: { pattern: '{campaign}-{visual}-{format}-{lang}', networks: {}, words: {} },
    archives: {},
    visuals: {
      exclude: [],
      quote: { template: 'quote' },
      countdown: { template: 'countdown', days: [7, 1, 0] },
    },
    template: 'campaign',
  });
});

test('every key of the contract is read', async (t) => {
  const { loaded } = await loadCampaign('good-everything.yaml', cases);
  t.snapshot(loaded?.campaign);
});

test('a missing translation falls back to the first language that has the text', async (t) => {
  const campaign = await campaignOf(
    yaml({ theme: '{ fr: Bien, en: Well }', languages: '[en, fr]', name: '{ fr: Journées }' }),
  );
  t.deepEqual(campaign.name, {
    en: { wordings: ['Journées'], path: ['name', 'fr'] },
    fr: { wordings: ['Journées'], path: ['name', 'fr'] },
  });
});

const TEXTS: readonly (readonly [written: string, read: string])[] = [
  [`"L'école: un choix !"`, 'L’école\u00a0: un choix!'],
  ['"  Deux   espaces  "', 'Deux espaces'],
  ['"Perse\u0301ve\u0301rer"', 'Persévérer'],
  ['"Invisible\\uFEFF\\u200B"', 'Invisible'],
  ['"Tabulation\\tet\\r\\nligne"', 'Tabulation et ligne'],
  ['|\n  Deux\n  lignes\n', 'Deux lignes'],
  ['>-\n  Repliée\n  ici\n', 'Repliée ici'],
  ['No', 'No'],
  ['2023-02-13', '2023-02-13'],
];

for (const [source, expected] of TEXTS) {
  test(`theme ${JSON.stringify(source)}`, async (t) => {
    const { theme } = await campaignOf(yaml({ theme: source }));
    t.deepEqual(theme.fr?.wordings, [expected]);
  });
}

test('publications keep their paragraphs, and their field without spaces', async (t) => {
  const text = '|\n      Un  {{ organization }}\n      deux\n\n\n\n      trois\n';
  const campaign = await campaignOf(yaml({ posts: `\n  - id: un\n    text: ${text}` }));
  t.deepEqual(campaign.posts[0]?.text.fr?.wordings, ['Un {{organization}}\ndeux\n\ntrois']);
});

test('line ends, byte order mark and trailing blanks make no difference', async (t) => {
  const plain = await campaignOf(yaml());
  t.deepEqual(await campaignOf(yaml().replaceAll('\n', '\r\n')), plain);
  t.deepEqual(await campaignOf(`\uFEFF${yaml()}`), plain);
  t.deepEqual(await campaignOf(`---\n${yaml()}...\n`), plain);
});

test('a finding has its place, with lines around it, whatever the line ends', async (t) => {
  for (const end of ['\n', '\r\n']) {
    const { diagnostics } = await load(yaml({ edition: '0' }).replaceAll('\n', end));
    const [diagnostic] = diagnostics;
    t.is(diagnostics.length, 1);
    t.deepEqual(diagnostic?.path, ['edition']);
    t.deepEqual(diagnostic?.place, {
      file: diagnostic?.place?.file ?? '',
      line: 5,
      column: 10,
      length: 1,
      frame: [
        { line: 3, text: 'hashtag: "#JPS2023"' },
        { line: 4, text: 'colours: { primary: "#00573F" }' },
        { line: 5, text: 'edition: 0' },
      ],
    });
  }
});

const PLACES: readonly (readonly [why: string, extra: Record<string, string>, place: string])[] = [
  ['the value where it is wrong', { colours: '{ primary: vert }' }, '4:21+4'],
  ['the key where it is unknown', { mesage: 'x' }, '5:1+6'],
  ['the parent’s key where one is missing', { colours: '{ accent: "#fff" }' }, '4:1+7'],
  ['the item where a key of it is missing', { posts: '[{ id: un }]' }, '5:9+10'],
  ['the key where the value is empty', { contact: '' }, '5:1+7'],
  ['the comment where it hides the value', { name: '  #Bonjour' }, '5:9+8'],
  ['the hashtag without quotes', { hashtag: '#JPS2023' }, '3:10+8'],
];

for (const [why, extra, expected] of PLACES) {
  test(`points to ${why}`, async (t) => {
    const { diagnostics } = await load(yaml(extra));
    const places = diagnostics.map(
      ({ place }) => `${place?.line}:${place?.column}+${place?.length}`,
    );
    t.deepEqual(places, [expected]);
  });
}

test('locate gives the place of a value, or of its nearest parent', async (t) => {
  const { loaded } = await load(yaml({ theme: '{ fr: Bien }' }));
  const at = (...path: (string | number)[]) => {
    const place = loaded?.locate(path);
    return `${place?.line}:${place?.column}`;
  };
  t.is(at('theme', 'fr'), '2:14');
  t.is(at('theme', 'en'), '2:1');
  t.is(at('hashtag'), '3:10');
  t.is(at('activities', 3, 'name'), '1:1');
});

test('files are named as people see them', async (t) => {
  await mkdir(join(folder, 'inside'), { recursive: true });
  await writeFile(join(folder, 'inside', 'campaign.yaml'), yaml({ edition: '0' }));
  const shown = async (file: string, cwd: string) =>
    (await loadCampaign(file, cwd)).diagnostics[0]?.place?.file;
  t.is(await shown('inside/campaign.yaml', folder), 'inside/campaign.yaml');
  t.is(await shown(join(folder, 'inside', 'campaign.yaml'), folder), 'inside/campaign.yaml');
  t.is(await shown('campaign.yaml', join(folder, 'inside')), 'campaign.yaml');
});

test('what cannot be read is said as such', async (t) => {
  const codes = async (content: string | Uint8Array) =>
    (await load(content)).diagnostics.map(({ code, params }) =>
      'reason' in params ? `${code} ${params.reason}` : code,
    );
  t.deepEqual(
    (await loadCampaign('nowhere.yaml', folder)).diagnostics.map(({ code }) => code),
    ['CAMPAIGN_NOT_FOUND'],
  );
  t.deepEqual((await loadCampaign('.', folder)).diagnostics[0]?.params, {
    path: folder.replaceAll('\\', '/'),
    reason: 'folder',
  });
  t.deepEqual(await codes('#'.repeat(MAX_CAMPAIGN_BYTES + 1)), ['CAMPAIGN_TOO_LARGE']);
  t.deepEqual(await codes(Buffer.from(`\uFEFF${yaml()}`, 'utf16le')), [
    'CAMPAIGN_UNREADABLE utf16',
  ]);
  t.deepEqual(await codes(Buffer.from(yaml(), 'utf16le')), ['CAMPAIGN_UNREADABLE utf16']);
  t.deepEqual(await codes(''), ['CAMPAIGN_EMPTY']);
  t.deepEqual(await codes('# rien encore\n'), ['CAMPAIGN_EMPTY']);
  t.deepEqual(await codes('['.repeat(100_000)), ['YAML_SYNTAX TOO_DEEP']);
  t.deepEqual(await codes('- '.repeat(100_000)), ['YAML_SYNTAX TOO_DEEP']);
});

test('a file in Windows-1252 is told with its line, and its other mistakes with it', async (t) => {
  const { diagnostics } = await load(Buffer.from(yaml({ edition: '0' }), 'latin1'));
  t.deepEqual(
    diagnostics.map(({ code, place }) => [code, place?.line, place?.column]),
    [
      ['CAMPAIGN_UNREADABLE', 2, 19],
      ['WRONG_VALUE', 5, 10],
    ],
  );
});

test('what Windows-1252 has and Latin-1 has not is no second mistake', async (t) => {
  const text = yaml({ theme: 'Osons l’avenir…' });
  const bytes = Buffer.from(text.replace('’', '\u0092').replace('…', '\u0085'), 'latin1');
  const { diagnostics } = await load(bytes);
  t.deepEqual(
    diagnostics.map(({ code, params }) => [code, 'reason' in params && params.reason]),
    [['CAMPAIGN_UNREADABLE', 'not-utf8']],
  );
});

test('a document of a word processor has one mistake', async (t) => {
  const zip = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0xb5, 0x1f, 0x90, 0, 0, 10]);
  for (const bytes of [zip, '{\\rtf1\\ansi dates: {}}']) {
    const { diagnostics } = await load(bytes);
    t.deepEqual(
      diagnostics.map(({ code, params }) => [code, 'reason' in params && params.reason]),
      [['CAMPAIGN_UNREADABLE', 'not-text']],
    );
  }
});

test('aliases may repeat a text, not multiply', async (t) => {
  const campaign = await campaignOf(yaml({ name: '&nom { fr: Journées }', shortName: '*nom' }));
  t.deepEqual(campaign.shortName.fr?.wordings, ['Journées']);
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [one, two] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [...pair])) {
    bomb.push(`${two}: &${two} [${`*${one}, `.repeat(9)}]`);
  }
  const { diagnostics } = await load(yaml() + bomb.join('\n'));
  t.deepEqual(
    diagnostics.map(({ code }) => code),
    ['YAML_TOO_MANY_ALIASES'],
  );
});

test('names of the language itself are keys like others', async (t) => {
  const { diagnostics } = await load(`${yaml()}__proto__: { a: 1 }\nconstructor: 1\ntoString: 2\n`);
  t.deepEqual(
    diagnostics.map(({ code, path }) => [code, ...(path ?? [])]),
    [
      ['UNKNOWN_KEY', '__proto__'],
      ['UNKNOWN_KEY', 'constructor'],
      ['UNKNOWN_KEY', 'toString'],
    ],
  );
});
