/**
 * Edits of campaign.yaml that touch nothing but one value: comments, order, quotes and spaces of the
 * rest stay, byte for byte. The yaml package's tokens allow it; its `toString` would reflow the file.
 */
import { isDeepStrictEqual } from 'node:util';
import { Composer, CST, Parser, isMap, isNode, isScalar, parse } from 'yaml';
import type { Document, Pair, Scalar } from 'yaml';
import type { Path } from '../diagnostics/index.ts';

const FOLD_COLUMNS = 100;

/**
 * The text with another string at a path. A key that its map does not have yet is added after those
 * that come before it in `order`; where there is none of them, last.
 * Undefined where that cannot be done without a change to anything else: a path that leads through
 * an alias or nowhere, a value that is no text, a text that is not sound YAML.
 */
export function editYaml(
  text: string,
  path: Path,
  value: string,
  order: readonly string[] = [],
): string | undefined {
  const tokens = [...new Parser().parse(text)];
  const documents = [
    ...new Composer({ keepSourceTokens: true, logLevel: 'error' }).compose(tokens),
  ];
  const [document] = documents;
  if (!document || documents.length > 1 || document.errors.length > 0) return undefined;
  const node = document.getIn(path, true);
  const changed = isScalar(node)
    ? withScalar(tokens, node, value)
    : node === undefined
      ? withNewKey(text, document, path, value, order)
      : undefined;
  const edited = changed && withLineEndsOf(text, changed);
  return edited !== undefined && changesOnly(text, edited, path, value) ? edited : undefined;
}

function withScalar(tokens: CST.Token[], node: Scalar, value: string): string | undefined {
  const token = node.srcToken;
  if (typeof node.value !== 'string' || !token || token.type === 'alias') return undefined;
  CST.setScalarValue(token, value, { type: typeFor(node.type, value), afterKey: true });
  if (token.type === 'block-scalar' && node.type === 'BLOCK_FOLDED') {
    token.source = token.source.split('\n').map(folded).join('\n');
  }
  return tokens.map((each) => CST.stringify(each)).join('');
}

/** The tokens end new lines as Unix does; in a file where every line ends as in Windows, so do they. */
function withLineEndsOf(text: string, edited: string): string {
  const isWindows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  return isWindows ? edited.replaceAll(/\r?\n/g, '\r\n') : edited;
}

/** A line broken at single spaces, where a folded text may be, with the indent it has. */
function folded(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  for (const word of line.slice(indent.length).split(/(?<=\S) (?=\S)/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? indent + word : `${last} ${word}`;
    if (last === undefined || joined.length <= FOLD_COLUMNS)
      lines[Math.max(0, lines.length - 1)] = joined;
    else lines.push(indent + word);
  }
  return lines.join('\n');
}

/** A value keeps its style where that can hold it. */
function typeFor(type: Scalar['type'], value: string): Scalar.Type {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return type;
  const isLong = value.includes('\n');
  if (type === 'QUOTE_SINGLE' && !isLong) return type;
  return (type === undefined || type === 'PLAIN') && isPlain(value) ? 'PLAIN' : 'QUOTE_DOUBLE';
}

/** Whether YAML reads a word without quotes as that word, also inside braces. */
function isPlain(value: string): boolean {
  if (/[\n,[\]{}]/.test(value)) return false;
  try {
    return parse(value, { logLevel: 'error' }) === value;
  } catch {
    return false;
  }
}

function withNewKey(
  text: string,
  document: Document,
  path: Path,
  value: string,
  order: readonly string[],
): string | undefined {
  const key = path.at(-1);
  const map = document.getIn(path.slice(0, -1), true);
  if (typeof key !== 'string' || !/^\w+$/.test(key) || !isMap(map)) return undefined;
  const before = order.slice(0, Math.max(0, order.indexOf(key)));
  const last = map.items.findLast((item) => before.includes(nameOf(item))) ?? map.items.at(-1);
  if (!last) return undefined;
  const [start, end] = [startOf(last), endOf(last)];
  if (start === undefined || end === undefined) return undefined;
  const pair = `${key}: ${JSON.stringify(value)}`;
  if (map.flow) return `${text.slice(0, end)}, ${pair}${text.slice(end)}`;
  const lineEnd = /\r?\n|$/.exec(text.slice(end));
  const at = end + (lineEnd?.index ?? 0);
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  // After `- ` a key has company on its line.
  return /^[ ]*$/.test(indent)
    ? `${text.slice(0, at)}${lineEnd?.[0] || '\n'}${indent}${pair}${text.slice(at)}`
    : undefined;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function startOf({ key }: Pair): number | undefined {
  return isNode(key) ? key.range?.[0] : undefined;
}

/** The end of a pair's value; of one without, or with more than a word, it is not certain. */
function endOf({ value }: Pair): number | undefined {
  return isScalar(value) && value.type !== 'BLOCK_FOLDED' && value.type !== 'BLOCK_LITERAL'
    ? value.range?.[1]
    : undefined;
}

/** Reads both texts again: nothing but the value at the path may differ. */
function changesOnly(before: string, after: string, path: Path, value: string): boolean {
  const read = (text: string) =>
    new Composer({ logLevel: 'error' }).compose(new Parser().parse(text));
  const [one, ...more] = [...read(after)];
  const [old] = [...read(before)];
  if (!one || !old || more.length > 0 || one.errors.length > 0) return false;
  const found: unknown = one.getIn(path);
  // A block scalar ends with a line break.
  if (typeof found !== 'string' || found.trimEnd() !== value.trimEnd()) return false;
  old.setIn(path, found);
  return isDeepStrictEqual(one.toJS({ maxAliasCount: 100 }), old.toJS({ maxAliasCount: 100 }));
}
