/** What the typography of every language needs: protected words, rules in order, paired quotes. */
import { createMemo } from '../memo.ts';

/** A pattern and what stands in its place. */
export type TypesettingRule = readonly [pattern: RegExp, replacement: string | Replacer];

type Replacer = (match: string, ...groups: string[]) => string;

/**
 * Stands for a protected word while rules run. A noncharacter, so no text has it on purpose; one
 * that does is protected itself.
 */
export const STAND_IN = '\uFDD0';

/** The end of an address is never its sentence's punctuation. */
const ADDRESS = String.raw`[^\s<>«»"“”]*[^\s<>«»"“”'’.,;:!?…)\]]`;

/** Each branch starts where a word starts, so that long texts take linear time. */
const PROTECTED = new RegExp(
  [
    STAND_IN,
    // Filled in by the reader: {{organization}}.
    String.raw`\{\{[^{}]*\}\}`,
    String.raw`(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{0,20}:\/\/|mailto:|tel:|www\.)(?=[\p{L}\p{N}+])${ADDRESS}`,
    String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<![\p{L}\p{N}-]|[\p{L}\p{N}]\.)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/${ADDRESS}`,
    String.raw`#[\p{L}\p{N}_]+`,
    String.raw`@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]`,
    // :tada: and :-)
    String.raw`:[a-z][a-z0-9_+-]*:`,
    String.raw`(?<!\S)[:;=][-']?[()DPpOo3|\\/*](?![\p{L}\p{N}])`,
  ].join('|'),
  'gu',
);

/** Far more texts than a campaign has. */
const MAX_KEPT = 2_000;

/**
 * Gives what typesets by these rules, and remembers what came of each text: while a campaign is edited
 * it is read again and again, and nearly all of it is as it was.
 */
export function typesetter(rules: readonly TypesettingRule[]): (text: string) => string {
  const known = createMemo<string>(MAX_KEPT);
  return (text) => known.recall(text, () => typesetBy(rules, text));
}

/** Applies rules in order to everything but addresses, hashtags, accounts, blanks and emoticons. */
function typesetBy(rules: readonly TypesettingRule[], text: string): string {
  const words: string[] = [];
  // The text fonts have no narrow no-break space, not even for a blank to be filled in.
  const masked = text.replaceAll('\u202f', '\u00a0').replace(PROTECTED, (word) => {
    words.push(word);
    return STAND_IN;
  });
  let index = 0;
  return rules
    .reduce((result, [pattern, replacement]) => replaceAll(result, pattern, replacement), masked)
    .replaceAll(STAND_IN, () => words[index++] ?? '');
}

/** The overloads of `replace` do not take the union. */
function replaceAll(text: string, pattern: RegExp, replacement: string | Replacer): string {
  return typeof replacement === 'string'
    ? text.replace(pattern, replacement)
    : text.replace(pattern, replacement);
}

/**
 * `"x"` where both marks hug their words, within a paragraph; so `12"` is left alone. The first
 * group is what they hold.
 */
export const QUOTED =
  /(?<=^|[\s([{«“‘’'—–\-/])"(?=[^\s"])((?:(?!\n\s*\n)[^"])*?[^\s"])"(?=$|[\s.,;:!?…)\]}»”’'—–\-/])/gu;

/** Exactly three full stops; four are an ellipsis and a stop, or somebody's dots. */
export const ELLIPSIS: TypesettingRule = [/(?<!\.)\.{3}(?!\.)/gu, '…'];
