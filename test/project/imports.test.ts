/** Who may import what; `docs/architecture.md` says why. The linter proves part of it as one types. */
import test from 'ava';
import { readText } from './files.ts';
import { parseImports, readImports } from './import-graph.ts';

/** A third-party package → the one place of `src/` that imports it; with `*`, what begins so. */
const OWNERS: Readonly<Record<string, string>> = {
  '@fontsource-variable/bricolage-grotesque': 'src/brand/*',
  '@fontsource-variable/figtree': 'src/brand/*',
  '@hono/node-server': 'src/preview/server.ts',
  '@takumi-rs/core': 'src/render/takumi.ts',
  '@takumi-rs/helpers': 'src/render/takumi.ts',
  '@xmldom/xmldom': 'src/brand/svg*',
  archiver: 'src/archive/archive.ts',
  chalk: 'src/cli/*',
  chokidar: 'src/preview/watch.ts',
  'cli-progress': 'src/cli/*',
  commander: 'src/cli/*',
  'css-tree': 'src/css*',
  culori: 'src/colour.ts',
  'fast-glob': 'src/brand/files.ts',
  'fastest-levenshtein': 'src/diagnostics/nearest.ts',
  fontkitten: 'src/brand/fonts.ts',
  'ical.js': 'src/toolbox/calendar.ts',
  hono: 'src/preview/server.ts',
  koffi: 'src/build/memory.ts',
  liquidjs: 'src/liquid.ts',
  'lru-cache': 'src/memo.ts',
  open: 'src/preview/open-browser.ts',
  'p-limit': 'src/parallel.ts',
  parse5: 'src/check/html.ts',
  'proper-lockfile': 'src/publish/lock.ts',
  qr: 'src/toolbox/qr.ts',
  sharp: 'src/pixels.ts',
  'unicode-name': 'src/language/codepoints.ts',
  yaml: 'src/campaign/source*',
  yauzl: 'src/publish/verify*',
  zod: 'src/campaign/schema*',
};

/** What stands beside the stages, a file each; they may use one another (the linter finds cycles). */
const TOOLS = [
  'colour',
  'css',
  'css-syntax',
  'css-tree',
  'liquid',
  'package',
  'parallel',
  'pixels',
];
const PALETTES = ['palette', 'svg-palette'];

/** Lower knows nothing of higher. What stands on one line may not import one another. */
const ORDER: readonly (readonly string[])[] = [
  ['memo'],
  ['diagnostics'],
  ['language'],
  TOOLS,
  ['palette'],
  ['svg-palette'],
  ['formats'],
  ['campaign'],
  ['plan'],
  ['brand'],
  ['render'],
  ['archive'],
  ['toolbox'],
  ['publish'],
  ['cache'],
  ['prepare'],
  ['check'],
  ['build'],
  ['init', 'proof'],
  ['preview'],
  ['cli', 'index'],
];

/** Words and tools: every stage may call them. They may name what a later stage promises, not call it. */
const FOUNDATIONS = ['memo', 'diagnostics', 'language', 'formats', ...TOOLS, ...PALETTES];

/** What puts the stages together, and so calls them. */
const CONDUCTORS = ['prepare', 'build', 'check', 'init', 'proof', 'preview', 'cli', 'index'];

const imports = await readImports();

/** `src/plan/plan.ts` → `plan`, `src/pixels.ts` → `pixels`. */
function stageOf(file: string): string {
  return /^src\/([^/.]+)/.exec(file)?.[1] ?? file;
}

function rankOf(file: string): number {
  return ORDER.findIndex((stages) => stages.includes(stageOf(file)));
}

/** What foundations may name of what stands above them: types of a stage's `types.ts`, and of one another. */
function isPromise(to: string, isTypeOnly: boolean): boolean {
  return to.endsWith('/types.ts') || (isTypeOnly && FOUNDATIONS.includes(stageOf(to)));
}

function isAt(file: string, place: string): boolean {
  return place.endsWith('*') ? file.startsWith(place.slice(0, -1)) : file === place;
}

function arrows(list: readonly { from: string; to: string }[]): string[] {
  return list.map(({ from, to }) => `${from} -> ${to}`);
}

test('the parser sees every kind of import', (t) => {
  const text = `import a from 'x';
import type { B } from '../b/types.ts';
import { type C, type D } from '../c.ts';
import { e, type F } from './e.ts';
// import g from 'commented';
/** import h from 'commented'; */
export * from './i.ts';
export { j } from 'node:fs';
const k = await import('@scope/pack/deep');
import {
  l,
} from './l.ts';
import './m.ts';`;
  const seen = parseImports('src/plan/plan.ts', text);
  t.deepEqual(
    seen.map(({ to, kind, isTypeOnly }) => `${kind} ${to}${isTypeOnly ? ' type' : ''}`),
    [
      'package x',
      'file src/b/types.ts type',
      'file src/c.ts type',
      'file src/plan/e.ts',
      'file src/plan/i.ts',
      'node node:fs',
      'package @scope/pack',
      'file src/plan/l.ts',
      'file src/plan/m.ts',
    ],
  );
  t.true(imports.length > 50, 'src/ is read');
});

test('every third-party package has one importing place', (t) => {
  const strangers = imports.filter(({ from, to, kind }) => {
    const owner = OWNERS[to];
    if (kind !== 'package') return false;
    return owner === undefined || !isAt(from, owner);
  });
  t.deepEqual(arrows(strangers), []);
});

test('the table of packages is that of package.json', async (t) => {
  const { dependencies, optionalDependencies } = JSON.parse(await readText('package.json'));
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  t.deepEqual(Object.keys(OWNERS).toSorted(), names.toSorted());
});

test('every stage has its rank', (t) => {
  const unknown = imports.map(({ from }) => from).filter((file) => rankOf(file) === -1);
  t.deepEqual([...new Set(unknown)], []);
});

test('a stage knows earlier stages only', (t) => {
  const upward = imports.filter(
    ({ from, to, kind, isTypeOnly }) =>
      kind === 'file' &&
      stageOf(from) !== stageOf(to) &&
      rankOf(from) <= rankOf(to) &&
      !(FOUNDATIONS.includes(stageOf(from)) && isPromise(to, isTypeOnly)) &&
      !(TOOLS.includes(stageOf(from)) && TOOLS.includes(stageOf(to))),
  );
  t.deepEqual(arrows(upward), []);
});

test('a stage takes only types from another stage', (t) => {
  const calls = imports.filter(
    ({ from, to, kind, isTypeOnly }) =>
      kind === 'file' &&
      !isTypeOnly &&
      stageOf(from) !== stageOf(to) &&
      !to.endsWith('/types.ts') &&
      !FOUNDATIONS.includes(stageOf(to)) &&
      !CONDUCTORS.includes(stageOf(from)),
  );
  t.deepEqual(arrows(calls), []);
});
