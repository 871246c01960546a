import test from 'ava';
import type { Activity, Campaign } from '../../src/campaign/types.ts';
import { altText } from '../../src/plan/alt.ts';
import { planToolbox } from '../../src/plan/plan.ts';
import { selectFromPlan } from '../../src/plan/select.ts';
import { TEXT_ROLES } from '../../src/plan/types.ts';
import type { PlannedRendition } from '../../src/plan/types.ts';
import { sampleCampaign } from './sample-campaign.ts';

const activity: Activity = {
  id: 'jeudi-persevert',
  name: { fr: { wordings: ['Jeudi PerséVert'], path: ['activities', 0, 'name'] } },
  date: '2023-02-16',
  start: '10:30',
  end: '11:30',
  focus: [0.5, 0.5],
  template: 'activity',
  path: ['activities', 0],
};

const bilingual: Campaign = {
  ...sampleCampaign,
  languages: ['fr', 'en'],
  theme: { ...sampleCampaign.theme, en: { wordings: ['Together'], path: ['theme', 'en'] } },
  activities: [activity],
};

test('four keys are planned in the 42 formats of the four networks', (t) => {
  const plan = planToolbox(sampleCampaign);
  t.is(plan.renditions.length, 42);
  t.deepEqual(
    plan.archives.map(({ id, fileName }) => [id, fileName]),
    [
      ['facebook', 'jps2023-facebook.zip'],
      ['linkedin', 'jps2023-linkedin.zip'],
      ['twitter', 'jps2023-twitter.zip'],
      ['instagram', 'jps2023-instagram.zip'],
      ['all', 'jps2023-boite-a-outils.zip'],
    ],
  );
});

test('ids and file names are unique, and a plan is the same each time', (t) => {
  const plan = planToolbox(bilingual);
  const ids = plan.renditions.map(({ id }) => id);
  const stems = plan.renditions.map(({ stem }) => stem);
  t.is(new Set(ids).size, ids.length);
  t.is(new Set(stems).size, stems.length);
  t.true(stems.every((stem) => /^[a-z0-9._-]+$/.test(stem)));
  t.is(JSON.stringify(planToolbox(bilingual)), JSON.stringify(plan));
});

test('every archive holds its network or its visual, the last one everything', (t) => {
  const plan = planToolbox(bilingual);
  for (const archive of plan.archives) {
    const expected = plan.renditions
      .filter(({ network, visual }) => [network, `visual-${visual}`, 'all'].includes(archive.id))
      .map(({ id }) => id);
    t.deepEqual(archive.renditions, expected);
  }
  t.deepEqual(
    plan.archives.map(({ id }) => id),
    [
      'facebook',
      'linkedin',
      'twitter',
      'instagram',
      'visual-campaign',
      'visual-jeudi-persevert',
      'all',
    ],
  );
});

test('an archive never takes the name that the campaign gives to another', (t) => {
  const archives = { facebook: 'jps2023-visual-campaign.zip' };
  const names = planToolbox({ ...bilingual, archives }).archives.map(({ fileName }) => fileName);
  t.is(new Set(names).size, names.length);
  t.true(names.includes('jps2023-visual-campaign-2.zip'));
});

test('archives whose names differ in case alone are told apart', (t) => {
  const archives = { twitter: 'JPS2023-boite-a-outils.zip' };
  const names = planToolbox({ ...sampleCampaign, archives }).archives.map((a) => a.fileName);
  t.is(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  t.deepEqual(names.slice(2), [
    'JPS2023-boite-a-outils.zip',
    'jps2023-instagram.zip',
    'jps2023-boite-a-outils-2.zip',
  ]);
});

test('the number of an archive never makes the name of another', (t) => {
  const named = (id: string): Activity => ({ ...activity, id, path: ['activities', 0] });
  const archives = { facebook: 'jps2023-visual-a.zip' };
  const campaign = { ...sampleCampaign, activities: [named('a'), named('a-2')], archives };
  const names = planToolbox(campaign).archives.map(({ fileName }) => fileName);
  t.is(new Set(names).size, names.length);
});

test('a page a language, and one for each activity', (t) => {
  t.deepEqual(planToolbox(bilingual).pages, [
    { lang: 'fr', path: 'fr/index.html' },
    { lang: 'fr', path: 'fr/activites/jeudi-persevert.html', activity: 'jeudi-persevert' },
    { lang: 'en', path: 'en/index.html' },
    { lang: 'en', path: 'en/activities/jeudi-persevert.html', activity: 'jeudi-persevert' },
  ]);
});

test('an activity is not made as a cover or a profile picture unless it says so', (t) => {
  const formats = (campaign: Campaign) =>
    planToolbox(campaign)
      .renditions.filter(({ visual }) => visual === activity.id)
      .map(({ format }) => format);
  const usual = formats({ ...sampleCampaign, activities: [activity] });
  t.true(usual.includes('facebook-event-cover'));
  t.false(usual.includes('facebook-cover-page'));
  t.false(usual.includes('twitter-profile'));
  const asked = { ...activity, formats: ['twitter-header', 'instagram-story'] };
  t.deepEqual(formats({ ...sampleCampaign, activities: [asked] }), [
    'twitter-header',
    'instagram-story',
  ]);
});

test('an activity shows its own day, hour and colours', (t) => {
  const own = { ...activity, colours: { primary: '#7a1fa2' } };
  const plan = planToolbox({ ...sampleCampaign, activities: [own] });
  const scene = plan.renditions.find(({ visual }) => visual === activity.id)?.scene;
  t.is(scene?.palette.primary, '#7a1fa2');
  t.is(scene?.texts.date?.wordings[0]?.replaceAll('\u00A0', ' '), 'Jeudi 16 février 2023');
  t.is(scene?.texts.time?.wordings[0]?.replaceAll('\u00A0', ' '), '10 h 30 à 11 h 30');
});

/** What is told of a picture that shows everything. */
function altOf(rendition: PlannedRendition | undefined): string {
  return rendition ? altText(rendition.scene, rendition.lang, TEXT_ROLES) : '';
}

test('a call shows its last day, which is in the alternative text too', (t) => {
  const call = { ...activity, deadline: '2023-02-10' };
  const plan = planToolbox({ ...sampleCampaign, activities: [call] });
  const rendition = plan.renditions.find(({ visual }) => visual === activity.id);
  t.is(
    rendition?.scene.texts.deadline?.wordings[0]?.replaceAll('\u00A0', ' '),
    'Jusqu’au 10 février 2023',
  );
  t.regex(altOf(rendition), /Jusqu’au 10.février.2023\./);
  t.is(plan.campaign.activities[0]?.deadline, '2023-02-10');
});

test('a text in a picture is in its alternative text too', (t) => {
  const plan = planToolbox(bilingual);
  const alt = (lang: string) =>
    altOf(plan.renditions.find((r) => r.visual === 'campaign' && r.lang === lang));
  t.regex(alt('fr'), /Bien entourés, les jeunes peuvent tous persévérer\./);
  t.regex(alt('fr'), /#JPS2023/);
  t.regex(alt('en'), /Together/);
});

test('what a picture does not show is not in its alternative text, but for the campaign’s name', (t) => {
  const rendition = planToolbox(bilingual).renditions.find(
    ({ visual, lang }) => visual === 'campaign' && lang === 'fr',
  );
  t.truthy(rendition);
  if (!rendition) return;
  const told = (...shown: string[]) =>
    altText(rendition.scene, rendition.lang, shown).replaceAll('\u00A0', ' ');
  const { name, shortName } = rendition.scene.texts;
  t.is(told('shortName'), `${name?.wordings[0]} : ${shortName?.wordings[0]}.`);
  t.is(told('hashtag'), `${name?.wordings[0]}. #JPS2023.`);
  t.is(told(), `${name?.wordings[0]}.`);
});

test('a selection keeps the names of the whole', (t) => {
  const whole = planToolbox(bilingual);
  const { plan, diagnostics } = selectFromPlan(whole, { networks: ['twitter'], langs: ['en'] });
  t.deepEqual(diagnostics, []);
  t.true(plan.renditions.length > 0);
  for (const rendition of plan.renditions) {
    t.deepEqual(
      rendition,
      whole.renditions.find(({ id }) => id === rendition.id),
    );
  }
  t.deepEqual(plan.campaign.languages, ['en']);
  t.deepEqual(
    plan.archives.map(({ id }) => id),
    ['twitter', 'visual-campaign', 'visual-jeudi-persevert', 'all'],
  );
  t.deepEqual(
    plan.pages.map(({ path }) => path),
    ['en/index.html', 'en/activities/jeudi-persevert.html'],
  );
});

test('what cannot be selected is named with the nearest that can', (t) => {
  const { diagnostics } = selectFromPlan(planToolbox(sampleCampaign), {
    networks: ['twiter'],
    formats: ['nothing-like-it'],
  });
  t.like(diagnostics, [
    { code: 'SELECTION_UNKNOWN', params: { option: '--networks', nearest: 'twitter' } },
    { code: 'SELECTION_UNKNOWN', params: { option: '--formats', id: 'nothing-like-it' } },
  ]);
  const nothing = selectFromPlan(planToolbox(sampleCampaign), { networks: [] });
  t.like(nothing.diagnostics, [{ code: 'SELECTION_EMPTY' }]);
});
