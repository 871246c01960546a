/** What of a campaign folder a build reads before it knows anything of it, and what it leaves alone. */
import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { hashAssets, hashInputs } from '../../src/build/inputs.ts';
import { MAX_CAMPAIGN_BYTES } from '../../src/campaign/read.ts';
import { scratch } from './boite.ts';
import { CAMPAIGN, makeWorkspace } from './workspace.ts';

const onPosix = process.platform === 'win32' ? test.serial.skip : test.serial;

onPosix('a pipe in the brand is not waited for, and builds have nothing to do', async (t) => {
  const workspace = await makeWorkspace(t);
  execFileSync('mkfifo', [path.join(workspace.folder, 'brand/pipe')]);
  t.true((await workspace.build()).ok);
  t.is((await workspace.build()).rendered, 0);
});

onPosix('a pipe in the place of campaign.yaml, or of an asset, is told', async (t) => {
  const workspace = await makeWorkspace(t);
  await workspace.build();
  await workspace.remove('logos/mine.svg');
  execFileSync('mkfifo', [path.join(workspace.folder, 'logos/mine.svg')]);
  const codes = async () => (await workspace.build()).diagnostics.map(({ code }) => code);
  t.deepEqual(await codes(), ['ASSET_NOT_FOUND']);
  await workspace.remove('campaign.yaml');
  execFileSync('mkfifo', [path.join(workspace.folder, 'campaign.yaml')]);
  t.deepEqual(await codes(), ['CAMPAIGN_UNREADABLE']);
});

onPosix('links that lead out of the folders are told apart by where they lead', async (t) => {
  const workspace = await makeWorkspace(t);
  const { folder, remove } = workspace;
  const outside = path.join(await scratch(t), 'far.svg');
  const file = path.join(folder, 'campaign.yaml');
  const link = path.join(folder, 'brand/art/far.svg');
  const hash = async () => [await hashInputs(file), hashAssets(folder, ['brand/art/far.svg'])];
  await writeFile(outside, 'one');
  await symlink(outside, link);
  const before = await hash();
  await writeFile(outside, 'other');
  t.deepEqual(await hash(), before, 'the file is not read');
  await remove('brand/art/far.svg');
  await symlink('/dev/zero', link);
  t.notDeepEqual(await hash(), before);
  t.deepEqual(
    (await workspace.build()).diagnostics.map(({ code }) => code),
    ['ASSET_OUTSIDE'],
  );
});

onPosix('a link within the brand is read', async (t) => {
  const { folder, replace } = await makeWorkspace(t);
  await mkdir(path.join(folder, 'brand/more'));
  await symlink('../art/shape.svg', path.join(folder, 'brand/more/near.svg'));
  const hash = () => hashAssets(folder, ['brand/more/near.svg']);
  const before = hash();
  await replace('brand/art/shape.svg', '#fff', '#000');
  t.notDeepEqual(hash(), before);
});

test.serial('files that are refused for their weight are not read', async (t) => {
  const workspace = await makeWorkspace(t);
  const { folder, write } = workspace;
  const file = path.join(folder, 'campaign.yaml');
  // Sparse: it takes no room, and could not be read into memory.
  await write('brand/photos/heavy.jpg', '');
  await truncate(path.join(folder, 'brand/photos/heavy.jpg'), 5_000_000_000);
  t.true((await workspace.build()).ok);

  const heavy = async (end: string) => {
    await write('campaign.yaml', `${CAMPAIGN}${'#'.repeat(MAX_CAMPAIGN_BYTES)}${end}`);
    return hashInputs(file);
  };
  t.is(await heavy('a'), await heavy('b'));
  t.deepEqual(
    (await workspace.build()).diagnostics.map(({ code }) => code),
    ['CAMPAIGN_TOO_LARGE'],
  );
});
