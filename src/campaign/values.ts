/** Reading values of any shape: rules look at what is sound in a file with mistakes elsewhere. */
import type { ValueKind } from '../diagnostics/campaign.ts';
import type { Path } from '../diagnostics/index.ts';

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step))
      return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

/** The text at a path, or undefined where there is none or it is something else. */
export function textAt(value: unknown, ...path: Path): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** The list at a path; empty where there is none or it is something else. */
export function listAt(value: unknown, ...path: Path): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** The keys of the map at a path; empty where there is none or it is something else. */
export function keysAt(value: unknown, ...path: Path): readonly string[] {
  const found = valueAt(value, path);
  return kindOf(found) === 'map' && typeof found === 'object' && found !== null
    ? Object.keys(found)
    : [];
}

/** What a value is, in the words of the messages. */
export function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'object' ? 'map' : 'text';
}
