/** Where the lines of a large text may not break. */

const NO_BREAK_SPACE = '\u00a0';

/** A text of fewer words may end with a word alone: there is not much else it could do. */
const MIN_WORDS_TO_PAIR = 3;

/** The words of a language that are lost without another one. */
export interface BoundWords {
  /** Articles, prepositions and conjunctions, in lower case. */
  small: ReadonlySet<string>;
  /** Those that may stand between two long words, and would be alone on a line there. */
  conjunctions: ReadonlySet<string>;
  /** A number of order, `4e` or `4th`, which stays with the noun after it. */
  ordinal: RegExp;
}

/** Joins the last two words: a theme ends on no word alone. */
export function joinLastWords(text: string): string {
  const words = text.split(' ');
  return join(words, (index) => isLastPair(words, index));
}

/**
 * Joins each small word to the word after it, unless that is a small one too, which would make a
 * chain too long to set; and joins an ordinal to its noun, and the last two words.
 */
export function joinWords(text: string, bound: BoundWords): string {
  const words = text.split(' ');
  return join(
    words,
    (index) =>
      isLastPair(words, index) ||
      bound.ordinal.test(words[index] ?? '') ||
      (isSmall(words[index], bound) && !isSmall(words[index + 1], bound)),
  );
}

/** Joins a conjunction to the word after it and an ordinal to its noun, and nothing else. */
export function joinLoneWords(text: string, { conjunctions, ordinal }: BoundWords): string {
  const words = text.split(' ');
  return join(words, (index) => {
    const word = words[index] ?? '';
    return ordinal.test(word) || conjunctions.has(word.toLowerCase());
  });
}

/** The text with a no-break space between a word and the next, where this says so of its index. */
function join(words: readonly string[], isJoined: (index: number) => boolean): string {
  return words
    .map((word, index) => {
      if (index === words.length - 1) return word;
      return `${word}${isJoined(index) ? NO_BREAK_SPACE : ' '}`;
    })
    .join('');
}

function isLastPair(words: readonly string[], index: number): boolean {
  return index === words.length - 2 && words.length >= MIN_WORDS_TO_PAIR;
}

function isSmall(word: string | undefined, { small }: BoundWords): boolean {
  return word !== undefined && small.has(word.toLowerCase());
}
