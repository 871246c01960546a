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

// The same rules and patterns are in brand/toolbox/script.js, which counts again as readers type.

/** As twitter-text 3.1 finds addresses; of the ends of names, those of countries and the common ones. */
const LINK =
  /(?<![a-z\d@$#])https?:\/\/[^\s<>"«»“”’…]*[^\s<>"«»“”’….,;:!?')\]]|(?<![a-z\d_@./$#-])(?:[a-z\d\u00c0-\u024f][a-z\d\u00c0-\u024f-]*\.)+(?:com|org|net|edu|gov|int|info|biz|name|pro|coop|museum|quebec|app|dev|page|link|site|online|website|school|education|academy|community|foundation|ngo|ong|club|team|social|media|news|blog|live|events|studio|xyz|paris|a[cdefgilmnoqrstuwxz]|b[abdefghijlmnoqrstvwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[ceghrstu]|f[ijkmor]|g[abdefghilmnpqrstuwy]|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[acdefghklmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghklmnrstwy]|qa|r[eosuw]|s[abcdeghijklmnorstuvxyz]|t[cdfghjklmnoprtvwz]|u[agkmsyz]|v[aceginu]|w[fs]|y[et]|z[amw])(?![a-z\d@+-])(?:\/(?:[^\s<>"«»“”’…]*[^\s<>"«»“”’….,;:!?')\]])?)?/giu;

/** Keycaps, flags, and pictures of one part or several; ©, ® and ™ only where they are drawn as such. */
const EMOJI =
  /[#*\d]\ufe0f?\u20e3|\p{RI}{2}|[©®™]\ufe0f|(?![©®™])\p{ExtPict}(?!\ufe0e)(?:\ufe0f|\p{EMod})?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{ExtPict}(?:\ufe0f|\p{EMod})?)*/gu;

/** What a person sees as one character: UAX #29, extended clusters, without Indic and Hangul parts. */
const GRAPHEME =
  /\r\n|(?:\p{RI}{2}|\p{ExtPict}(?:[\p{Grapheme_Extend}\p{EMod}]*\u200d\p{ExtPict})*|[^])[\p{Grapheme_Extend}\p{EMod}\p{Mc}\u200d]*/gu;

/**
 * The length of a text as a network counts it. On X, 23 for each address, 2 for each emoji and for
 * each character of writings other than Latin, Greek, Cyrillic and their neighbours. On Bluesky, what
 * people see as characters (`maxGraphemes` of `app.bsky.feed.post`). On Threads, an emoji as its
 * bytes in UTF-8 (developers.facebook.com/documentation/threads/posts). Elsewhere UTF-16 code units,
 * the most that any of them may count.
 */
export function postLength(text: string, network: Network): number {
  const whole = text.normalize('NFC');
  if (network === 'twitter') return weightOf(whole);
  if (network === 'bluesky') return whole.match(GRAPHEME)?.length ?? 0;
  if (network === 'threads') return lengthInThreads(whole);
  return whole.length;
}

function weightOf(text: string): number {
  let weight = 0;
  const rest = text
    .replace(LINK, () => ((weight += LINK_LENGTH), ''))
    .replace(EMOJI, () => ((weight += 2), ''));
  for (const character of rest) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

function lengthInThreads(text: string): number {
  let bytes = 0;
  const rest = text.replace(
    EMOJI,
    (emoji) => ((bytes += new TextEncoder().encode(emoji).length), ''),
  );
  return bytes + [...rest].length;
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
