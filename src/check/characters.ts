/** How long networks say a text is. */

/** What a person sees as one character: an emoji of several parts is one. */
const GRAPHEME = new RegExp(String.raw`\p{RGI_Emoji}|\r\n|\P{M}\p{M}*|\p{M}`, 'gv');

const EMOJI = new RegExp(String.raw`\p{RGI_Emoji}`, 'gv');

/** What X makes a link of: an address with its scheme, or a name with a well-known end. */
const LINK =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/[^\s<>«»"“”]*[^\s<>«»"“”'’.,;:!?…)\]]|(?:[\p{L}\p{N}-]+\.)+(?:ca|com|org|net|quebec|info|edu|gov|fr|ly|co|io)(?![\p{L}\p{N}])(?:\/[^\s<>«»"“”]*[^\s<>«»"“”'’.,;:!?…)\]])?)/giu;

/** Every link is shortened to this (docs.x.com, "Counting characters"). */
const LINK_CHARACTERS = 23;

/** Code points that count as one, configuration v3 of twitter-text; all others count as two. */
const LIGHT: readonly (readonly [first: number, last: number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

/** Graphemes. */
export function charactersOf(text: string): number {
  return text.normalize('NFC').match(GRAPHEME)?.length ?? 0;
}

/** Characters as X weighs them, out of 280: a link is 23, an emoji 2, most letters 1. */
export function weightedCharacters(text: string): number {
  let links = 0;
  let emoji = 0;
  const rest = text
    .normalize('NFC')
    .replace(LINK, () => {
      links++;
      return '';
    })
    .replace(EMOJI, (found) => {
      // Digits are emoji to Unicode only with their keycap.
      if (/^[\d#*]$/.test(found)) return found;
      emoji++;
      return '';
    });
  let weight = links * LINK_CHARACTERS + emoji * 2;
  for (const character of rest) {
    const codePoint = character.codePointAt(0) ?? 0;
    weight += LIGHT.some(([first, last]) => codePoint >= first && codePoint <= last) ? 1 : 2;
  }
  return weight;
}
