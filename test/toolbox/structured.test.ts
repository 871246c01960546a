import test from 'ava';
import { activityPageModel } from '../../src/toolbox/page-activities.ts';
import { pageModel } from '../../src/toolbox/page-model.ts';
import { campaignData } from '../../src/toolbox/structured.ts';
import { HOSTILE, madeFixture, planFixture, type FixtureOptions } from './fixture.ts';

type Thing = Readonly<Record<string, unknown>>;

function graphOf(structured: string | null): readonly Thing[] {
  return JSON.parse(structured ?? '{"@graph":[]}')['@graph'];
}

function indexGraph(options: FixtureOptions = {}): readonly Thing[] {
  const plan = planFixture(options);
  const page = pageModel(plan, madeFixture(plan), plan.pages[0]!, '1');
  return graphOf(page.head.structured);
}

function activityGraph(id: string, options: FixtureOptions = {}): readonly Thing[] {
  const plan = planFixture(options);
  const page = plan.pages.find(({ activity }) => activity === id)!;
  return graphOf(activityPageModel(plan, madeFixture(plan), page, '1').head.structured);
}

/** What search engines ask of an event: https://developers.google.com/search/docs/appearance/structured-data/event */
const REQUIRED = ['name', 'startDate', 'location'];
const RECOMMENDED = ['description', 'endDate', 'eventStatus', 'image', 'organizer'];

test('the campaign is a series, its dated activities are its events', (t) => {
  const [series, ...events] = indexGraph();
  t.is(series?.['@type'], 'EventSeries');
  t.deepEqual(
    events.map((event) => [event['@type'], event['startDate'], event['endDate']]),
    [
      ['Event', '2023-02-15T10:30:00-05:00', '2023-02-15T11:30:00-05:00'],
      ['Event', '2023-02-16', '2023-02-16'],
    ],
  );
  for (const thing of [series, ...events]) {
    for (const key of [...REQUIRED, ...RECOMMENDED]) t.truthy(thing?.[key], key);
    t.regex(String(thing?.['image']), /^https:\/\/www\.journees\w+\.com\/data\/[\w.-]+\.png$/);
  }
});

test('the campaign and its activities are told apart, whatever their ids', (t) => {
  const plan = planFixture();
  const activities = plan.campaign.activities.map((each) =>
    each.id === 'rendez-vous' ? { ...each, id: 'campagne' } : each,
  );
  const renamed = { ...plan, campaign: { ...plan.campaign, activities } };
  const structured = campaignData({ plan: renamed, lang: 'fr', picture: () => null });
  const [series, ...events] = graphOf(structured);
  const ids = events.map((event) => event['@id']);
  t.deepEqual(
    ids,
    (series!['subEvent'] as Thing[]).map((event) => event['@id']),
  );
  t.is(new Set([series?.['@id'], ...ids]).size, 1 + ids.length);
});

test('the page of an activity says its own event; without a date there is none', (t) => {
  t.like(activityGraph('rendez-vous')[1], {
    '@type': 'Event',
    location: { '@type': 'Place', name: 'En ligne, partout au Québec' },
    url: 'https://www.example.org/fr/activites/rendez-vous',
  });
  t.deepEqual(activityGraph('appel-aux-classes'), []);
});

test('where nobody knows where the toolbox is, nothing absolute is said', (t) => {
  const [series] = indexGraph({ website: null });
  t.false('image' in (series ?? {}));
  t.false('url' in (series ?? {}));
  for (const key of REQUIRED) t.truthy(series?.[key], key);
});

test('hostile words stay words', (t) => {
  const plan = planFixture({ theme: { fr: `</script>${HOSTILE}` } });
  const { structured } = pageModel(plan, madeFixture(plan), plan.pages[0]!, '1').head;
  t.notRegex(structured ?? '', /[<>&]/);
  t.is(graphOf(structured)[0]?.['description'], `</script>${HOSTILE}`);
});
