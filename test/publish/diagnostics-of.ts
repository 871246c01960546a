/** What a promise fails with, when it fails as it should. */
import { DiagnosticError, type Diagnostic } from '../../src/diagnostics/index.ts';

/** The diagnostics that a promise rejects with; anything else is thrown again. */
export async function diagnosticsOf(work: Promise<unknown>): Promise<readonly Diagnostic[]> {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause.diagnostics;
    throw cause;
  }
  return [];
}

/** The codes and parameters of diagnostics, for comparing. */
export function briefly(diagnostics: readonly Diagnostic[]): [string, unknown][] {
  return diagnostics.map(({ code, params }) => [code, params]);
}
