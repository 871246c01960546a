import { joinLoneWords, joinWords } from '../line-breaks.ts';
import type { BoundWords } from '../line-breaks.ts';
import type { VisualWords } from '../visual-words-types.ts';

/** Articles, possessives, prepositions and conjunctions; `4e`, `1re`, `XXIe`. */
const BOUND: BoundWords = {
  small: new Set(
    'le la les un une des du de au aux à et ou en ce ces sa son ses ma mon mes ta ton tes nos vos ne se'.split(
      ' ',
    ),
  ),
  conjunctions: new Set('et ou'.split(' ')),
  ordinal: /^(?:\d+|[IVX]+)(?:er|re|e)s?$/u,
};

/** French words of visuals. */
export const visualWords: VisualWords = {
  edition: (number) => `${number}${number === 1 ? 're' : 'e'} édition`,
  quote: (person) => `Citation ${startsWithVowel(person) ? 'd’' : 'de '}${person}`,
  countdown: (days) => (days === 0 ? 'Jour J' : `J-${days}`),
  countdownName: (days) => `Compte à rebours\u00a0: ${days === 0 ? 'jour J' : `J-${days}`}`,
  until: (date) => `Jusqu’au ${date}`,
  keepTogether: (text) => joinWords(text, BOUND),
  keepCompany: (text) => joinLoneWords(text, BOUND),
  alt: ({ campaign, headline, isQuoted, details, hashtag }) => {
    const said = isQuoted ? inQuotes(headline) : headline;
    const opening = headline === '' ? campaign : `${campaign} : ${said}`;
    return [opening, ...details, hashtag].filter(Boolean).map(asSentence).join(' ');
  },
};

/** A text between guillemets; those that it has itself become “ ”, one quotation inside another. */
function inQuotes(text: string): string {
  const isQuoted = /^«[^«»]*»$/.test(text);
  return isQuoted ? text : `« ${text.replaceAll(/«\s*/g, '“').replaceAll(/\s*»/g, '”')} »`;
}

/** Before an h nobody can tell, and before a y only a consonant tells: `d’Yves`, but `de Yannick`. */
function startsWithVowel(word: string): boolean {
  return /^(?:[aeiouœæ]|y[^aeiouy])/iu.test(word.normalize('NFD'));
}

function asSentence(text: string): string {
  return /[.!?…][\s»”]*$/.test(text) ? text : `${text}.`;
}
