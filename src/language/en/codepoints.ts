import type { CharacterKind } from '../character-kinds.ts';

/** With the article, to stand in a sentence: “the character 😀 is an emoji”. */
export const characterKinds: Readonly<Record<CharacterKind, string>> = {
  emoji: 'an emoji',
  space: 'a space',
  invisible: 'an invisible character',
  letter: 'a letter',
  mark: 'an accent or other mark',
  number: 'a digit',
  punctuation: 'a punctuation mark',
  symbol: 'a symbol',
  private: 'a private-use character',
  unassigned: 'an unknown character',
};
