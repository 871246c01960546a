/** `npm run bench`: one line a figure; bench/README.md says what each means. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countIdentical, decodePictures, encodePictures } from './floor.ts';
import { measurePeers } from './peers.ts';
import { measurePreview } from './preview.ts';
import { measureScale } from './scale.ts';
import { oxipngBytes, pngsOf } from './size.ts';
import { medianSeconds, runNode } from './timing.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const command = path.join(root, 'bin/boite.js');
const campaign = path.join(root, 'campaign.yaml');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    renditions: { type: 'string', default: '1000' },
  },
});
const runs = Number(values.runs);
const temporary = await mkdtemp(path.join(tmpdir(), 'boite-bench-'));
// Not the cache of whoever works in this folder: each measured build has its own, empty at first.
process.env['BOITE_CACHE_DIR'] = path.join(temporary, 'cache');

try {
  if (isWanted('start')) await measureStart();
  if (['floor', 'full-build', 'nothing-changed', 'size'].some(isWanted)) await measureBuild();
  const peers = ['satori', 'chromium'].filter(isWanted);
  if (peers.length > 0) await measurePeers(campaign, runs, peers, tell);
  if (isWanted('preview')) await measurePreview(command, campaign, temporary, runs, tell);
  if (isWanted('scale')) await measureScale(command, temporary, Number(values.renditions), tell);
} finally {
  await rm(temporary, { recursive: true, force: true });
}

function isWanted(name: string): boolean {
  return positionals.length === 0 || positionals.includes(name);
}

function tell(name: string, value: number, unit: string): void {
  const digits = ['bytes', 'pictures', 'MB', 'ms'].includes(unit) ? 0 : 3;
  console.log(`bench ${name} ${value.toFixed(digits)} ${unit}`);
}

async function measureStart(): Promise<void> {
  const times = await medianSeconds(
    {
      help: async () => runNode([command, '--help']),
      nothing: async () => runNode(['-e', '0']),
    },
    runs * 3,
  );
  tell('start', times.help / times.nothing, 'x');
}

/** The 42 formats of the four networks, in one language: the campaign's own visual. */
function buildArgs(output: string): string[] {
  const selection = ['--visuals', 'campaign', '--lang', 'fr'];
  const networks = ['--networks', 'facebook,linkedin,twitter,instagram'];
  return [command, 'build', campaign, '--out', output, '--quiet', ...selection, ...networks];
}

async function measureBuild(): Promise<void> {
  const output = path.join(temporary, 'toolbox');
  await runNode(buildArgs(output));
  if (isWanted('size')) await measureSize(output);
  const pictures = await decodePictures(output);
  tell('pictures', pictures.length, 'pictures');
  tell(
    'same-as-published',
    await countIdentical(output, await encodePictures(pictures)),
    'pictures',
  );

  let turn = 0;
  const times = await medianSeconds(
    {
      floor: async () => {
        await encodePictures(pictures);
      },
      full: async () => buildEmpty(path.join(temporary, `turn-${turn++}`)),
      again: async () => runNode(buildArgs(output)),
      nothing: async () => runNode(['-e', '0']),
    },
    runs,
  );
  if (isWanted('floor')) tell('floor', times.floor, 's');
  if (isWanted('full-build')) {
    tell('full-build', times.full, 's');
    tell('full-build/floor', times.full / times.floor, 'x');
  }
  if (isWanted('nothing-changed')) tell('nothing-changed', times.again / times.nothing, 'x');
}

/** Seconds of a build with an empty cache into no folder; removing both does not count. */
async function buildEmpty(output: string): Promise<number> {
  process.env['BOITE_CACHE_DIR'] = `${output}-cache`;
  const start = performance.now();
  await runNode(buildArgs(output));
  const seconds = (performance.now() - start) / 1000;
  process.env['BOITE_CACHE_DIR'] = path.join(temporary, 'cache');
  await rm(output, { recursive: true });
  await rm(`${output}-cache`, { recursive: true });
  return seconds;
}

async function measureSize(output: string): Promise<void> {
  const { files, bytes } = await pngsOf(output);
  tell('size', bytes, 'bytes');
  const smallest = await oxipngBytes(files);
  if (typeof smallest === 'string') console.log(`bench size/oxipng skipped ${smallest}`);
  else tell('size/oxipng', bytes / smallest, 'x');
}
