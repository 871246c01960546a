/**
 * `hashtag: #JPS2023` and `primary: #00573F` are comments to YAML: the value is empty, and inside
 * `{ … }` the rest of the line is gone too. Such a `#`, also one after a guillemet that was meant as
 * a quote, is replaced by a mark of the same length before parsing, so that the value is seen, every
 * other place stays where it is, and the mistake can be told by its name.
 */
const HASHTAG =
  /(?<=(?:^|[\s{,])["']?hashtag["']?[ \t]*:[ \t]+(?:«[^\S\n]*)?)#(?=[\p{L}\p{N}_])/gmu;
const COLOUR =
  /(?<=(?:^|[\s{,])["']?(?:primary|secondary|accent|background|text)["']?[ \t]*:[ \t]+(?:«[^\S\n]*)?)#(?=[0-9a-f]{3,8}(?![\p{L}\p{N}_-]))/gimu;

export interface Marked {
  text: string;
  /** Stands for `#`; a character that the text did not have. */
  mark: string;
}

/** The text with a mark for each `#` that should have been quoted. */
export function markUnquoted(text: string): Marked {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  const mark = String.fromCharCode(code);
  return { text: text.replace(HASHTAG, mark).replace(COLOUR, mark), mark };
}

/**
 * The comment that stands where a value should, `#…` up to a space; undefined where there is none.
 * An empty value has its offset at the colon, or after it.
 */
export function commentAfter(
  text: string,
  offset: number,
): { text: string; start: number } | undefined {
  const after = /:?[ \t]*(#[^\s#,}\]]+)/uy;
  after.lastIndex = offset;
  const comment = after.exec(text)?.[1];
  return comment === undefined
    ? undefined
    : { text: comment, start: after.lastIndex - comment.length };
}
