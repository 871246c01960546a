/** What was made, found by what was planned. */
import type { Format } from '../formats/types.ts';
import type { Plan } from '../plan/types.ts';
import type { Made, MadeArchive, MadeRendition } from './types.ts';

/** Finds by id; each throws on an id that the plan names and nobody made, a defect of the build. */
export interface Lookup {
  rendition: (id: string) => MadeRendition;
  archive: (id: string) => MadeArchive;
  format: (id: string) => Format;
}

const known = new WeakMap<Partial<Made>, Lookup>();

/** Indexes what was made of a plan, once for all of its pages. */
export function lookupOf(plan: Pick<Plan, 'formats'>, made: Partial<Made>): Lookup {
  const lookup = known.get(made) ?? {
    rendition: finder('rendition', made.renditions ?? []),
    archive: finder('archive', made.archives ?? []),
    format: finder('format', plan.formats),
  };
  known.set(made, lookup);
  return lookup;
}

function finder<T extends { id: string }>(what: string, items: readonly T[]): (id: string) => T {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`the plan names a ${what} that is not there: ${id}`);
    return found;
  };
}

/** The last part of a path with `/`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
