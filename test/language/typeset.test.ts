import test from 'ava';
import type { Lang } from '../../src/language/langs.ts';
import { writingOf } from '../../src/language/writing.ts';

/** `·` for a no-break space, so that tables show it. */
const shown = (text: string): string => text.replaceAll('\u00a0', '·');
const meant = (text: string): string => text.replaceAll('·', '\u00a0');

const FRENCH: readonly (readonly [string, string])[] = [
  ["l'école d'aujourd'hui", 'l’école d’aujourd’hui'],
  ['l‘école', 'l’école'],
  ["d'{{organization}}, l'#JPS2023", 'd’{{organization}}, l’#JPS2023'],
  ["un pied de 5'", "un pied de 5'"],
  ['"Bien entourés"', '«·Bien entourés·»'],
  ['l\'"école"', 'l’«·école·»'],
  ['("oui")', '(«·oui·»)'],
  ['Il dit : « Oui, "oui" ! »', 'Il dit·: «·Oui, “oui”!·»'],
  ['"un" et "deux"', '«·un·» et «·deux·»'],
  ['"#JPS2023" et "{{organization}}"', '«·#JPS2023·» et «·{{organization}}·»'],
  ['un écran de 12" et "un autre"', 'un écran de 12" et «·un autre·»'],
  ['un seul " guillemet', 'un seul " guillemet'],
  ['"un\n\ndeux"', '"un\n\ndeux"'],
  ['« x »', '«·x·»'],
  ['«x»', '«·x·»'],
  ['«\u202fx\u202f»', '«·x·»'],
  ['Quoi ? Non ! Oui ; bon', 'Quoi? Non! Oui; bon'],
  ['Quoi\u00a0?!', 'Quoi?!'],
  ['Quoi\u202f!', 'Quoi!'],
  ['#JPS2023 !', '#JPS2023!'],
  ['Thème: bien', 'Thème·: bien'],
  ['Thème : bien', 'Thème·: bien'],
  ['Voici :', 'Voici·:'],
  ['Voici:\n- un', 'Voici·:\n- un'],
  ['à 10:30, en 4:5, 1,91:1', 'à 10:30, en 4:5, 1,91:1'],
  ['salut :) et ;) ou :-) fin', 'salut :) et ;) ou :-) fin'],
  [':tada: oui :tada:', ':tada: oui :tada:'],
  ['https://x.org/a:b?c=1: voir', 'https://x.org/a:b?c=1·: voir'],
  ['Voir https://x.org/l\'ete...?q="1" ; merci', 'Voir https://x.org/l\'ete...?q="1"; merci'],
  ["www.x.org/l'ete et x.org/l'ete", "www.x.org/l'ete et x.org/l'ete"],
  ['nom@exemple.org : oui', 'nom@exemple.org·: oui'],
  ["#perséVERT2024 d'@JPS_HSD", '#perséVERT2024 d’@JPS_HSD'],
  ['{{l\'organisation : "x" !}}', '{{l\'organisation : "x" !}}'],
  ['100% ou 100 %', '100·% ou 100·%'],
  ['25$, 25 $ et 25 $US', '25·$, 25·$ et 25·$US'],
  ['a%20b', 'a%20b'],
  ['de 10h30 à 11 h', 'de 10·h·30 à 11·h'],
  ['10h', '10·h'],
  ['10 h 305', '10·h 305'],
  ['à 5 km, 300 000 élèves', 'à 5·km, 300·000 élèves'],
  ['en 2023 500 élèves', 'en 2023 500 élèves'],
  ['13 au 17 février 2023', '13·au·17·février·2023'],
  ['le 1er mars', 'le 1er·mars'],
  ['12 maisons', '12 maisons'],
  ['merci...', 'merci…'],
  ['merci....', 'merci....'],
  ['oui - non', 'oui - non'],
  ['Saguenay–Lac-Saint-Jean', 'Saguenay–Lac-Saint-Jean'],
  ['', ''],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ["don't", 'don’t'],
  ["the students' day", 'the students’ day'],
  ["{{organization}}'s day", '{{organization}}’s day'],
  ["the class of '23, the 1990's", 'the class of ’23, the 1990’s'],
  ['"It\'s on"', '“It’s on”'],
  ["it's 'quoted' here", 'it’s ‘quoted’ here'],
  ['"#HSD2023"', '“#HSD2023”'],
  ['a 12" screen and "another"', 'a 12" screen and “another”'],
  ['What ? No ! Yes ; well : so', 'What? No! Yes; well: so'],
  ['well\u202f: so', 'well: so'],
  ['at 10:30 a.m., in 4:5 :)', 'at 10:30·a.m., in 4:5 :)'],
  ['on February 13, 2023', 'on February·13,·2023'],
  ['in May 2023', 'in May 2023'],
  ['100 % of 5 km', '100% of 5·km'],
  ['https://x.org/it\'s?a="1" : "ok"', 'https://x.org/it\'s?a="1": “ok”'],
  ["me@it's.org, @it's", 'me@it’s.org, @it’s'],
  ['thanks...', 'thanks…'],
  ['yes - no', 'yes - no'],
];

for (const [lang, rows] of [
  ['fr', FRENCH],
  ['en', ENGLISH],
] as const) {
  for (const [index, [given, expected]] of rows.entries()) {
    test(`${lang} ${index}: ${JSON.stringify(given)}`, (t) => {
      t.is(shown(writingOf(lang).typeset(given)), expected);
      t.is(shown(writingOf(lang).typeset(meant(expected))), expected);
    });
  }
}

const ATOMS =
  `" ' ’ ‘ “ ” « » : ; ! ? ( ) ... . … - – % $ , / 10 30 5 000 2023 h km s a.m. °C 1er février mai au May l a é #JPS @x a@b.co https:// https://x.org/a www. x.org/ {{ {{o}} }} :) :tada:`
    .split(' ')
    .concat(' ', ' ', ' ', '\u00a0', '\u202f', '\n', '\n\n', '\uFDD0');

/** Texts that nobody writes, the same on every run. */
function oddTexts(count: number): readonly string[] {
  let seed = 11;
  const next = (below: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(12) }, () => ATOMS[next(ATOMS.length)] ?? '').join(''),
  );
}

for (const lang of ['fr', 'en'] as const satisfies readonly Lang[]) {
  const { typeset } = writingOf(lang);

  test(`${lang}: twice is the same as once`, (t) => {
    for (const text of oddTexts(20_000)) {
      const once = typeset(text);
      if (typeset(once) !== once) t.fail(JSON.stringify(text));
      if (once.includes('\u202f')) t.fail(`narrow space: ${JSON.stringify(text)}`);
    }
    t.pass();
  });

  test(`${lang}: letters and digits stay, in their order`, (t) => {
    const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const text of oddTexts(20_000)) {
      if (words(typeset(text)) !== words(text)) t.fail(JSON.stringify(text));
    }
    t.pass();
  });

  // Quadratic time would run into the time limit of the test runner.
  for (const unit of ['a', 'a.', 'a-', ' ', '"a ', '{{', '1 000 ', 'http://', '"\n ', "'a "]) {
    test(`${lang}: takes a long text of ${JSON.stringify(unit)}`, (t) => {
      t.true(typeset(unit.repeat(100_000)).length > 90_000);
    });
  }
}
