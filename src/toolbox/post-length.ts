/** How long a publication may be, by network, and how long it is. */
import type { Network } from '../formats/types.ts';

/** The most characters of a publication. Read on the networks' own help pages in 2026. */
export const POST_LIMITS: Readonly<Partial<Record<Network, number>>> = {
  facebook: 63_206,
  linkedin: 3_000,
  twitter: 280,
  instagram: 2_200,
  tiktok: 2_200,
  bluesky: 300,
  threads: 500,
  pinterest: 800,
  youtube: 5_000,
};

/** What X makes of every address, whatever its length. https://docs.x.com/fundamentals/counting-characters */
const LINK_LENGTH = 23;

// The same patterns are in brand/toolbox/script.js, which counts again as readers type.
const LINK =
  /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]]|(?<![\w@.])(?:[a-z0-9-]+\.)+(?:com|org|net|info|ca|quebec|ly|co|fr|io)(?![\w-])(?:\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]])?/giu;
const EMOJI =
  /\p{RI}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?)*/gu;

/**
 * The length of a text as a network counts it: characters; on X, 23 for each address, 2 for each
 * emoji and for each character of writings other than Latin, Greek, Cyrillic and their neighbours.
 */
export function postLength(text: string, network: Network): number {
  const characters = [...text.normalize('NFC')];
  if (network !== 'twitter') return characters.length;
  let length = 0;
  const rest = text
    .normalize('NFC')
    .replace(LINK, () => ((length += LINK_LENGTH), ''))
    .replace(EMOJI, () => ((length += 2), ''));
  for (const character of rest) length += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return length;
}

/** The ranges of twitter-text's configuration, version 3. */
function isLight(codePoint: number): boolean {
  return (
    codePoint <= 0x10ff ||
    (codePoint >= 0x2000 && codePoint <= 0x200d) ||
    (codePoint >= 0x2010 && codePoint <= 0x201f) ||
    (codePoint >= 0x2032 && codePoint <= 0x2037)
  );
}
