import type { Path, Place } from '../diagnostics/index.ts';
import type { Finding } from './finding.ts';
import { tooDeepAt } from './depth.ts';
import { parseYaml, type YamlDocument } from './source.ts';
import { nearestNode, spanOf, type Fault } from './located.ts';
import { placerOf, type Placer } from './place.ts';
import { markUnquoted } from './unquoted.ts';

/** A campaign file, read as YAML and not judged yet. */
export interface Source {
  /** Strings, numbers, booleans, null, lists and plain objects; undefined for an empty file. */
  value: unknown;
  /** What YAML itself finds wrong. */
  faults: readonly Fault[];
  /** Mistakes about a value: a `#` without quotes, a tag, too many aliases. */
  findings: readonly Finding[];
  /** Where the syntax breaks first; what is missing after it may only be unread. */
  brokenAt: number | undefined;
  /** A place from offsets in the text. */
  placeAt: Placer;
  /** The place of a path's value, key or parent. */
  place: (path: Path, at?: Finding['at']) => Place;
  /** Where the value of a path starts. */
  offset: (path: Path) => number;
  /** A value as the file writes it, in one line. */
  written: (path: Path) => string;
}

/** Reads YAML; never throws. `file` is the name to show. */
export function parseSource(file: string, text: string): Source {
  const placeAt = placerOf(file, text);
  const { root, faults, findings } = parseSafely(text);
  const broken = faults
    .filter(({ flaw }) => flaw.code === 'YAML_SYNTAX')
    .map(({ span }) => span[0]);
  return {
    value: root.value ?? undefined,
    faults,
    findings,
    brokenAt: broken.length > 0 ? Math.min(...broken) : undefined,
    placeAt,
    place: (path, at = 'value') => placeAt(...spanOf(root, path, at)),
    offset: (path) => spanOf(root, path, 'value')[0],
    written: (path) => {
      const { node, exact } = nearestNode(root, path);
      if (!exact) return '';
      if (typeof node.value === 'string') return node.value;
      return text
        .slice(...node.span)
        .replaceAll(/\s+/g, ' ')
        .trim();
    },
  };
}

function parseSafely(text: string): YamlDocument {
  const deep = tooDeepAt(text);
  if (deep === undefined) return parseYaml(markUnquoted(text));
  const flaw = { code: 'YAML_SYNTAX', params: { reason: 'TOO_DEEP' } } as const;
  return {
    root: { value: null, span: [0, 0] },
    faults: [{ flaw, span: [deep, deep + 1] }],
    findings: [],
  };
}
