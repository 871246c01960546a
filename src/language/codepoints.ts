/**
 * What to call a character that no font can draw. The names are Unicode's own, from the package
 * unicode-name: maintained release by release, without dependencies, 1.7 MB. No standard has
 * them in French, so a sentence adds the kind of character in the reader's language.
 */

/**
 * Unicode's name of a character: `GRINNING FACE`; a label, `<private-use-E000>`, where it has
 * none. Asynchronous because loading the names takes about 100 ms, which only a finding is worth.
 */
export async function characterName(codePoint: number): Promise<string> {
  const { unicodeName } = await import('unicode-name');
  return unicodeName(codePoint) ?? codePointLabel(codePoint);
}

/** `U+2192`, with at least four digits. */
export function codePointLabel(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
