import test from 'ava';
import type { Lang } from '../../src/language/langs.ts';
import { visualWordsOf } from '../../src/language/visual-words.ts';

function alt(lang: Lang, headline: string): string {
  const words = { campaign: 'JPS', headline, isQuoted: true, details: [], hashtag: '#JPS2023' };
  return visualWordsOf(lang).alt(words).replaceAll('\u00a0', ' ');
}

test('an alternative text has no quotation marks inside the same', (t) => {
  t.is(alt('fr', 'Bien entourés'), 'JPS : « Bien entourés ». #JPS2023.');
  t.is(alt('fr', '«\u00a0Bien entourés\u00a0»'), 'JPS : « Bien entourés ». #JPS2023.');
  t.is(alt('fr', 'Dire «\u00a0bravo\u00a0»!'), 'JPS : « Dire “bravo”! » #JPS2023.');
  t.is(
    alt('fr', '«\u00a0Oui\u00a0» et «\u00a0bravo\u00a0»'),
    'JPS : « “Oui” et “bravo” ». #JPS2023.',
  );
  t.is(alt('en', 'Together'), 'JPS: “Together”. #JPS2023.');
  t.is(alt('en', '“Together”'), 'JPS: “Together”. #JPS2023.');
  t.is(alt('en', 'Say “bravo.”'), 'JPS: “Say ‘bravo.’” #JPS2023.');
  t.is(alt('en', 'Say «\u00a0bravo\u00a0»'), 'JPS: “Say ‘bravo’”. #JPS2023.');
});

const QUOTES: readonly (readonly [person: string, expected: string])[] = [
  ['Anaïs Lévesque-Côté', 'Citation d’Anaïs Lévesque-Côté'],
  ['Élise Roy', 'Citation d’Élise Roy'],
  ['Œdipe', 'Citation d’Œdipe'],
  ['Yves Roy', 'Citation d’Yves Roy'],
  ['Yannick Roy', 'Citation de Yannick Roy'],
  ['Hélène Roy', 'Citation de Hélène Roy'],
  ['Laurent Duvernay-Tardif', 'Citation de Laurent Duvernay-Tardif'],
];

test('French elides before a vowel, and not before an h', (t) => {
  for (const [person, expected] of QUOTES) t.is(visualWordsOf('fr').quote(person), expected);
});
