/**
 * Word processors and French keyboards write no-break spaces, which YAML takes for letters:
 * `theme:` followed by one is no key, and a line that starts with one is not indented.
 */
import type { Fault } from './located.ts';

/** A run of them before a key, between it and its colon, or after the colon. */
const MISPLACED =
  /^(?:[ \t{]|- +|-(?=[\u00A0\u2007\u202F]))*(?:["']?[a-z][\w-]*["']?(?: *: *)?)?[\u00A0\u2007\u202F][\u00A0\u2007\u202F ]*/iu;

/** The fault of the first such run in a key or a line, read as if its spaces were plain. */
export function noBreakFault(text: string, start: number, end: number): Fault | undefined {
  const found = MISPLACED.exec(text.slice(start, end))?.[0];
  if (found === undefined) return undefined;
  const at = start + found.search(/[\u00A0\u2007\u202F]/u);
  const length = start + found.length - at;
  return {
    flaw: { code: 'YAML_SYNTAX', params: { reason: 'NO_BREAK_SPACE' } },
    span: [at, at + length],
    instead: { at, text: ' '.repeat(length) },
  };
}
