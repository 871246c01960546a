import test from 'ava';
import {
  postsFileName,
  postsText,
  readmeLangs,
  readmeName,
  readmeText,
} from '../../src/toolbox/readme.ts';
import { HOSTILE, madeFixture, planFixture, spaced } from './fixture.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function facebook(lang: 'fr' | 'en') {
  const plan = planFixture({ languages: ['fr', 'en'] });
  const made = madeFixture(plan);
  const archive = plan.archives.find(({ id }) => id === 'facebook');
  if (archive === undefined) throw new Error('the fixture has a Facebook archive');
  return { plan, archive, text: decode(readmeText(plan, archive, made.renditions, lang)) };
}

test('a text opens anywhere: byte order mark, CRLF only, a last line end', (t) => {
  const { text } = facebook('fr');
  t.true(text.startsWith('\ufeffJournées de la persévérance scolaire\r\n='));
  t.regex(text, /[^\n]\r\n$/);
  t.notRegex(text, /[^\r]\n|\r[^\n]/);
});

test('it names every picture with its size and its alternative text, the rules and the contact', (t) => {
  const { plan, archive, text } = facebook('fr');
  t.true(archive.renditions.length >= 20);
  for (const rendition of plan.renditions.filter(({ network }) => network === 'facebook')) {
    t.true(text.includes(`\r\n${rendition.stem}.png\r\n`), rendition.id);
    t.true(text.includes(`${rendition.visual}: « Bien entourés`));
  }
  t.true(text.includes('Dimensions\u00a0: 851\u00a0×\u00a0315\u00a0px'));
  t.true(text.includes('Couverture de page Facebook'));
  t.true(text.includes('Conditions d’utilisation'));
  t.true(text.includes('nom@exemple.org'));
  t.true(spaced(text).includes('13 au 17 février 2023'));
  t.false(text.includes('linkedin-'));
});

test('in English it is README.txt', (t) => {
  t.is(readmeName('fr'), 'LISEZ-MOI.txt');
  t.is(readmeName('en'), 'README.txt');
  const { text } = facebook('en');
  t.true(text.includes('Hashtag: #JPS2023'));
  t.true(text.includes('Terms of use'));
});

test('French is always there, another language where the campaign speaks it', (t) => {
  t.deepEqual(readmeLangs(planFixture()), ['fr']);
  t.deepEqual(readmeLangs(planFixture({ languages: ['fr', 'en'] })), ['fr', 'en']);
  t.deepEqual(readmeLangs(planFixture({ languages: ['en'] })), ['fr', 'en']);
});

test('the suggested posts leave a blank to fill in', (t) => {
  const plan = planFixture();
  const text = decode(postsText(plan, 'fr'));
  t.is(postsFileName(plan, 'fr'), 'jps2023-publications-fr.txt');
  t.true(text.includes('Joignez-vous à [nom de votre organisation] pour'));
  t.false(text.includes('{{'));
  t.true(text.includes('Suggestion 3 (pour Instagram, X (Twitter))'));
  t.true(text.includes('PerséVERT!\r\n\r\nDémontrons'));
});

test('brackets are spoken of where a text has some', (t) => {
  const fileOf = (postText?: string) => {
    const plan = planFixture(postText === undefined ? {} : { postText });
    const posts = plan.posts.filter(({ text }) => postText === undefined || text === postText);
    return decode(postsText({ ...plan, posts }, 'fr'));
  };
  t.true(fileOf().includes('entre crochets'));
  t.false(fileOf('Bonjour! #JPS2023').includes('entre crochets'));
});

test('hostile words stay what they are in a text file', (t) => {
  t.true(decode(postsText(planFixture({ postText: HOSTILE }), 'fr')).includes(HOSTILE));
});

test('the archive of a visual says which; the campaign’s own terms and licence are in it', (t) => {
  const plan = planFixture({ usage: { fr: 'Première règle.\n\nSeconde règle.' } });
  const made = madeFixture(plan);
  const archive = plan.archives.find(({ id }) => id === 'visual-jeudi-persevert')!;
  const listed = made.renditions.filter(({ id }) => archive.renditions.includes(id));
  const text = spaced(new TextDecoder().decode(readmeText(plan, archive, listed, 'fr')));
  t.regex(text, /contient le visuel « Jeudi PerséVert » dans tous ses formats : 42 images\./);
  t.regex(text, /- Première règle\.\r\n- Seconde règle\.\r\n/);
  t.regex(text, /Licence : CC BY-NC-ND 4\.0 \(https:\/\/creativecommons\.org\//);
});
