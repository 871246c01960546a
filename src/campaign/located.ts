import type { Path } from '../diagnostics/index.ts';
import type { Flaw } from './finding.ts';

/** Offsets in the text. */
export type Span = readonly [start: number, end: number];

/** A value with where it stands. Values are strings, numbers, booleans, null, lists, objects. */
export interface Located {
  value: unknown;
  span: Span;
  key?: Span;
  children?: ReadonlyMap<string | number, Located>;
}

/** Something wrong with the text itself, before any value. */
export interface Fault {
  flaw: Flaw;
  span: Span;
  /** What was most likely meant, as long as what it stands for; `lost` is what it does not show. */
  instead?: { at: number; text: string; lost?: Span };
}

/** The same node with other children, and the value that they make: a list stays one. */
export function withChildren(
  node: Located,
  children: ReadonlyMap<string | number, Located>,
): Located {
  const entries = [...children].map(([key, { value }]) => [key, value] as const);
  const value = Array.isArray(node.value)
    ? entries.map(([, item]) => item)
    : Object.fromEntries(entries);
  return { ...node, value, children };
}

/** The value at a path, or the nearest parent that exists. */
export function nearestNode(root: Located, path: Path): { node: Located; exact: boolean } {
  let node = root;
  for (const step of path) {
    const child = node.children?.get(step);
    if (child === undefined) return { node, exact: false };
    node = child;
  }
  return { node, exact: true };
}

/**
 * What to point to: the value, its key, or its parent where it is missing. An empty value has
 * nothing to underline, so its key stands for it.
 */
export function spanOf(root: Located, path: Path, at: 'value' | 'key' | 'parent'): Span {
  const { node, exact } = nearestNode(root, at === 'parent' ? path.slice(0, -1) : path);
  if (node === root) return [root.span[0], root.span[0] + 1];
  const byKey = at !== 'value' || !exact || node.value === null;
  return byKey && node.key !== undefined ? node.key : node.span;
}
