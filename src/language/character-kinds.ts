/** What sort of character a code point is. */

/** From the narrowest; a character is of the first kind that holds it. */
export const CHARACTER_KINDS = [
  'emoji',
  'space',
  'invisible',
  'letter',
  'mark',
  'number',
  'punctuation',
  'symbol',
  'private',
  'unassigned',
] as const;

export type CharacterKind = (typeof CHARACTER_KINDS)[number];

const PATTERNS: Readonly<Record<Exclude<CharacterKind, 'unassigned'>, RegExp>> = {
  emoji: /\p{Emoji_Presentation}|\p{Emoji_Modifier}/u,
  space: /\p{Z}/u,
  // Variation selectors are marks that nobody sees.
  invisible: /\p{Cc}|\p{Cf}|\p{Variation_Selector}/u,
  letter: /\p{L}/u,
  mark: /\p{M}/u,
  number: /\p{N}/u,
  punctuation: /\p{P}/u,
  symbol: /\p{S}/u,
  private: /\p{Co}/u,
};

/** The kind of a character; Unicode properties as this version of Node.js knows them. */
export function characterKind(codePoint: number): CharacterKind {
  const character = String.fromCodePoint(codePoint);
  for (const kind of CHARACTER_KINDS) {
    if (kind !== 'unassigned' && PATTERNS[kind].test(character)) return kind;
  }
  return 'unassigned';
}
