/** Reading a campaign: watched before it is read, whatever it names. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { createReader } from '../../src/preview/read.ts';
import { CAMPAIGN, campaignFolder } from './campaign-folder.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

test('a file that the campaign names is watched before it is read', async (t) => {
  const { folder, file } = await campaignFolder(
    `${CAMPAIGN}organization: { id: rqre, name: RQRE, logo: logo.svg }\n`,
  );
  t.teardown(async () => rm(folder, { recursive: true, force: true }));
  const logo = path.join(folder, 'logo.svg');
  const read = createReader(file, {}, async (files) => {
    t.deepEqual(files, [logo]);
    await writeFile(logo, LOGO);
  });
  const { scenery, diagnostics } = await read(true);
  t.deepEqual(diagnostics, [], 'what was written once it was watched is what is read');
  t.truthy(scenery);
});
