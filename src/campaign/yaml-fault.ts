/**
 * What the author of a broken line most likely did, where its text tells more than the parser's
 * code: the parser says where it got lost, not what was forgotten.
 */
import type { YamlFault } from '../diagnostics/campaign.ts';

/** Codes by which the parser says that a line is no key with a value. */
const CONFUSED = new Set<YamlFault>([
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

const KEY_WITHOUT_SPACE = /^[ \t]*(?:- +)*[a-z][\w-]*:(?=["'[{\p{L}\d])/iu;
const KEY = /^[ \t]*(?:- +)*[a-z][\w-]*:(?=\s|$)/iu;

/** The most telling name of a fault that the parser found at an offset. */
export function faultOf(code: YamlFault, text: string, offset: number): YamlFault {
  if (!CONFUSED.has(code)) return code;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', ...following] = text.slice(start).split('\n');
  if (KEY_WITHOUT_SPACE.test(line)) return 'SPACE_AFTER_COLON';
  if (code === 'MISSING_CHAR') return quotes(line) % 2 === 1 ? 'UNCLOSED_QUOTE' : code;
  const next = following.find((other) => other.trim() !== '') ?? '';
  const isDeeper = KEY.test(line) && KEY.test(next) && indentOf(next) > indentOf(line);
  return isDeeper && code !== 'UNEXPECTED_TOKEN' ? 'NEXT_LINE_INDENT' : code;
}

function quotes(line: string): number {
  return line.replaceAll('\\"', '').match(/"/g)?.length ?? 0;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
