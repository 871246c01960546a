import test from 'ava';
import type { Lang } from '../../src/language/langs.ts';
import { pageModel } from '../../src/toolbox/page-model.ts';
import type { PageModel } from '../../src/toolbox/page-types.ts';
import { shortest } from '../../src/toolbox/page-frame.ts';
import { postPieces } from '../../src/toolbox/page-posts.ts';
import { madeFixture, planFixture, spaced, type FixtureOptions } from './fixture.ts';

function model(lang: Lang = 'fr', options: FixtureOptions = {}) {
  const plan = planFixture(options);
  const page = pageModel(plan, madeFixture(plan), { lang, path: `${lang}/index.html` }, '1.0.0');
  const plain: PageModel = JSON.parse(spaced(JSON.stringify(page)));
  return plain;
}

test('the hero says theme, dates, hashtag and edition', (t) => {
  const { hero, head } = model();
  t.like(hero, {
    dates: '13 au 17 février 2023',
    hashtag: '#JPS2023',
    edition: { number: '19', raised: 'e', noun: 'édition' },
    themeLength: 'short',
  });
  t.is(hero.theme.text, 'Bien entourés, les jeunes peuvent tous persévérer.');
  t.is(head.title, 'Boîte à outils : Journées de la persévérance scolaire 2023');
});

test('every picture of the language is on the page once, wide ones first', (t) => {
  const plan = planFixture({ languages: ['fr', 'en'] });
  const page = pageModel(plan, madeFixture(plan), { lang: 'en', path: 'en/index.html' }, '1');
  const groups = page.visuals.flatMap(({ networks }) => networks);
  const cards = groups.flatMap((group) => [...group.cards, ...group.others]);
  t.deepEqual(
    cards.map(({ fileName }) => fileName).toSorted(),
    plan.renditions
      .filter(({ lang }) => lang === 'en')
      .map(({ stem }) => `${stem}.png`)
      .toSorted(),
  );
  for (const { cards: shown } of groups) {
    t.deepEqual(
      shown.map(({ wide }) => wide),
      shown.map(({ wide }) => wide).toSorted((one, other) => Number(other) - Number(one)),
    );
  }
});

test('a card says in plain words what it is, where it goes and how big it is', (t) => {
  const card = model().visuals[0]?.networks[0]?.cards[0];
  t.like(card, {
    name: 'Couverture de page Facebook',
    dimensions: '851 × 315 px',
    kind: 'PNG',
    weight: '40 ko',
    href: '../data/campaign-facebook-cover-page-fr.png',
    wide: true,
  });
  t.truthy(card?.where);
  t.deepEqual(card?.thumbnail.src, '../assets/thumbnails/campaign-facebook-cover-page-fr.webp');
});

test('a visual is chosen by what it looks like', (t) => {
  const [visuals, networks] = model().filters;
  t.deepEqual(
    visuals?.options.map(({ id, thumbnail, pictures }) => [id, thumbnail?.src, pictures]),
    ['campaign', 'jeudi-persevert'].map((id) => [
      id,
      `../assets/thumbnails/${id}-facebook-post-square-fr.webp`,
      '42 images',
    ]),
  );
  t.deepEqual(
    networks?.options.map(({ id, thumbnail }) => [id, thumbnail]),
    ['facebook', 'linkedin', 'twitter', 'instagram'].map((id) => [id, null]),
  );
});

test('a network takes as many columns as its cards, up to the whole row', (t) => {
  for (const { networks } of model().visuals) {
    for (const { columns, cards } of networks) {
      const taken = cards.reduce((sum, { wide }) => sum + (wide ? 2 : 1), 0);
      t.is(columns, Math.min(4, taken));
    }
  }
});

test('other sizes of the same place wait behind the ones people need', (t) => {
  const facebook = model().visuals[0]?.networks[0];
  t.is(facebook?.pictures, '13 images');
  t.is(facebook?.othersLabel, '4 autres tailles');
  t.is((facebook?.cards.length ?? 0) + (facebook?.others.length ?? 0), 13);
});

test('one archive for everything, first, then each network, with contents and weight', (t) => {
  const { archives } = model();
  t.deepEqual(
    archives.map(({ name }) => name),
    ['Tous les visuels', 'Facebook', 'LinkedIn', 'X (Twitter)', 'Instagram'],
  );
  t.like(archives[0], {
    pictures: '84 images',
    weight: '1,2 Mo',
    href: '../data/jps2023-tout.zip',
  });
});

test('a post comes with a picture for each of its networks, made for posts', (t) => {
  const [first, , third] = model().posts;
  t.deepEqual(
    first?.networks.map(({ name, picture }) => [name, picture?.fileName]),
    [
      ['Facebook', 'campaign-facebook-post-square-fr.png'],
      ['LinkedIn', 'campaign-linkedin-post-square-fr.png'],
    ],
  );
  t.is(third?.visual?.href, '#visual--jeudi-persevert');
  t.is(third?.thumbnail?.src, '../assets/thumbnails/jeudi-persevert-instagram-post-square-fr.webp');
});

const PIECES = [
  ['plain', [{ text: 'plain', blank: false }]],
  ['{{organization}}', [{ text: '[x]', blank: true }]],
  [
    'a {{organization}} b {{organization}}',
    [
      { text: 'a ', blank: false },
      { text: '[x]', blank: true },
      { text: ' b ', blank: false },
      { text: '[x]', blank: true },
    ],
  ],
] as const;

for (const [text, pieces] of PIECES) {
  test(`blanks of « ${text} »`, (t) => {
    t.deepEqual(postPieces(text, '[x]'), pieces);
  });
}

test('what stands for a shared link is the picture made for that', (t) => {
  const { picture } = model().head;
  t.regex(picture?.url ?? '', /\/data\/campaign-facebook-link-preview-fr\.png$/);
  t.like(picture, { width: 1200, height: 630 });
});

test('a title too long for a tab is cut after a word, one of a single word within it', (t) => {
  t.is(shortest('whole', 'short'), 'whole');
  t.is(shortest('w'.repeat(71), 'short'), 'short');
  t.is(shortest('w'.repeat(71), 'mot '.repeat(30)), `${'mot '.repeat(17).trim()}…`);
  t.is(shortest('w'.repeat(71), 'x'.repeat(90)), `${'x'.repeat(69)}…`);
  t.true(encodeURIComponent(shortest('w'.repeat(71), `a${'😀'.repeat(40)}`)).length > 0);
});

test('quotation marks that a campaign wrote are left to the stylesheet', (t) => {
  const quote = model().spokesperson?.quote?.text ?? '';
  t.regex(quote, /^Pouvoir compter .* avec confiance\.$/);
});

test('activities say when and where; only web addresses become links', (t) => {
  const [first, second] = model('fr', { activityUrl: 'javascript:alert(1)' }).activities;
  t.like(first, {
    date: 'Mercredi 15 février 2023',
    time: '10 h 30 à 11 h 30',
    datetime: '2023-02-15T10:30',
    link: null,
  });
  t.like(second, { date: null, time: null, datetime: null });
  t.is(first?.deadline, null);
  t.deepEqual(second?.deadline, {
    day: '2023-02-10',
    text: 'Vendredi 10 février 2023',
    sentence: 'Jusqu’au vendredi 10 février 2023',
  });
});

test('a text that a language lacks is said in the first language, and marked so', (t) => {
  const { message, hero } = model('en', { languages: ['fr', 'en'] });
  t.is(message?.lang, 'fr');
  t.is(hero.theme.lang, 'en');
});

test('what a campaign does not have is null or empty, and its section is not offered', (t) => {
  const full = planFixture();
  const {
    message: _message,
    spokesperson: _spokesperson,
    contact: _contact,
    website: _website,
    edition: _edition,
    organization: _organization,
    previous: _previous,
    ...campaign
  } = full.campaign;
  const plan = {
    ...full,
    posts: [],
    campaign: { ...campaign, activities: [], accounts: {}, previous: [] },
  };
  const page = pageModel(plan, { ...madeFixture(full), texts: [] }, full.pages[0]!, '1');
  t.like(page, {
    message: null,
    spokesperson: null,
    contact: null,
    website: null,
    postsText: null,
  });
  t.deepEqual(
    page.sections.map(({ id }) => id),
    ['visuals', 'rules'],
  );
});
