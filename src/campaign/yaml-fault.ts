/**
 * What the author of a broken line most likely did, where its text tells more than the parser's
 * code: the parser says where it got lost, not what was forgotten.
 */
import type { YamlFault } from '../diagnostics/campaign.ts';
import type { Fault, Span } from './located.ts';
import { noBreakFault } from './no-break-spaces.ts';
import { keyNames } from './schema.ts';

/** Codes by which the parser says that a line is no key with a value. */
const CONFUSED = new Set<YamlFault>([
  'BAD_ALIAS',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

const KEY_WITHOUT_SPACE = /^[ \t]*(?:- +)*[a-z][\w-]*:(?=["'[{\p{L}\d])/iu;
const KEY = /^[ \t]*(?:- +)*[a-z][\w-]*[ \t]*:(?=\s|$)[ \t]*/iu;
const KEY_WITHOUT_COLON = /^([ \t]*(?:- +)*)([a-z][\w-]*)( *= *| +)(\S.*)/iu;
/** A value, then the next key, in braces. */
const WITHOUT_COMMA =
  /(:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|[^\s,{}[\]"']+)[ \t]*)[ \t](?=["']?[a-z][\w-]*["']?[ \t]*:\s)/giu;
/** Signs at the start of a value that are no letters to YAML. */
const RESERVED_START = /^(?:[?>|-](?=\s)|[*&])/;

/** A fault under its most telling name, with what to read in its place where that is known. */
export function faultOf(code: YamlFault, text: string, span: Span): Fault {
  const as = (reason: YamlFault, at: Span = span, instead?: Fault['instead']): Fault => ({
    flaw: { code: 'YAML_SYNTAX', params: { reason } },
    span: at,
    ...(instead === undefined ? {} : { instead }),
  });
  if (!CONFUSED.has(code)) return as(code);
  const start = text.lastIndexOf('\n', span[0] - 1) + 1;
  const [line = '', ...following] = text.slice(start).split('\n');
  const spaces = noBreakFault(text, start, start + line.length);
  if (spaces !== undefined) return spaces;
  if (KEY_WITHOUT_SPACE.test(line)) return as('SPACE_AFTER_COLON');
  const withCommas = code === 'BLOCK_IN_FLOW' ? line.replaceAll(WITHOUT_COMMA, '$1,') : line;
  if (withCommas !== line) {
    return as('MISSING_COMMA', commaSpan(line, withCommas, start), { at: start, text: withCommas });
  }
  const key = KEY.exec(line)?.[0];
  if (key === undefined) {
    return keylessFault(text, start, line, as) ?? as(/:\s/.test(line) ? code : 'IMPOSSIBLE');
  }
  const comma = code === 'MULTILINE_IMPLICIT_KEY' ? lineEndFault(text, start, line, as) : undefined;
  if (comma !== undefined) return comma;
  if (code === 'UNEXPECTED_TOKEN') {
    if (span[0] === start + indentOf(line)) return as('BAD_INDENT');
    // In braces too, what a quote stops is followed by a letter.
    if (text[span[0] - 1] === '"' && /^\p{L}/u.test(text.slice(span[0]))) return as('QUOTE_WITHIN');
  }
  const value = valueFault(line, key.length, start, as);
  if (value !== undefined) return value;
  if (code === 'MISSING_CHAR' && quotes(line) % 2 === 1) {
    return continued(text, start + key.length, as) ?? as('UNCLOSED_QUOTE');
  }
  const next = following.find((other) => other.trim() !== '') ?? '';
  const isDeeper = KEY.test(next) && indentOf(next) > indentOf(line);
  const isCode = code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY';
  return as(isDeeper && isCode ? 'NEXT_LINE_INDENT' : code);
}

type As = (reason: YamlFault, at?: Span, instead?: Fault['instead']) => Fault;

/** A value whose own signs stop it. */
function valueFault(line: string, at: number, start: number, as: As): Fault | undefined {
  const value = line.slice(at).trimEnd();
  const first: Span = [start + at, start + at + 1];
  if (RESERVED_START.test(value)) return as('BAD_SCALAR_START', first);
  const bracketed = /^(?:\[[^[\]]*\]|\{[^{}]*\})[ \t]*(?=[^\s#])/.exec(value)?.[0];
  if (bracketed !== undefined) {
    return as('AFTER_BRACKET', [first[0] + bracketed.length, first[0] + value.length]);
  }
  const within = /^"(?:[^"\\]|\\.)*(?=")/.exec(value)?.[0];
  const isStopped = within !== undefined && quotes(value) > 2;
  return isStopped
    ? as('QUOTE_WITHIN', [first[0] + within.length, first[0] + value.length])
    : undefined;
}

/** A line without a key: its colon is missing, or it goes on with the text above. */
function keylessFault(text: string, start: number, line: string, as: As): Fault | undefined {
  if (!isProse(line)) return undefined;
  const above = textAbove(text, start);
  const [, before = '', name = '', sign = '', rest = ''] = KEY_WITHOUT_COLON.exec(line) ?? [];
  const isKey = sign.includes('=') || /^(["']).*\1\s*$/.test(rest) || keyNames().has(name);
  if (name !== '' && (isKey || above === undefined)) {
    const at = start + before.length;
    const value = 'x'.repeat(Math.max(0, sign.length + rest.length - 2));
    return as(isKey ? 'MISSING_COLON' : 'IMPOSSIBLE', [at, at + name.length], {
      at,
      text: `${name}: ${value}`,
      lost: [at + name.length, start + line.length],
    });
  }
  return above === undefined ? undefined : continued(text, above, as);
}

/** In braces that are open over lines, an end of line where a comma should be. */
function lineEndFault(text: string, start: number, line: string, as: As): Fault | undefined {
  const open = text.lastIndexOf('{', start);
  const close = text.indexOf('}', start);
  if (open <= text.lastIndexOf('}', start) || close === -1) return undefined;
  const lines = text.slice(start, close);
  const withCommas = lines.replaceAll(
    /(?<=[^\s,{])[\r\n](?=\s*["']?[a-z][\w-]*["']?[ \t]*:\s)/gi,
    ',',
  );
  const at = start + line.trimEnd().length;
  return withCommas === lines
    ? undefined
    : as('MISSING_COMMA', [at - 1, at], { at: start, text: withCommas });
}

/** A text that goes on at the start of the next lines: it is read as if its line did not end. */
function continued(text: string, start: number, as: As): Fault | undefined {
  const [line = '', ...following] = text.slice(start).split('\n');
  const last = following.findIndex((next) => !isProse(next) || KEY.test(next));
  const lines = following.slice(0, last === -1 ? undefined : last);
  const isWhole = !line.startsWith('"') || quotes(lines.join('')) % 2 === 1;
  if (lines.length === 0 || !isWhole) return undefined;
  const end = start + line.length;
  return as('CONTINUED_TEXT', [start, end], {
    at: end,
    text: ['', ...lines].join(' '),
  });
}

/** The offset of the text above a line that may go on there; undefined where there is none. */
function textAbove(text: string, start: number): number | undefined {
  const at = text.lastIndexOf('\n', start - 2) + 1;
  if (start === 0) return undefined;
  const line = text.slice(at, start - 1);
  const key = KEY.exec(line)?.[0];
  if (key === undefined) return isProse(line) ? textAbove(text, at) : undefined;
  const value = line.slice(key.length).trim();
  const isOpen = value.startsWith('"') ? quotes(value) % 2 === 1 : /^[^\s'"[{|>#]/.test(value);
  return isOpen ? at + key.length : undefined;
}

/** Whether a line says something, and is no comment and no item of a list. */
function isProse(line: string): boolean {
  return /^\s*[^\s#-]/.test(line);
}

/** The place of the first comma that was put. */
function commaSpan(line: string, withCommas: string, start: number): Span {
  const at = [...line].findIndex((sign, index) => sign !== withCommas[index]);
  return [start + at, start + at + 1];
}

function quotes(line: string): number {
  return line.replaceAll('\\"', '').match(/"/g)?.length ?? 0;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
