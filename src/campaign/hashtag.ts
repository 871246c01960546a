/**
 * Whether every network makes a link of a hashtag: `#`, then letters (accents too), digits and
 * underscores, with at least one letter.
 */
export function isHashtag(text: string): boolean {
  return /^#(?=[\p{Nd}_]*\p{L})[\p{L}\p{Mn}\p{Nd}_]{1,99}$/u.test(text.normalize('NFC'));
}

/** The hashtag that somebody most likely meant: `JPS 2023` → `#JPS2023`. */
export function meantHashtag(text: string): string {
  const word = text.normalize('NFC').replaceAll(/[^\p{L}\p{Mn}\p{Nd}_]/gu, '');
  return [`#${word}`, `#JPS${word}`].find(isHashtag) ?? '#JPS';
}

/** The year that a hashtag names: four digits that stand alone, 1900 to 2199. */
export function hashtagYear(hashtag: string): number | undefined {
  const year = /(?<!\d)(?:19|20|21)\d\d(?!\d)/.exec(hashtag)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** A short name from a hashtag: without `#` and the year at its end, `#JPS2023` → `JPS`. */
export function nameFromHashtag(hashtag: string): string {
  const word = hashtag.replace(/^#/, '');
  const bare = word.replace(/_?\d+$/, '');
  return bare === '' ? word : bare;
}
