/** What libraries say of a file that they cannot read, made fit for a sentence. */

/** A library's words and what a language says instead; `$1` is the first group of the pattern. */
export type ReasonWords = readonly (readonly [pattern: RegExp, words: string])[];

/** Whether it is a sentence, and not a sample of what should be written. */
const SENTENCE = /^\p{L}+ /u;

/** The words without a colon that nothing follows. */
export function tidyReason(reason: string): string {
  return reason.replace(/[\s:]+$/u, '');
}

/** The reason in a language's own words; the library's, in quotation marks, where none are known. */
export function translateReason(
  reason: string,
  words: ReasonWords,
  quoted: (text: string) => string,
): string {
  const tidy = tidyReason(reason);
  const known = words.find(([pattern]) => pattern.test(tidy));
  if (known) return tidy.replace(...known);
  return SENTENCE.test(tidy) ? quoted(tidy) : tidy;
}
