import type { Diagnostic } from '../diagnostics/index.ts';

/** A finding, and the other renditions that share it. */
export interface Folded {
  diagnostic: Diagnostic;
  /** Ids, in the order found. */
  otherRenditions: readonly string[];
}

/**
 * Brings together what is the same trouble in many renditions: one code, one place, one reason.
 * Of a text that is too long, the one with the least room is kept: mending it mends the others.
 */
export function foldRenditions(diagnostics: readonly Diagnostic[]): readonly Folded[] {
  const groups = new Map<string, Diagnostic[]>();
  diagnostics.forEach((diagnostic, index) => {
    const key = diagnostic.rendition === undefined ? String(index) : troubleOf(diagnostic);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  });
  return [...groups.values()].flatMap((group) => {
    const [shown, ...others] = group.toSorted((a, b) => room(a) - room(b));
    if (shown === undefined) return [];
    const otherRenditions = others.flatMap(({ rendition }) => rendition ?? []);
    return [{ diagnostic: shown, otherRenditions: [...new Set(otherRenditions)] }];
  });
}

function troubleOf({ severity, code, place, params }: Diagnostic): string {
  const role = 'role' in params ? params.role : '';
  const reason = 'reason' in params ? params.reason : '';
  return JSON.stringify([severity, code, place?.file, place?.line, place?.column, role, reason]);
}

function room({ params }: Diagnostic): number {
  return 'charactersThatFit' in params ? params.charactersThatFit : 0;
}
