import type { VisualWords } from '../visual-words.ts';

/** French words of visuals. */
export const visualWords: VisualWords = {
  edition: (number) => `${number}${number === 1 ? 're' : 'e'} édition`,
  alt: ({ campaign, headline, isTheme, details, hashtag }) => {
    const opening = isTheme ? `${campaign} : « ${headline} »` : `${campaign} : ${headline}`;
    return [opening, ...details, hashtag].map(asSentence).join(' ');
  },
};

function asSentence(text: string): string {
  return /[.!?…][\s»”]*$/.test(text) ? text : `${text}.`;
}
