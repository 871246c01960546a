/** Days that take many words, over a month's or a year's end, have room in every format. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { check } from '../../src/check/index.ts';

for (const dates of ['2026-09-28, end: 2026-10-02', '2027-12-30, end: 2028-01-05']) {
  test(`start: ${dates}`, async (t) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'boite-week-'));
    t.teardown(() => rm(folder, { recursive: true, force: true }));
    const campaignFile = path.join(folder, 'campaign.yaml');
    const text = `dates: { start: ${dates} }
theme: { fr: Osons!, en: Dare! }
languages: [fr, en]
hashtag: "#JPS"
colours: { primary: "#00573F" }
`;
    await writeFile(campaignFile, text);
    const { diagnostics } = await check({ campaignFile, visuals: ['campaign'] });
    t.deepEqual(diagnostics, []);
  });
}
