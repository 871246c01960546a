import type { VisualWords } from '../visual-words-types.ts';

/** English words of visuals. */
export const visualWords: VisualWords = {
  edition: (number) => `${number}${ordinalSuffix(number)} edition`,
  quote: (person) => `Quote from ${person}`,
  countdown: (days) => (days === 0 ? 'Today' : days === 1 ? '1 day' : `${days} days`),
  countdownName: (days) =>
    `Countdown: ${days === 0 ? 'the day itself' : days === 1 ? '1 day to go' : `${days} days to go`}`,
  alt: ({ campaign, headline, isQuoted, details, hashtag }) => {
    const opening = isQuoted ? `${campaign}: “${headline}”` : `${campaign}: ${headline}`;
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
