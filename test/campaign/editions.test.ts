/** The campaigns of the checkout, against the documents they come from. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { loadCampaign } from '../../src/campaign/load.ts';
import { planToolbox } from '../../src/plan/plan.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function load(file: string) {
  const { loaded, diagnostics } = await loadCampaign(path.join(ROOT, file));
  if (loaded === undefined) throw new Error(JSON.stringify(diagnostics));
  return { campaign: loaded.campaign, diagnostics };
}

test('the 2023 edition is sound and says what the guide says', async (t) => {
  const { campaign, diagnostics } = await load('campaign.yaml');
  t.deepEqual(diagnostics, []);
  t.like(campaign, {
    dates: { start: '2023-02-13', end: '2023-02-17' },
    hashtag: '#JPS2023',
    edition: 19,
    contact: 'LPrudhomme@reussiteeducative.quebec',
  });
  t.deepEqual(
    campaign.activities.map(({ id, date }) => [id, date]),
    [
      ['rendez-vous', '2023-02-15'],
      ['appel-aux-classes', undefined],
      ['jeudi-persevert', '2023-02-16'],
    ],
  );
  t.is(campaign.posts.length, 6);
  const [ambassador, , ribbon, , video, green] = campaign.posts.map(
    ({ text }) => text.fr?.wordings[0] ?? '',
  );
  t.true(ambassador?.startsWith('Joignez-vous à {{organization}} pour reconnaitre l’apport'));
  t.is(ribbon?.split('\n\n').length, 2);
  t.true(ribbon?.startsWith('Le saviez-vous? Depuis 2010'));
  t.true(ribbon?.includes('persévérance scolaire\u00a0: le ruban vert et blanc.'));
  t.true(video?.endsWith('Pour tous les détails\u00a0: https://bit.ly/3kPNiXz'));
  t.is(green?.split('\n\n').length, 4);
});

test('a publication for Twitter fits in 280 characters, with room for a name', async (t) => {
  for (const file of ['campaign.yaml', 'examples/jps-2024-slsj/campaign.yaml']) {
    const { campaign } = await load(file);
    for (const { id, networks, text } of campaign.posts) {
      if (!networks.includes('twitter')) continue;
      const longest = text.fr?.wordings[0]?.replace('{{organization}}', 'x'.repeat(40)) ?? '';
      t.true([...longest].length <= 280, id);
    }
  }
});

test('the plan of 2023 has the names that the guide links to', async (t) => {
  const { campaign } = await load('campaign.yaml');
  const { renditions, archives } = planToolbox(campaign);
  const stem = (id: string) => renditions.find((rendition) => rendition.id === id)?.stem;
  t.is(stem('campaign/linkedin-cover-personal/fr'), 'rqre-banniere-linkedin-1584x396-fr');
  t.is(stem('campaign/instagram-post-square-1200/fr'), 'rqre-banniere-instagram-1200x1200-fr-1');
  const fileNames = new Map(archives.map(({ id, fileName }) => [id, fileName]));
  t.is(fileNames.get('facebook'), 'bannieres-fb.zip');
  t.is(fileNames.get('twitter'), 'banniere-twitter.zip');
});

test('the 2024 edition of Saguenay–Lac-Saint-Jean is sound', async (t) => {
  const { campaign, diagnostics } = await load('examples/jps-2024-slsj/campaign.yaml');
  t.deepEqual(diagnostics, []);
  t.like(campaign, {
    dates: { start: '2024-02-12', end: '2024-02-16' },
    hashtag: '#JPS2024',
    edition: 17,
  });
  const thursday = campaign.activities.find(({ id }) => id === 'jeudi-persevert');
  t.like(thursday, { date: '2024-02-15', hashtag: '#perséVERT2024' });
  const meeting = campaign.activities.find(({ id }) => id === 'rendez-vous');
  t.like(meeting, { date: '2024-02-15', start: '10:30', end: '11:30' });
});
