import { builtinModules } from 'node:module';
import path from 'node:path';
import { listFiles, readText } from './files.ts';

/** One import of a source file. */
export interface Import {
  /** The importing file, `src/plan/plan.ts`. */
  from: string;
  /** The imported file, or the package's name. */
  to: string;
  kind: 'file' | 'package' | 'node';
  isTypeOnly: boolean;
}

const IMPORT =
  /\b(?:import|export)\s+(type\s)?(?:[\w$*{}\s,]+?\s+from\s*)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** The import graph of `src/`. Every name marked `type` counts as a type-only import. */
export async function readImports(): Promise<Import[]> {
  const files = (await listFiles('src')).filter((file) => file.endsWith('.ts'));
  const graph = await Promise.all(
    files.map(async (file) => parseImports(file, await readText(file))),
  );
  return graph.flat();
}

/** The imports of one source text. */
export function parseImports(from: string, text: string): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map(([statement, type, specifier, dynamic]) => {
    const target = specifier ?? dynamic ?? '';
    return {
      from,
      ...resolveTarget(from, target),
      isTypeOnly: type !== undefined || hasOnlyTypeNames(statement),
    };
  });
}

function resolveTarget(from: string, target: string): Pick<Import, 'to' | 'kind'> {
  if (target.startsWith('.')) {
    return { to: path.posix.join(path.posix.dirname(from), target), kind: 'file' };
  }
  if (target.startsWith('node:') || builtinModules.includes(target)) {
    return { to: target, kind: 'node' };
  }
  const parts = target.split('/');
  return { to: parts.slice(0, target.startsWith('@') ? 2 : 1).join('/'), kind: 'package' };
}

function hasOnlyTypeNames(statement: string): boolean {
  const names = /\{([^}]*)\}\s*from/.exec(statement)?.[1];
  if (names === undefined || /import\s+[\w$*]/.test(statement)) return false;
  return names.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
}
