/** Everything that can be wrong, found without writing anything. */
import type { BuildOptions } from '../build.ts';
import { hasErrors } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { mapParallel } from '../parallel.ts';
import { findingsOf, prepare, withPlace } from '../prepare.ts';
import type { LaidOut } from '../render/layout.ts';
import { openStudio } from '../render/studio.ts';
import type { Layout } from '../render/types.ts';

/** What a check found. */
export interface CheckReport {
  /** No error; and, with `strict`, no warning. */
  ok: boolean;
  diagnostics: readonly Diagnostic[];
  layouts: readonly Layout[];
}

/** What to check: a build's options, as far as they say what would be built. */
export type CheckOptions = Pick<
  BuildOptions,
  'campaignFile' | 'networks' | 'formats' | 'visuals' | 'langs' | 'jobs' | 'strict' | 'signal'
>;

/** Reads the campaign and its brand, plans, and lays out every rendition. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const { prepared, diagnostics } = await prepare(options.campaignFile, options);
  const report = (all: readonly Diagnostic[], layouts: readonly Layout[]): CheckReport => ({
    ok: options.strict === true ? all.length === 0 : !hasErrors(all),
    diagnostics: all,
    layouts,
  });
  if (!prepared) return report(diagnostics, []);

  const studio = await openStudio(prepared.brand, prepared.plan.formats);
  const laidOut = await mapParallel(prepared.plan.renditions, options, (rendition) =>
    outcomeOf(studio.layout(rendition)),
  );
  const found = laidOut.flatMap((item) => item.diagnostics);
  return report(
    [...diagnostics, ...found.map((diagnostic) => withPlace(diagnostic, prepared.loaded))],
    laidOut.flatMap(({ layout }) => layout ?? []),
  );
}

async function outcomeOf(
  laidOut: Promise<LaidOut>,
): Promise<{ layout?: Layout; diagnostics: readonly Diagnostic[] }> {
  try {
    const { layout, diagnostics } = await laidOut;
    return { layout, diagnostics };
  } catch (cause) {
    return { diagnostics: findingsOf(cause) };
  }
}
