import type { Path, Place } from '../diagnostics/index.ts';
import type { Finding } from './finding.ts';
import { tooDeepAt } from './depth.ts';
import { nearestNode, spanOf, type Fault, type Located, type Span } from './located.ts';
import { placerOf, type Placer } from './place.ts';
import { parseAround, type Repaired } from './repair.ts';
import { markUnquoted } from './unquoted.ts';

/** A campaign file, read as YAML and not judged yet. */
export interface Source {
  /** Strings, numbers, booleans, null, lists and plain objects; undefined for an empty file. */
  value: unknown;
  /** What YAML itself finds wrong. */
  faults: readonly Fault[];
  /** Mistakes about a value: a `#` without quotes, a tag, too many aliases. */
  findings: readonly Finding[];
  /** From here on the text could not be understood, and what is missing may only be unread. */
  brokenAt: number | undefined;
  /** Whether the value of a path was not read because of a fault. */
  isLost: (path: Path) => boolean;
  /** Keys of the first level of which something was not read. */
  lostKeys: ReadonlySet<string>;
  /** A place from offsets in the text. */
  placeAt: Placer;
  /** The offsets of a path's value, key or parent. */
  span: (path: Path, at?: Finding['at']) => Span;
  /** The place of the same. */
  place: (path: Path, at?: Finding['at']) => Place;
  /** Where the value of a path starts. */
  offset: (path: Path) => number;
  /** A value as the file writes it, in one line. */
  written: (path: Path) => string;
  /** Its values with their places. */
  root: Located;
  /** The same file with its values where they were meant to be, and what is wrong with that. */
  readAs: (meant: Located, findings: readonly Finding[]) => Source;
}

/** Reads YAML; never throws. `file` is the name to show. */
export function parseSource(file: string, text: string): Source {
  const { document, faults, lost, brokenAt } = parseSafely(text);
  const { root, findings } = document;
  const lostKeys = new Set(lost.map(([start]) => topKeyAt(text, start)));
  const read = { faults, findings, brokenAt, lostKeys, placeAt: placerOf(file, text) };
  return sourceOf(read, text, lost, root);
}

type Read = Pick<Source, 'faults' | 'findings' | 'brokenAt' | 'lostKeys' | 'placeAt'>;

function sourceOf(read: Read, text: string, lost: readonly Span[], root: Located): Source {
  const offset = (path: Path): number => spanOf(root, path, 'value')[0];
  return {
    ...read,
    root,
    value: root.value ?? undefined,
    isLost: (path) => lost.some(([start, end]) => offset(path) >= start && offset(path) <= end),
    span: (path, at = 'value') => spanOf(root, path, at),
    place: (path, at = 'value') => read.placeAt(...spanOf(root, path, at)),
    offset,
    written: (path) => {
      const { node, exact } = nearestNode(root, path);
      if (!exact) return '';
      if (typeof node.value === 'string') return node.value;
      return text
        .slice(...node.span)
        .replaceAll(/\s+/g, ' ')
        .trim();
    },
    readAs: (meant, more) =>
      sourceOf({ ...read, findings: [...read.findings, ...more] }, text, lost, meant),
  };
}

/** The key of the first level that an offset is under. */
function topKeyAt(text: string, offset: number): string {
  const keys = [...text.slice(0, offset).matchAll(/^([\w-]+)[ \t]*:/gm)];
  return keys.at(-1)?.[1] ?? '';
}

function parseSafely(text: string): Repaired {
  const deep = tooDeepAt(text);
  if (deep === undefined) return parseAround(markUnquoted(text));
  const flaw = { code: 'YAML_SYNTAX', params: { reason: 'TOO_DEEP' } } as const;
  const root = { value: null, span: [0, 0] } as const;
  return {
    document: { root, faults: [], findings: [] },
    faults: [{ flaw, span: [deep, deep + 1] }],
    lost: [],
    brokenAt: deep,
  };
}
