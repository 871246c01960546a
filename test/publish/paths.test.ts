import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { formatChecksums, isPublishPath, parseChecksums } from '../../src/publish/checksums.ts';
import { assertOutputSafe } from '../../src/publish/paths.ts';
import { briefly, diagnosticsOf } from './diagnostics-of.ts';
import { temporaryFolder } from './sample-toolbox.ts';

/** Output folder, relative to a folder that holds `campaign/campaign.yaml`; whether it is refused. */
const OUTPUTS: [string, boolean][] = [
  ['campaign/output', false],
  ['output', false],
  ['campaign-2', false],
  ['campaign/..campaign', false],
  ['campaign/brand/output', false],
  ['campaign/campaign.yaml.d', false],
  ['elsewhere/missing/output', false],
  ['campaign', true],
  ['campaign/', true],
  ['campaign/output/..', true],
  ['.', true],
  ['link', true],
  ['link-up', true],
  ['campaign/brand', true],
];

for (const [output, refused] of OUTPUTS) {
  test(`the output folder ${output} is ${refused ? 'refused' : 'safe'}`, async (t) => {
    const root = temporaryFolder(t);
    mkdirSync(join(root, 'campaign/brand'), { recursive: true });
    const file = join(root, 'campaign/campaign.yaml');
    writeFileSync(file, '');
    symlinkSync('campaign', join(root, 'link'));
    symlinkSync('.', join(root, 'link-up'));
    const path = join(root, output);
    const inside = output === 'campaign/brand' ? join(root, 'campaign/brand') : file;
    t.deepEqual(
      briefly(await diagnosticsOf(assertOutputSafe(path, [file, join(root, 'campaign/brand')]))),
      refused ? [['OUTPUT_CONTAINS_CAMPAIGN', { path, inside }]] : [],
    );
  });
}

test('checksums are sorted in code units and read back the same', (t) => {
  const sums = new Map([
    ['data/b.png', 'b'.repeat(64)],
    ['data/B.png', 'c'.repeat(64)],
    ['data-2.png', 'd'.repeat(64)],
    ['data/a-10.png', 'e'.repeat(64)],
    ['data/a-2.png', 'f'.repeat(64)],
  ]);
  const text = formatChecksums(sums);
  t.deepEqual(
    text.split('\n').map((line) => line.slice(66)),
    ['data-2.png', 'data/B.png', 'data/a-10.png', 'data/a-2.png', 'data/b.png', ''],
  );
  const { sha256ByPath, problems } = parseChecksums(text);
  t.deepEqual([sha256ByPath.size, problems], [sums.size, []]);
  for (const [path, sha256] of sums) t.is(sha256ByPath.get(path), sha256);
});

test('checksums made on Windows are read too', (t) => {
  const hash = '0'.repeat(64);
  const { sha256ByPath, problems } = parseChecksums(`${hash} *a.png\r\n${hash}  b.png\r\n`);
  t.deepEqual([...sha256ByPath.keys()], ['a.png', 'b.png']);
  t.deepEqual(problems, []);
});

test('a path that is published is relative, plain and inside', (t) => {
  for (const path of ['index.html', '.nojekyll', 'data/a-1_2.png', 'fr/a..b/index.html']) {
    t.true(isPublishPath(path), path);
  }
  for (const path of ['', '.', '..', '...', '/a', 'a/', 'a//b', 'a/../b', 'a/..', 'a\nb', 'a:b']) {
    t.false(isPublishPath(path), path);
  }
});
