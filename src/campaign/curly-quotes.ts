/**
 * Word processors and phones write “curly” quotes, which mean nothing to YAML: they would become
 * part of the text, or of a colour or a date that nobody could read.
 */
const DOUBLE = /^[“”„‟]([^“”„‟]*)["“”‟]$/u;
const SINGLE = /^[‘’‚]([^“”„‟]*)['‘’]$/u;

/** What an unquoted value says between curly quotes; undefined where it is not within a pair. */
export function withinCurlyQuotes(value: string): string | undefined {
  return DOUBLE.exec(value)?.[1] ?? SINGLE.exec(value)?.[1];
}

/** What stands between guillemets, which in a text for people are its own, and elsewhere are quotes. */
export function withinGuillemets(value: string): string | undefined {
  return /^«\s*([^«»]*?)\s*»$/u.exec(value)?.[1];
}
