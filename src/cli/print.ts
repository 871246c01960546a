import { inspect } from 'node:util';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Context, Outcome } from './io.ts';

/**
 * Writes an outcome: data on stdout, talk on stderr; with `--json`, exactly one document on stdout,
 * whatever happened.
 */
export async function print(outcome: Outcome, context: Context): Promise<void> {
  const { json, quiet, debug, io } = context;
  const { diagnostics, data, summary, cause, isDefect = false } = outcome;
  const talk: string[] = [];
  if (!json && outcome.exitCode === 130) talk.push(await sentences(diagnostics, context));
  else if (!json || outcome.areDiagnosticsAside) talk.push(await reported(diagnostics, context));
  if (cause !== undefined && (debug || (isDefect && !json))) talk.push(`${inspect(cause)}\n`);
  if (summary !== undefined && !quiet && !json) talk.push(`${summary}\n`);
  const said = talk.filter((text) => text !== '');
  if (said.length > 0) io.stderr.write(said.join('\n'));
  if (json && outcome.isDocumentTold) return;
  if (json) io.stdout.write(`${JSON.stringify(await completed(outcome, context), null, 2)}\n`);
  else if (data !== undefined) io.stdout.write(data);
}

/** The messages alone: whoever interrupts knows why, and wants no report. */
async function sentences(diagnostics: readonly Diagnostic[], { lang }: Context): Promise<string> {
  const { explain } = await import('../language/explain.ts');
  return diagnostics.map((diagnostic) => `${explain(diagnostic, lang).message}\n`).join('');
}

async function reported(diagnostics: readonly Diagnostic[], context: Context): Promise<string> {
  if (diagnostics.length === 0) return '';
  const { reportText } = await import('./report.ts');
  return reportText(diagnostics, context);
}

async function completed(outcome: Outcome, { lang }: Context): Promise<object> {
  const { document, diagnostics, areDiagnosticsAside } = outcome;
  if (areDiagnosticsAside) return document;
  if (diagnostics.length === 0) return { ...document, diagnostics: [] };
  const { diagnosticJson } = await import('../language/explain.ts');
  return {
    ...document,
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, lang)),
  };
}
