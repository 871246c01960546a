/**
 * Keys that are not where or as they should be, but whose place or name is plain. Each is reported,
 * and what it holds is read where it was meant to be, so that its own mistakes come in the same run.
 */
import type { Path } from '../diagnostics/index.ts';
import { keyText, wrong, type Finding } from './finding.ts';
import { withChildren, type Located } from './located.ts';
import type { Source } from './parse-source.ts';
import { keysOf, parseRaw } from './schema.ts';
import { valueAt } from './values.ts';

/** Misspelt keys to read on under; no campaign has more. */
const MAX_MISSPELT = 50;

type UnknownKey = Extract<Finding, { code: 'UNKNOWN_KEY' }>;

/** The file with its keys as they were meant. */
export function readAsMeant(source: Source): Source {
  return respell(indent(source));
}

/** Keys below an empty group that are none of the first level, but are that group's. */
function indent(source: Source): Source {
  const entries = [...(source.root.children ?? [])].map(
    ([key, node]) => [String(key), node] as const,
  );
  const top = keysOf();
  const findings: Finding[] = [];
  const children = new Map<string, Located>();
  while (entries.length > 0) {
    const [[name, node] = ['', source.root]] = entries.splice(0, 1);
    const own = node.value === null ? keysOf(name) : [];
    const end = entries.findIndex(([key]) => !own.includes(key));
    const below = entries.slice(0, end === -1 ? undefined : end);
    const [first] = below;
    if (first === undefined || below.every(([key]) => top.includes(key))) {
      children.set(name, node);
      continue;
    }
    entries.splice(0, below.length);
    children.set(name, withChildren(node, new Map(below)));
    const flaw = { code: 'KEY_NOT_INDENTED', params: { key: first[0], under: name } } as const;
    findings.push({ ...wrong(flaw, [first[0]]), span: first[1].key ?? first[1].span });
  }
  return findings.length === 0
    ? source
    : source.readAs(withChildren(source.root, children), findings);
}

/** Unknown keys that are close to a known one, which their map does not have. */
function respell(source: Source): Source {
  let meant = source;
  const refused = new Set<string>();
  for (let tried = 0; tried < MAX_MISSPELT; tried += 1) {
    const found = parseRaw(meant.value, meant.written).findings.find(
      (finding): finding is UnknownKey =>
        finding.code === 'UNKNOWN_KEY' &&
        finding.params.nearest !== undefined &&
        !refused.has(finding.params.key) &&
        isRead(meant, finding.path) &&
        valueAt(meant.value, pathOf(finding)) === undefined,
    );
    if (found === undefined) break;
    const span = meant.span(found.path, 'key');
    const root = renamed(meant.root, found.path, found.params.nearest ?? '');
    const next = meant.readAs(root, [{ ...found, span }]);
    if (isFit(next, pathOf(found))) meant = next;
    else refused.add(found.params.key);
  }
  return meant;
}

/** The path of the key that was meant. */
function pathOf({ path, params }: UnknownKey): Path {
  return [...path.slice(0, -1), params.nearest ?? ''];
}

/** Whether a value was read, and not taken from a part of the file that nobody understands. */
function isRead(source: Source, path: Path): boolean {
  return !source.isLost(path) && source.offset(path) < (source.brokenAt ?? Infinity);
}

/** Whether a value is of the kind that its new key wants: a text is no list of activities. */
function isFit(source: Source, path: Path): boolean {
  const key = keyText(path);
  return !parseRaw(source.value, source.written).findings.some(
    ({ code, params }) => code === 'WRONG_TYPE' && 'found' in params && params.key === key,
  );
}

function renamed(node: Located, [step = '', ...rest]: Path, name: string): Located {
  const children = [...(node.children ?? [])].map(([key, child]) => {
    if (key !== step) return [key, child] as const;
    return rest.length === 0
      ? ([name, child] as const)
      : ([key, renamed(child, rest, name)] as const);
  });
  return withChildren(node, new Map(children));
}
