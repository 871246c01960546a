import type { VisualWords } from '../visual-words.ts';

/** English words of visuals. */
export const visualWords: VisualWords = {
  edition: (number) => `${number}${ordinalSuffix(number)} edition`,
  alt: ({ campaign, headline, isTheme, details, hashtag }) => {
    const opening = isTheme ? `${campaign}: “${headline}”` : `${campaign}: ${headline}`;
    return [opening, ...details, hashtag].map(asSentence).join(' ');
  },
};

function ordinalSuffix(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
}

function asSentence(text: string): string {
  return /[.!?…][\s»”]*$/.test(text) ? text : `${text}.`;
}
