import { joinLoneWords, joinWords } from '../line-breaks.ts';
import type { BoundWords } from '../line-breaks.ts';
import type { VisualWords } from '../visual-words-types.ts';

/** Articles, possessives, prepositions and conjunctions; `4th`. */
const BOUND: BoundWords = {
  small: new Set('a an the of to in on at and or my our your its'.split(' ')),
  conjunctions: new Set('and or'.split(' ')),
  ordinal: /^\d+(?:st|nd|rd|th)$/u,
};

/** English words of visuals. */
export const visualWords: VisualWords = {
  edition: (number) => `${number}${ordinalSuffix(number)} edition`,
  quote: (person) => `Quote from ${person}`,
  countdown: (days) => (days === 0 ? 'Today' : days === 1 ? '1 day' : `${days} days`),
  countdownName: (days) =>
    `Countdown: ${days === 0 ? 'the day itself' : days === 1 ? '1 day to go' : `${days} days to go`}`,
  until: (date) => `Until ${date}`,
  keepTogether: (text) => joinWords(text, BOUND),
  keepCompany: (text) => joinLoneWords(text, BOUND),
  alt: ({ campaign, headline, isQuoted, details, hashtag }) => {
    const said = isQuoted ? inQuotes(headline) : headline;
    const opening = headline === '' ? campaign : `${campaign}: ${said}`;
    return [opening, ...details, hashtag].filter(Boolean).map(asSentence).join(' ');
  },
};

function ordinalSuffix(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
}

/** A text in quotes; those that it has itself become single ones, one quotation inside another. */
function inQuotes(text: string): string {
  const isQuoted = /^“[^“”]*”$/.test(text);
  return isQuoted ? text : `“${text.replaceAll(/[“«]\s*/g, '‘').replaceAll(/\s*[”»]/g, '’')}”`;
}

function asSentence(text: string): string {
  return /[.!?…][\s»”’]*$/.test(text) ? text : `${text}.`;
}
