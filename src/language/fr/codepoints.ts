import type { CharacterKind } from '../character-kinds.ts';

/** With the article, to stand in a sentence: « le caractère 😀 est un émoji ». */
export const characterKinds: Readonly<Record<CharacterKind, string>> = {
  emoji: 'un émoji',
  space: 'une espace',
  invisible: 'un caractère invisible',
  letter: 'une lettre',
  mark: 'un signe diacritique',
  number: 'un chiffre',
  punctuation: 'un signe de ponctuation',
  symbol: 'un symbole',
  private: 'un caractère à usage privé',
  unassigned: 'un caractère inconnu',
};
