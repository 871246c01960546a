import type { Path } from '../diagnostics/index.ts';
import { isLang, type Lang } from '../language/langs.ts';
import { listAt, valueAt } from './values.ts';

const ROOT_TEXTS = ['theme', 'name', 'shortName', 'message', 'usage'] as const;
const ACTIVITY_TEXTS = ['name', 'place', 'text', 'action'] as const;

/** The paths of every text by language that a file may have, whether it has it or not. */
export function textPaths(value: unknown): readonly Path[] {
  const each = (path: Path, keys: readonly string[]): Path[] =>
    listAt(value, ...path).flatMap((_, at) => keys.map((key) => [...path, at, key]));
  return [
    ...ROOT_TEXTS.map((key) => [key]),
    ['spokesperson', 'quote'],
    ['symbol', 'name'],
    ['symbol', 'text'],
    ...each(['activities'], ACTIVITY_TEXTS),
    ...each(['posts'], ['text']),
    ...each(['formats', 'custom'], ['name']),
  ];
}

/** The declared languages that are sound; French where the file has none. */
export function declaredLanguages(value: unknown): readonly [Lang, ...Lang[]] {
  const codes = listAt(value, 'languages').filter(
    (code): code is Lang => typeof code === 'string' && isLang(code),
  );
  const [first, ...others] = new Set(codes);
  return first === undefined ? ['fr'] : [first, ...others];
}

/** The wordings of a text in each place that has some, as written. */
export function wordingsOf(value: unknown, path: Path): readonly { path: Path; text: string }[] {
  const found = valueAt(value, path);
  if (typeof found === 'string') return [{ path, text: found }];
  if (typeof found !== 'object' || found === null) return [];
  return Object.keys(found).flatMap((key) => wordingsOf(value, [...path, key]));
}
