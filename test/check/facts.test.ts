import test from 'ava';
import { readCss } from '../../src/css.ts';
import { datesIn, isConsistent } from '../../src/check/dates-in-text.ts';
import { readHtml } from '../../src/check/html.ts';
import { rule as hashtagCase } from '../../src/check/rules/hashtag-case.ts';
import { rule as postDates } from '../../src/check/rules/post-dates.ts';
import { rule as weekdays } from '../../src/check/rules/weekdays.ts';
import { rule as years } from '../../src/check/rules/years.ts';
import type { CampaignRule, CampaignSubject } from '../../src/check/types.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import { sampleCampaign } from '../plan/sample-campaign.ts';

async function codesOf(rule: CampaignRule, campaign: Campaign): Promise<readonly string[]> {
  const found = await rule.judge({ campaign } as CampaignSubject);
  return found.map(({ code, params }) => ('found' in params ? `${code} ${params.found}` : code));
}

function withPost(text: string): Campaign {
  const post = { id: 'p', visual: 'campaign', networks: [], path: ['posts', 0] };
  return {
    ...sampleCampaign,
    posts: [{ ...post, text: { fr: { wordings: [text], path: ['posts', 0, 'text'] } } }],
  };
}

const DATES: readonly [text: string, expected: readonly string[]][] = [
  ['le jeudi 16 février 2023', ['2023-02-16 3']],
  ['Le 16 février prochain', ['2023-02-16']],
  ['le 1er mars', ['2023-03-01']],
  ['du 13 au 17 février 2023', ['2023-02-13', '2023-02-17']],
  ['du lundi 13 au vendredi 17 février', ['2023-02-13 0', '2023-02-17 4']],
  ['les 13 et 14 février', ['2023-02-13', '2023-02-14']],
  ['Thursday, February 16', ['2023-02-16 3']],
  ['Thursday, February 16th, 2023 at 10', ['2023-02-16 3']],
  ['on Thursday 16 February 2022', ['2022-02-16 3']],
  ['2023-02-16', ['2023-02-16']],
  ['JEUDI 16 FÉVRIER', ['2023-02-16 3']],
  ['le 30 février', ['2023-02-30']],
  ['la 3e semaine de février', []],
  ['16 févriers, 12 maisons, page 3 mars-avril', ['2023-03-03']],
  ['marathon 5 km, may be 2 people', []],
];

for (const [text, expected] of DATES) {
  test(`days in « ${text} »`, (t) => {
    const found = datesIn(text, 2023).map(({ date, weekday }) =>
      weekday === undefined ? date : `${date} ${weekday}`,
    );
    t.deepEqual(found, expected);
  });
}

test('a date is consistent when it exists on the day of the week that is said', (t) => {
  const first = (text: string) => datesIn(text, 2023)[0];
  for (const text of ['jeudi 16 février', '16 février', 'mardi 29 février 2028']) {
    const date = first(text);
    t.true(date !== undefined && isConsistent(date), text);
  }
  for (const text of ['vendredi 16 février', '29 février 2023', 'Friday, February 16']) {
    const date = first(text);
    t.true(date !== undefined && !isConsistent(date), text);
  }
});

const YEARS: readonly [text: string, found: number][] = [
  ['Partagez avec #JPS2022!', 1],
  ['Partagez avec #JPS2023!', 0],
  ['Depuis 2010, un symbole commun nous unit.', 0],
  ['La campagne de 2022 commence.', 1],
  ['le 16 février 2022', 1],
  ['Fondé en 2004 au Saguenay', 0],
  ['Since 2008, together.', 0],
  ['https://example.org/2022/photos', 0],
  ['Le ruban, né au XXe siècle (1998)', 0],
  ['Depuis 20 ans', 0],
];

for (const [text, expected] of YEARS) {
  test(`years in « ${text} »`, async (t) => {
    t.is((await codesOf(years, withPost(text))).length, expected);
  });
}

test('a width in a file name is no year', async (t) => {
  const files = { pattern: '{visual}-1920x1080-{lang}', networks: {}, words: {} };
  t.deepEqual(await codesOf(years, { ...sampleCampaign, files }), []);
  const old = { ...files, words: { campaign: 'jps-2022' } };
  t.deepEqual(await codesOf(years, { ...sampleCampaign, files: old }), [
    'YEAR_IN_FILE_NAME jps-2022',
  ]);
});

test('weekdays and days of posts', async (t) => {
  t.deepEqual(await codesOf(weekdays, withPost('Le jeudi 16 février 2023, et le 15 février.')), []);
  t.deepEqual(await codesOf(weekdays, withPost('Le mercredi 16 février.')), [
    'WEEKDAY_MISMATCH mercredi 16 février',
  ]);
  t.deepEqual(await codesOf(postDates, withPost('Avant le 27 janvier, ou le 5 mars.')), []);
  t.deepEqual(await codesOf(postDates, withPost('Le 24 juin.')), ['DATE_OUTSIDE_CAMPAIGN 24 juin']);
});

const HASHTAGS: readonly [hashtag: string, suggestion: string | undefined | false][] = [
  ['#JPS2023', false],
  ['#perséVERT2024', false],
  ['#perseverance', false],
  ['#journeesdelaperseverance', '#JourneesDeLaPerseverance'],
  ['#JOURNEESDELAPERSEVERANCE', '#JourneesDeLaPerseverance'],
  ['#persévérancescolaire2023', '#PersévéranceScolaire2023'],
  ['#Perseverance_Scolaire', false],
  ['#xyzxyzxyzxyzxyzxyzxyz', undefined],
];

for (const [hashtag, suggestion] of HASHTAGS) {
  test(`capitals of ${hashtag}`, async (t) => {
    const found = await hashtagCase.judge({
      campaign: { ...sampleCampaign, hashtag },
    } as CampaignSubject);
    const expected =
      suggestion === false
        ? []
        : [suggestion === undefined ? { hashtag } : { hashtag, suggestion }];
    t.deepEqual(
      found.map(({ params }) => params),
      expected as never,
    );
  });
}

test('a stylesheet is read with the places of its words', (t) => {
  const css =
    '.a { width: clamp(1px, 2cqw, 3px) !important }\n@container (x) { .b:has(.c) { top: 0 } }';
  const { declarations, atRules, pseudoClasses, problems } = readCss(css, 'stylesheet');
  t.deepEqual(problems, []);
  t.like(declarations[0], {
    property: 'width',
    functions: ['clamp'],
    units: ['px', 'cqw', 'px'],
    isImportant: true,
    offset: 5,
  });
  t.deepEqual(
    [...atRules, ...pseudoClasses].map(({ name }) => name),
    ['container', 'has'],
  );
  t.is(readCss('.a { width }', 'stylesheet').problems.length, 1);
});

test('a page is read as a browser would', (t) => {
  const facts = readHtml(
    '<main id="a"><a href="#a">x</a><img src="b.png"><img alt="" src="c.png"><label for="d">y</label></main>',
  );
  t.deepEqual(facts, {
    ids: ['a'],
    links: ['#a', 'b.png', 'c.png', '#d'],
    imagesWithoutAlt: ['b.png'],
  });
});
