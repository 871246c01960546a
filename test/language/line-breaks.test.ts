import test from 'ava';
import type { Lang } from '../../src/language/langs.ts';
import { visualWordsOf } from '../../src/language/visual-words.ts';

/** `·` for a no-break space, so that tables show it. */
const shown = (text: string): string => text.replaceAll('\u00a0', '·');

const TOGETHER: readonly (readonly [Lang, string])[] = [
  ['fr', '4e·Rendez-vous de·Laurent et ses·invités'],
  ['fr', 'Dans la·3e·semaine de·février 2024,·enfin'],
  ['fr', 'La·1re·édition, la·XXIe·aussi'],
  ['fr', 'Merci à·tous·et'],
  ['en', 'The·4th·meeting of·friends and·neighbours'],
  ['en', 'On·Mondays,·again'],
];

const COMPANY: readonly (readonly [Lang, string])[] = [
  ['fr', '4e·Rendez-vous de Laurent et·ses invités'],
  ['fr', '20 ans de mobilisation et·d’engagement'],
  ['fr', 'Lire ou·Écrire'],
  ['en', 'The 4th·meeting of friends and·neighbours, or·more'],
];

for (const [name, rows] of [
  ['keepTogether', TOGETHER],
  ['keepCompany', COMPANY],
] as const) {
  test(`${name} forbids breaks where they would hurt, and nowhere else`, (t) => {
    for (const [lang, expected] of rows) {
      t.is(shown(visualWordsOf(lang)[name](expected.replaceAll('·', ' '))), expected);
    }
  });
}
