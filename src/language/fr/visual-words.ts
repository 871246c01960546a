import type { VisualWords } from '../visual-words-types.ts';

/** French words of visuals. */
export const visualWords: VisualWords = {
  edition: (number) => `${number}${number === 1 ? 're' : 'e'} édition`,
  quote: (person) => `Citation de ${person}`,
  countdown: (days) => (days === 0 ? 'Jour J' : `J-${days}`),
  countdownName: (days) => `Compte à rebours\u00a0: ${days === 0 ? 'jour J' : `J-${days}`}`,
  alt: ({ campaign, headline, isQuoted, details, hashtag }) => {
    const opening = isQuoted ? `${campaign} : « ${headline} »` : `${campaign} : ${headline}`;
    return [opening, ...details, hashtag].map(asSentence).join(' ');
  },
};

function asSentence(text: string): string {
  return /[.!?…][\s»”]*$/.test(text) ? text : `${text}.`;
}
