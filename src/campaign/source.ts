/**
 * YAML to plain values with their places, in the only file that knows the yaml package. Values are
 * taken out by hand rather than by `toJS`, which throws on a bad alias and builds what tags ask for.
 */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Path } from '../diagnostics/index.ts';
import { keyText, wrong, type Finding } from './finding.ts';
import type { Fault, Located, Span } from './located.ts';
import { withinCurlyQuotes } from './curly-quotes.ts';
import { noBreakFault } from './no-break-spaces.ts';
import { commentAfter, type Marked } from './unquoted.ts';
import { faultOf } from './yaml-fault.ts';

const MAX_ALIASES = 100;
const MAX_REPEATED = 5_000;

/** What a text says as YAML. */
export interface YamlDocument {
  root: Located;
  faults: readonly Fault[];
  findings: readonly Finding[];
}

/** Parses YAML 1.2; never throws for nesting that `tooDeepAt` lets through. */
export function parseYaml(marked: Marked): YamlDocument {
  const document = parseDocument(marked.text, {
    // Not `silent`: that would let a second document pass unseen.
    logLevel: 'error',
    prettyErrors: false,
    resolveKnownTags: false,
  });
  const broken = syntaxFaults(document, marked.text);
  const faults = [
    ...broken,
    ...spaceFaults(document, marked.text, broken),
    ...directiveFaults(document, marked.text),
  ];
  return { ...readValues(document, marked), faults };
}

/** The parser's own errors; one a line, because the second only follows from the first. */
function syntaxFaults(document: Document.Parsed, text: string): Fault[] {
  const faults: Fault[] = [];
  const lines = new Set<number>();
  for (const { code, pos } of document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    if (code === 'DUPLICATE_KEY') {
      const key = /^["']?([^"':\n]*)/.exec(text.slice(pos[0]))?.[1]?.trim() ?? '';
      const span: Span = [pos[0], pos[0] + Math.max(1, key.length)];
      faults.push({ flaw: { code: 'DUPLICATE_KEY', params: { key } }, span });
      continue;
    }
    const line = text.lastIndexOf('\n', pos[0] - 1);
    if (lines.has(line)) continue;
    lines.add(line);
    const known = code === 'NON_STRING_KEY' || code === 'TAG_RESOLVE_FAILED' ? 'IMPOSSIBLE' : code;
    faults.push(faultOf(known, text, pos));
  }
  return faults;
}

/** Keys that hold no-break spaces, which the parser takes for letters. */
function spaceFaults(document: Document.Parsed, text: string, broken: readonly Fault[]): Fault[] {
  const lineOf = (offset: number): number => text.lastIndexOf('\n', offset - 1);
  // In a broken line, what looks like a key may be a text.
  const lines = new Set(broken.map(({ span }) => lineOf(span[0])));
  const faults: Fault[] = [];
  visit(document, {
    Scalar: (at, { type, range }) => {
      if (at !== 'key' || type !== 'PLAIN' || !range || lines.has(lineOf(range[0]))) return;
      const fault = noBreakFault(text, range[0], range[1]);
      if (fault !== undefined) faults.push(fault);
    },
  });
  return faults;
}

/** `%YAML 1.1` would change what `yes` and dates mean; `%TAG` is of no use here. */
function directiveFaults({ directives: { yaml, tags } }: Document.Parsed, text: string): Fault[] {
  const tagged = Object.keys(tags).some((handle) => handle !== '!!');
  if (!tagged && (yaml.explicit !== true || yaml.version === '1.2')) return [];
  const line = /^%.*$/m.exec(text);
  const [found, start] = [line?.[0] ?? '%', line?.index ?? 0];
  const params = { feature: 'directive', found } as const;
  return [{ flaw: { code: 'YAML_UNSUPPORTED', params }, span: [start, start + found.length] }];
}

/** Values being taken out of a document, within limits. */
interface Reading {
  text: string;
  mark: string;
  findings: Finding[];
  /** Nodes by anchor, once they are read whole: one that holds itself is never found. */
  anchors: Map<string, unknown>;
  /** The names that aliases use, anywhere in the document. */
  used: ReadonlySet<string>;
  aliases: number;
  /** Values read because of an alias. */
  repeated: number;
  isExhausted: boolean;
}

function readValues(
  document: Document.Parsed,
  { text, mark }: Marked,
): Omit<YamlDocument, 'faults'> {
  const reading: Reading = {
    text,
    mark,
    findings: [],
    anchors: new Map(),
    used: usedAnchors(document),
    aliases: 0,
    repeated: 0,
    isExhausted: false,
  };
  const root = readNode(reading, document.contents, [], 0);
  return { root, findings: reading.findings };
}

function usedAnchors(document: Document.Parsed): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Alias: (_, { source }) => {
      names.add(source);
    },
  });
  return names;
}

function readNode(reading: Reading, node: unknown, path: Path, start: number): Located {
  const nothing: Located = { value: null, span: [start, start] };
  if (reading.aliases > 0) reading.repeated += 1;
  if (reading.repeated > MAX_REPEATED) exhaust(reading, path.slice(0, 1));
  if (reading.isExhausted) return nothing;
  if (isAlias(node)) return readAlias(reading, node.source, rangeOf(node.range, start), path);
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothing;
  if (node.tag !== undefined) {
    const found = node.tag.replace(/^tag:yaml\.org,2002:/, '!!');
    const flaw = { code: 'YAML_UNSUPPORTED', params: { feature: 'tag', found } } as const;
    reading.findings.push(wrong(flaw, path));
  }
  const span = rangeOf(node.range, start);
  const read = isMap(node)
    ? readMap(reading, node, span, path)
    : isScalar(node)
      ? readScalar(reading, node, span, path)
      : readList(reading, node.items, span, path);
  if (node.anchor !== undefined) {
    reading.anchors.set(node.anchor, node);
    if (isScalar(node)) checkAnchor(reading, node, node.anchor, span, path);
  }
  return read;
}

/** An anchor before plain text that no alias uses is the first word of that text: `&Ensemble pour`. */
function checkAnchor(
  { text, used, findings }: Reading,
  node: Scalar,
  anchor: string,
  [start]: Span,
  path: Path,
): void {
  const isText = node.type === 'PLAIN' && (typeof node.value === 'string' || node.value === null);
  if (!isText || used.has(anchor)) return;
  const at = text.lastIndexOf(`&${anchor}`, start);
  const flaw = { code: 'YAML_SYNTAX', params: { reason: 'BAD_SCALAR_START' } } as const;
  findings.push({ ...wrong(flaw, path), span: [at, at + anchor.length + 1] });
}

function readAlias(reading: Reading, name: string, span: Span, path: Path): Located {
  reading.aliases += 1;
  if (reading.aliases > MAX_ALIASES) exhaust(reading, path);
  const node = reading.anchors.get(name);
  if (node !== undefined) return readNode(reading, node, path, span[0]);
  const flaw = { code: 'YAML_SYNTAX', params: { reason: 'UNKNOWN_ALIAS' } } as const;
  reading.findings.push({ ...wrong(flaw, path), span });
  return { value: null, span };
}

function exhaust(reading: Reading, path: Path): void {
  if (reading.isExhausted) return;
  reading.isExhausted = true;
  reading.findings.push(wrong({ code: 'YAML_TOO_MANY_ALIASES', params: {} }, path));
}

function readList(reading: Reading, nodes: readonly unknown[], span: Span, path: Path): Located {
  const items = nodes.map((node, at) => readNode(reading, node, [...path, at], span[0]));
  return { value: items.map((item) => item.value), span, children: new Map(items.entries()) };
}

function readMap(reading: Reading, map: YAMLMap, span: Span, path: Path): Located {
  const children = new Map<string, Located>();
  for (const { key, value } of map.items) {
    const keySpan = isNode(key) ? rangeOf(key.range, span[0]) : span;
    const name = isScalar(key) ? keyName(key, keySpan, reading.text) : undefined;
    if (name === undefined || name === '<<') {
      const found = reading.text.slice(...keySpan).split('\n', 1)[0] ?? '';
      const feature = name === undefined ? 'key' : 'merge';
      const flaw = { code: 'YAML_UNSUPPORTED', params: { feature, found } } as const;
      reading.findings.push({ ...wrong(flaw, path), span: keySpan });
      continue;
    }
    // The first of two equal keys wins; the second was reported by the parser.
    if (children.has(name)) continue;
    const child = readNode(reading, value, [...path, name], keySpan[1]);
    children.set(name, { ...child, key: keySpan });
  }
  const entries = [...children].map(([name, child]) => [name, child.value] as const);
  return { value: Object.fromEntries(entries), span, children };
}

function readScalar(reading: Reading, node: Scalar, span: Span, path: Path): Located {
  const { text, mark, findings } = reading;
  const key = String(path.at(-1) ?? '');
  if (node.value === null && span[0] === span[1]) {
    const comment = commentAfter(text, span[0]);
    if (comment === undefined) return { value: null, span };
    const flaw = { code: 'VALUE_IS_COMMENT', params: { key, comment: comment.text } } as const;
    const at: Span = [comment.start, comment.start + comment.text.length];
    findings.push({ ...wrong(flaw, path), span: at });
    return { value: undefined, span };
  }
  if (typeof node.value !== 'string') {
    const isPlain = node.value === null || ['number', 'boolean'].includes(typeof node.value);
    return { value: isPlain ? node.value : text.slice(...span), span };
  }
  const value = node.value.replaceAll(mark, '#');
  const within = node.type === 'PLAIN' ? withinCurlyQuotes(value) : undefined;
  if (within !== undefined) {
    findings.push(wrong({ code: 'QUOTES_CURLY', params: { key: keyText(path), within } }, path));
    return { value: within, span };
  }
  if (node.type === 'PLAIN' && node.value.startsWith(mark)) {
    findings.push(
      key === 'hashtag'
        ? wrong({ code: 'HASHTAG_IS_COMMENT', params: { comment: value } }, path)
        : wrong({ code: 'VALUE_IS_COMMENT', params: { key, comment: value } }, path),
    );
  }
  return { value, span };
}

/** A key as text, whatever YAML takes it for; undefined where it is no plain word. */
function keyName(key: Scalar, span: Span, text: string): string | undefined {
  if (typeof key.value === 'string') return key.value;
  const written = text.slice(...span);
  return written === '' ? undefined : written;
}

function rangeOf(range: readonly [number, number, number] | null | undefined, start: number): Span {
  return range ? [range[0], range[1]] : [start, start];
}
