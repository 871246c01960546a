/** Writes the documents that are made from the code; with `--check`, names those that are stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { generated as campaignDocs } from './docs/campaign.ts';
import { generated as errorDocs } from './docs/errors.ts';
import { generated as toolboxDocs } from './docs/toolbox.ts';

const root = new URL('../', import.meta.url);
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const { file, text } of [...campaignDocs, ...errorDocs, ...toolboxDocs]) {
  const target = new URL(file, root);
  const [before, now] = await Promise.all([readFile(target, 'utf8').catch(() => ''), text()]);
  if (before === now) continue;
  stale.push(file);
  if (!isCheck) await writeFile(target, now);
}

if (stale.length === 0) console.log('Generated documents are current.');
else if (isCheck) {
  console.error(`Stale: ${stale.join(', ')}. Run "npm run docs" and commit the result.`);
  process.exitCode = 1;
} else console.log(`Written: ${stale.join(', ')}`);
