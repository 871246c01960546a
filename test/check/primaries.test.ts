/** One colour is enough: whatever it is, every text of every template can be read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { check } from '../../src/check/index.ts';

const PRIMARIES = ['#e4002b', '#ff6600', '#ffd100', '#8bc34a', '#009ca6', '#808080', '#ffffff'];

const FORMATS = ['facebook-cover-page', 'instagram-story', 'linkedin-post-square'];

const campaign = (primary: string) => `dates: { start: 2027-02-15, end: 2027-02-19 }
theme: Chaque geste compte
hashtag: "#JPS2027"
colours: { primary: "${primary}" }
spokesperson: { name: Jeanne Tremblay, quote: Chaque geste compte. }
activities:
  - { id: jeudi, name: Jeudi vert, template: jeudi-persevert, date: 2027-02-18 }
  - { id: rencontre, name: Rencontre, template: rendez-vous, date: 2027-02-17 }
  - { id: appel, name: Appel, template: appel-aux-classes, action: Filmez, date: 2027-02-16 }
  - { id: autre, name: Autre, text: Un texte court, date: 2027-02-15 }
`;

for (const primary of PRIMARIES) {
  test(`primary: ${primary}`, async (t) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'boite-primary-'));
    t.teardown(() => rm(folder, { recursive: true, force: true }));
    const campaignFile = path.join(folder, 'campaign.yaml');
    await writeFile(campaignFile, campaign(primary));
    const { diagnostics } = await check({ campaignFile, formats: FORMATS, jobs: 1 });
    t.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
}
