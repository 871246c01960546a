/**
 * Edits at random, one after the other: after each, what the cache gives is what a fresh build
 * gives, byte for byte. The same seed gives the same edits; `BOITE_EDITS=200` makes more of them,
 * `BOITE_SEED=2` others.
 */
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { verifyOutput } from '../../src/publish/verify.ts';
import { FILES, FORMATS, makeWorkspace, svg } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const EDITS = Number(process.env['BOITE_EDITS'] ?? 25);
const SEED = Number(process.env['BOITE_SEED'] ?? 1);

/** mulberry32: a few lines, and the same numbers everywhere. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the campaign says at one moment. */
interface State {
  theme: readonly string[];
  shortName: string;
  contact: string;
  colours: Readonly<Record<string, string>>;
  text: string;
  activityColour: string | undefined;
  hasActivity: boolean;
  width: number;
  pattern: string | undefined;
}

type Pick = <T>(list: readonly [T, ...T[]]) => T;

const HEX = ['#7a1fa2', '#00573f', '#c81030', '#005a9c', '#e8b100'] as const;

function yamlOf(state: State): string {
  const colours = Object.entries(state.colours).map(([role, hex]) => `${role}: "${hex}"`);
  const own = state.activityColour;
  const formats = [...FORMATS, 'panneau'].join(', ');
  return `dates: { start: 2027-02-15, end: 2027-02-19 }
theme: { fr: ${JSON.stringify(state.theme.length === 1 ? state.theme[0] : state.theme)} }
hashtag: "#JPS2027"
colours: { ${colours.join(', ')} }
shortName: ${state.shortName}
contact: ${state.contact}
organization: { id: rqre, name: Réseau, logo: logos/mine.svg }
${
  state.hasActivity
    ? `activities:
  - id: verte
    name: Journée verte
    text: ${state.text}
    formats: [${formats}]
${own === undefined ? '' : `    colours: { primary: "${own}" }\n`}`
    : ''
}formats:
  custom:
    - { id: panneau, network: facebook, name: Panneau, width: ${state.width}, height: 200 }
${state.pattern === undefined ? '' : `files: { pattern: "${state.pattern}" }\n`}`;
}

const FIRST: State = {
  theme: ['Chaque geste compte'],
  shortName: 'JPS',
  contact: 'nom@exemple.org',
  colours: { primary: HEX[0] },
  text: 'Portez du vert',
  activityColour: HEX[1],
  hasActivity: true,
  width: 600,
  pattern: undefined,
};

/** Edits of campaign.yaml: each gives a part of the next state. */
const CAMPAIGN_EDITS: readonly [
  (pick: Pick) => Partial<State>,
  ...((pick: Pick) => Partial<State>)[],
] = [
  (pick) => ({
    theme: pick([
      ['Chaque geste compte'],
      ['Chaque pas compte'],
      ['Ensemble, ouvrons-leur toutes les portes', 'Ouvrons les portes'],
      ['Ensemble, ouvrons-leur toutes les portes', 'Osons'],
      ['Osons'],
    ]),
  }),
  (pick) => ({ shortName: pick(['JPS', 'JP', 'HSD']) }),
  (pick) => ({ contact: pick(['nom@exemple.org', 'autre@exemple.org']) }),
  (pick) => ({
    colours: pick<State['colours']>([
      { primary: pick(HEX) },
      { primary: pick(HEX), accent: pick(HEX) },
      { primary: HEX[0], secondary: pick(HEX), text: '#10251c' },
    ]),
  }),
  (pick) => ({ text: pick(['Portez du vert', 'Plantez un arbre', 'Marchez', 'class="strip"']) }),
  (pick) => ({ activityColour: pick([undefined, ...HEX]) }),
  (pick) => ({ hasActivity: pick([true, true, false]) }),
  (pick) => ({ width: pick([600, 620, 800]) }),
  (pick) => ({ pattern: pick([undefined, 'x-{visual}-{format}-{lang}']) }),
];

const RULES = [
  '.avatar .short { color: var(--accent) }',
  '.strip .theme { color: var(--tint) }',
  '.story .theme { color: red }',
  '.format-twitter-profile .short { color: var(--secondary) }',
  '.network-linkedin { background-color: var(--mid) }',
  '.has-text .title, .wide .theme { letter-spacing: 0.02em }',
  '@media (min-aspect-ratio: 3/1) { .theme { text-transform: uppercase } }',
  '.strip { .theme { font-weight: 800 } }',
  '/* .avatar { */ .visual { padding: 1px }',
  '.visual { background-image: url(art/shape.svg) }',
] as const;

type BrandEdit = (workspace: Workspace, pick: Pick) => Promise<void>;

const restore =
  (file: string): BrandEdit =>
  ({ write }) =>
    write(file, FILES[file] ?? '');

const BRAND_EDITS: readonly [BrandEdit, ...BrandEdit[]] = [
  async ({ write, read }, pick) => {
    const file = pick([
      'brand/templates/campaign/style.css',
      'brand/templates/activity/style.css',
      'brand/templates/shared.css',
    ]);
    await write(file, `${await read(file)}${pick(RULES)}\n`);
  },
  restore('brand/templates/campaign/style.css'),
  restore('brand/templates/activity/style.css'),
  restore('brand/templates/shared.css'),
  ({ write }, pick) => {
    const html = FILES['brand/templates/activity/template.html'] ?? '';
    const fit = pick(['3 8 12', '3 7 10', '3 5 9']);
    const more = pick(['', '<i class="avatar"></i>', '<img src="art/other.svg" width="9" />']);
    return write('brand/templates/activity/template.html', html.replace('3 8 12', fit) + more);
  },
  ({ write }, pick) => write('brand/art/shape.svg', svg(pick(['var(--accent, #fff)', ...HEX]))),
  ({ write }, pick) => write('brand/art/other.svg', svg(pick(HEX))),
  ({ write }, pick) => write('logos/mine.svg', svg(pick(HEX))),
  ({ useFont }, pick) => useFont(pick(['figtree', 'figtree italic', 'bricolage-grotesque'])),
  ({ remove }) => remove('brand/fonts'),
];

/** What is no edit at all, and must not matter. */
const ACCIDENTS: readonly [BrandEdit, ...BrandEdit[]] = [
  async (workspace, pick) => spoil(await anyFile(workspace.cache, pick)),
  async (workspace, pick) => spoil(await anyFile(workspace.output, pick)),
  ({ remove }) => remove('.cache'),
  ({ remove }) => remove('output'),
  async () => undefined,
];

async function anyFile(folder: string, pick: Pick): Promise<string | undefined> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(folder, options).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
  const [first, ...others] = files;
  return first === undefined ? undefined : pick([first, ...others]);
}

async function spoil(file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const bytes = await readFile(file);
  if (bytes.length % 2 === 0) await truncate(file, bytes.length >> 1);
  else await writeFile(file, bytes.fill(0, bytes.length >> 1));
}

test(`${EDITS} edits at random: the cache gives what a fresh build gives`, async (t) => {
  t.timeout(EDITS * 60_000);
  const workspace = await makeWorkspace(t);
  const random = randomOf(SEED);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] ?? list[0];
  const fresh = path.join(workspace.folder, 'fresh');
  const formats = [...FORMATS, 'panneau'];
  let state = FIRST;
  let reused = 0;
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const kind = random();
    if (kind < 0.5) {
      state = { ...state, ...pick(CAMPAIGN_EDITS)(pick) };
      await workspace.write('campaign.yaml', yamlOf(state));
    } else if (kind < 0.9 || edit === 1) await pick(BRAND_EDITS)(workspace, pick);
    else await pick(ACCIDENTS)(workspace, pick);

    const report = await workspace.build({ formats });
    const whole = await workspace.build({
      formats,
      outputDir: fresh,
      cacheDir: false,
      force: true,
    });
    t.is(report.ok, whole.ok, `edit ${edit}`);
    t.deepEqual(report.diagnostics, whole.diagnostics, `edit ${edit}`);
    reused += report.reused;
    if (!whole.ok) continue;
    const sums = await readFile(path.join(workspace.output, 'SHA256SUMS'), 'utf8');
    t.is(sums, await readFile(path.join(fresh, 'SHA256SUMS'), 'utf8'), `edit ${edit}`);
    t.true((await verifyOutput(workspace.output)).ok, `edit ${edit}`);
    t.is(report.rendered + report.reused, whole.rendered + whole.reused);
    t.true(report.rendered <= whole.rendered);
  }
  t.true(reused > EDITS, 'the cache was used');
});
