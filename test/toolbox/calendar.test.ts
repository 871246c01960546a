import test from 'ava';
import ical from 'node-ical';
import { renderCalendars } from '../../src/toolbox/calendar.ts';
import { montrealOffset } from '../../src/toolbox/montreal.ts';
import { HOSTILE, planFixture } from './fixture.ts';
import type { FixtureOptions } from './fixture.ts';

const decoder = new TextDecoder();

function calendarsOf(options: FixtureOptions = {}): ReadonlyMap<string, string> {
  return new Map(
    renderCalendars(planFixture(options)).map(({ path, bytes }) => [path, decoder.decode(bytes)]),
  );
}

/** The events of a file, as another library than the one that wrote it reads them. */
function eventsOf(file: string): ReadonlyMap<string, ical.VEvent> {
  const events = Object.values(ical.sync.parseICS(file)).filter(
    (part): part is ical.VEvent => part?.type === 'VEVENT',
  );
  return new Map(events.map((event) => [event.uid, event]));
}

const whole = calendarsOf({ languages: ['fr', 'en'] });
const french = whole.get('data/jps2023-calendrier-fr.ics') ?? '';

test('one file for everything and one for each dated activity, in each language', (t) => {
  t.deepEqual([...whole.keys()].toSorted(), [
    'data/jps2023-calendar-en.ics',
    'data/jps2023-calendar-jeudi-persevert-en.ics',
    'data/jps2023-calendar-rendez-vous-en.ics',
    'data/jps2023-calendrier-fr.ics',
    'data/jps2023-calendrier-jeudi-persevert-fr.ics',
    'data/jps2023-calendrier-rendez-vous-fr.ics',
  ]);
  t.deepEqual(
    [...eventsOf(french).keys()],
    [
      'jps2023-campagne@boite-a-outils',
      'jps2023-rendez-vous@boite-a-outils',
      'jps2023-jeudi-persevert@boite-a-outils',
    ],
  );
  const one = eventsOf(whole.get('data/jps2023-calendrier-rendez-vous-fr.ics') ?? '');
  t.deepEqual([...one.keys()], ['jps2023-rendez-vous@boite-a-outils']);
});

test('an activity that is called as the campaign is has an event of its own', (t) => {
  const plan = planFixture();
  const activities = plan.campaign.activities.map((each) =>
    each.id === 'rendez-vous' ? { ...each, id: 'campagne' } : each,
  );
  const [file] = renderCalendars({ ...plan, campaign: { ...plan.campaign, activities } });
  t.deepEqual(
    [...eventsOf(decoder.decode(file?.bytes)).keys()],
    [
      'jps2023-campagne@boite-a-outils',
      'jps2023-campagne_@boite-a-outils',
      'jps2023-jeudi-persevert@boite-a-outils',
    ],
  );
});

test('an hour of the campaign is an hour in Montreal: 10:30 in winter is 15:30 UTC', (t) => {
  const event = eventsOf(french).get('jps2023-rendez-vous@boite-a-outils');
  t.is(event?.start.toISOString(), '2023-02-15T15:30:00.000Z');
  t.is(event?.end?.toISOString(), '2023-02-15T16:30:00.000Z');
  t.is(event?.start.tz, 'America/Montreal');
  t.is(event?.summary, 'Rendez-vous avec Laurent Duvernay-Tardif et ses invités');
  t.is(event?.location, 'En ligne, partout au Québec');
  t.is(event?.url, 'https://www.example.org/fr/activites/rendez-vous');
});

test('in summer the same hour is an hour earlier', (t) => {
  const plan = planFixture();
  const activities = plan.campaign.activities.map((each) => ({ ...each, date: '2023-07-05' }));
  const [file] = renderCalendars({ ...plan, campaign: { ...plan.campaign, activities } });
  const event = eventsOf(decoder.decode(file?.bytes)).get('jps2023-rendez-vous@boite-a-outils');
  t.is(event?.start.toISOString(), '2023-07-05T14:30:00.000Z');
});

test('days are whole days, the last one included', (t) => {
  const event = eventsOf(french).get('jps2023-campagne@boite-a-outils');
  t.is(event?.datetype, 'date');
  t.regex(french, /\r\nDTSTART;VALUE=DATE:20230213\r\nDTEND;VALUE=DATE:20230218\r\n/);
  t.regex(french, /\r\nDTSTART;VALUE=DATE:20230216\r\n/);
});

test('lines are of 75 octets at most, end in CRLF, and nothing depends on the clock', (t) => {
  for (const [path, file] of whole) {
    t.true(file.endsWith('END:VCALENDAR\r\n'), path);
    t.notRegex(file, /[^\r]\n|\r[^\n]/, path);
    for (const line of file.split('\r\n')) t.true(Buffer.byteLength(line) <= 75, line);
  }
  t.regex(french, /\r\nDTSTAMP:20230213T000000Z\r\n/);
  t.deepEqual(calendarsOf({ languages: ['fr', 'en'] }), whole);
});

test('hostile words stay in their property', (t) => {
  const words = `${HOSTILE}\r\nEND:VEVENT\r\nATTACH:file:///etc/passwd\u0000;,\\`;
  const file = calendarsOf({ activityWords: { fr: words } }).get('data/jps2023-calendrier-fr.ics');
  const events = eventsOf(file ?? '');
  t.is(events.size, 3 + 0);
  const event = events.get('jps2023-rendez-vous@boite-a-outils');
  t.is(event?.summary, words.replaceAll('\r\n', '\n').replace('\u0000', ''));
  t.notRegex(file ?? '', /\r\nATTACH/);
});

const OFFSETS = [
  ['2023-02-15', '10:30', '-05:00'],
  ['2023-03-12', '01:59', '-05:00'],
  ['2023-03-12', '03:00', '-04:00'],
  ['2023-07-01', '12:00', '-04:00'],
  ['2023-11-05', '00:30', '-04:00'],
  ['2023-11-05', '02:30', '-05:00'],
  ['2026-03-08', '03:00', '-04:00'],
  ['2027-02-15', '00:00', '-05:00'],
] as const;

for (const [date, time, offset] of OFFSETS) {
  test(`in Montreal, ${date} at ${time} is ${offset}`, (t) => {
    t.is(montrealOffset(date, time), offset);
    // The machine's own tables say the same.
    const format = new Intl.DateTimeFormat('en', {
      timeZone: 'America/Montreal',
      timeZoneName: 'longOffset',
    });
    const part = format
      .formatToParts(new Date(`${date}T${time}:00${offset}`))
      .find(({ type }) => type === 'timeZoneName');
    t.is(part?.value, `GMT${offset}`);
  });
}
