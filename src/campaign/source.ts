/**
 * YAML to plain values with their places, in the only file that knows the yaml package. Values are
 * taken out by hand rather than by `toJS`, which throws on a bad alias and builds what tags ask for.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { YamlFault } from '../diagnostics/campaign.ts';
import type { Path } from '../diagnostics/index.ts';
import { wrong, type Finding } from './finding.ts';
import type { Fault, Located, Span } from './located.ts';
import { commentAfter, type Marked } from './unquoted.ts';

const MAX_ALIASES = 100;
const MAX_VALUES = 50_000;

/** What a text says as YAML. */
export interface YamlDocument {
  root: Located;
  faults: readonly Fault[];
  findings: readonly Finding[];
}

/** Parses YAML 1.2; never throws for nesting that `tooDeepAt` lets through. */
export function parseYaml(marked: Marked): YamlDocument {
  const document = parseDocument(marked.text, {
    logLevel: 'silent',
    prettyErrors: false,
    resolveKnownTags: false,
  });
  const faults = [
    ...syntaxFaults(document, marked.text),
    ...directiveFaults(document, marked.text),
  ];
  return { ...readValues(document.contents, marked), faults };
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
    const reason: YamlFault =
      code === 'NON_STRING_KEY' || code === 'TAG_RESOLVE_FAILED' ? 'IMPOSSIBLE' : code;
    faults.push({ flaw: { code: 'YAML_SYNTAX', params: { reason } }, span: pos });
  }
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

/** Takes the values out of a document, within limits. */
function readValues(contents: unknown, { text, mark }: Marked): Omit<YamlDocument, 'faults'> {
  const findings: Finding[] = [];
  const anchors = new Map<string, unknown>();
  const open = new Set<string>();
  let values = 0;
  let aliases = 0;
  let exhausted = false;

  function exhaust(path: Path): void {
    if (!exhausted) findings.push(wrong({ code: 'YAML_TOO_MANY_ALIASES', params: {} }, path));
    exhausted = true;
  }

  function read(node: unknown, path: Path, start: number): Located {
    values += 1;
    if (values > MAX_VALUES) exhaust(path.slice(0, 1));
    if (exhausted) return { value: null, span: [start, start] };
    if (isAlias(node)) return readAlias(node.source, rangeOf(node.range, start), path);
    if (!isMap(node) && !isSeq(node) && !isScalar(node))
      return { value: null, span: [start, start] };
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.tag !== undefined) {
      const found = node.tag.replace(/^tag:yaml\.org,2002:/, '!!');
      findings.push(wrong({ code: 'YAML_UNSUPPORTED', params: { feature: 'tag', found } }, path));
    }
    const span = rangeOf(node.range, start);
    if (isMap(node)) return readMap(node, span, path);
    if (isScalar(node)) return readScalar(node, span, path, start);
    const items = node.items.map((item, at) => read(item, [...path, at], span[0]));
    return { value: items.map((item) => item.value), span, children: new Map(items.entries()) };
  }

  function readAlias(name: string, span: Span, path: Path): Located {
    aliases += 1;
    if (aliases > MAX_ALIASES) exhaust(path);
    if (!anchors.has(name) || open.has(name)) {
      const params = { reason: 'UNKNOWN_ALIAS' } as const;
      findings.push(wrong({ code: 'YAML_SYNTAX', params }, path));
      return { value: null, span };
    }
    open.add(name);
    const target = read(anchors.get(name), path, span[0]);
    open.delete(name);
    return target;
  }

  function readMap(map: YAMLMap, span: Span, path: Path): Located {
    const children = new Map<string, Located>();
    for (const pair of map.items) {
      const keySpan = isScalar(pair.key) ? rangeOf(pair.key.range, span[0]) : span;
      const name = isScalar(pair.key) ? keyName(pair.key, keySpan, text) : undefined;
      if (name === undefined || name === '<<') {
        const found = text.slice(...keySpan).split('\n', 1)[0] ?? '';
        const feature = name === undefined ? 'key' : 'merge';
        const finding = wrong({ code: 'YAML_UNSUPPORTED', params: { feature, found } }, path);
        findings.push({ ...finding, span: keySpan });
        continue;
      }
      // The first of two equal keys wins; the second was reported by the parser.
      if (children.has(name)) continue;
      const child = read(pair.value, [...path, name], keySpan[1]);
      children.set(name, { ...child, key: keySpan });
    }
    const entries = [...children].map(([name, child]) => [name, child.value] as const);
    return { value: Object.fromEntries(entries), span, children };
  }

  function readScalar(node: Scalar, span: Span, path: Path, start: number): Located {
    if (node.value === null && span[0] === span[1]) {
      const comment = commentAfter(text, start);
      const key = String(path.at(-1) ?? '');
      if (comment === undefined) return { value: null, span };
      findings.push(wrong({ code: 'VALUE_IS_COMMENT', params: { key, comment } }, path));
      return { value: undefined, span };
    }
    if (typeof node.value !== 'string') {
      const known = node.value === null || ['number', 'boolean'].includes(typeof node.value);
      return { value: known ? node.value : text.slice(...span), span };
    }
    const value = node.value.replaceAll(mark, '#');
    if (node.type === 'PLAIN' && node.value.startsWith(mark)) {
      const key = String(path.at(-1) ?? '');
      const comment = value;
      findings.push(
        key === 'hashtag'
          ? wrong({ code: 'HASHTAG_IS_COMMENT', params: { comment } }, path)
          : wrong({ code: 'VALUE_IS_COMMENT', params: { key, comment } }, path),
      );
    }
    return { value, span };
  }

  const root = read(contents, [], 0);
  return { root, findings };
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
