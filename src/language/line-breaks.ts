/** Where the lines of a large text may not break. */

const NO_BREAK_SPACE = '\u00a0';

/** A text of fewer words may end with a word alone: there is not much else it could do. */
const MIN_WORDS_TO_PAIR = 3;

/** Joins the last two words: a theme ends on no word alone. */
export function joinLastWords(text: string): string {
  return joinWords(text, new Set());
}

/**
 * Joins each of some small words to the word after it, unless that is a small one too, which would
 * make a chain too long to set; and joins the last two words.
 *
 * @param smallWords in lower case
 */
export function joinWords(text: string, smallWords: ReadonlySet<string>): string {
  const words = text.split(' ');
  const isSmall = (word: string | undefined) =>
    word !== undefined && smallWords.has(word.toLowerCase());
  return words
    .map((word, index) => {
      const next = words[index + 1];
      if (next === undefined) return word;
      const isLastPair = index === words.length - 2 && words.length >= MIN_WORDS_TO_PAIR;
      const isArticle = isSmall(word) && !isSmall(next);
      return `${word}${isLastPair || isArticle ? NO_BREAK_SPACE : ' '}`;
    })
    .join('');
}
