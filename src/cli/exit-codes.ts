import type { Diagnostic, DiagnosticCode } from '../diagnostics/index.ts';
import { areaOf, type DiagnosticArea } from '../language/explain.ts';
import type { ExitCode } from './io.ts';

/** What an error of each area makes of a command; documented in docs/cli.md. */
const EXIT_CODES: Readonly<Record<DiagnosticArea, ExitCode>> = {
  campaign: 2,
  brand: 2,
  command: 2,
  render: 1,
  check: 1,
  publish: 1,
};

/** Codes that differ from their area. */
const EXCEPTIONS: Readonly<Partial<Record<DiagnosticCode, ExitCode>>> = {
  // The folder was named on the command line.
  OUTPUT_IS_FILE: 2,
  OUTPUT_CONTAINS_CAMPAIGN: 2,
  OUTPUT_FOREIGN_FILES: 2,
  UNEXPECTED: 1,
  INTERRUPTED: 130,
};

/** Codes that stop a `check` or `verify` before it could look at anything. */
const NOTHING_TO_CHECK: ReadonlySet<DiagnosticCode> = new Set([
  'CAMPAIGN_NOT_FOUND',
  'CAMPAIGN_UNREADABLE',
]);

/** The exit code of work that failed: the highest that one of its errors asks for. */
export function exitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  return highest(
    decisive(diagnostics).map(({ code }) => EXCEPTIONS[code] ?? EXIT_CODES[areaOf(code)]),
  );
}

/** The same for `check` and `verify`, which did their work where they found what is wrong. */
export function inspectionExitCodeOf(diagnostics: readonly Diagnostic[]): ExitCode {
  const blocking = decisive(diagnostics).filter(
    ({ code }) => areaOf(code) === 'command' || NOTHING_TO_CHECK.has(code),
  );
  return exitCodeOf(blocking);
}

/** Errors; where there is none, the warnings that `--strict` made fail. */
function decisive(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : diagnostics;
}

function highest(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce<ExitCode>((worst, code) => (code > worst ? code : worst), 1);
}
