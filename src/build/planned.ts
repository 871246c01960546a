/** What a build would make, without making it: the plan and, where they are asked for, its layouts. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { mapParallel } from '../parallel.ts';
import { findingsOf, prepare, withPlace } from '../prepare.ts';
import type { Prepared } from '../prepare.ts';
import type { Layout } from '../render/types.ts';
import type { BuildOptions, PlannedBuild } from './types.ts';

/**
 * Reads and plans; lays out every rendition where `withLayouts` says so, which tells what does not fit.
 *
 * @throws the signal's reason when it aborts
 */
export async function planOnly(
  options: BuildOptions & { withLayouts?: boolean },
): Promise<PlannedBuild> {
  const { prepared, diagnostics } = await prepare(options.campaignFile, options);
  if (!prepared) return { plan: undefined, layouts: [], diagnostics };
  const { layouts, found } = options.withLayouts
    ? await layoutAll(prepared, options)
    : { layouts: [], found: [] };
  return { plan: prepared.plan, layouts, diagnostics: [...diagnostics, ...found] };
}

async function layoutAll(
  { brand, plan, loaded }: Prepared,
  options: BuildOptions,
): Promise<{ layouts: readonly Layout[]; found: readonly Diagnostic[] }> {
  const { openStudio } = await import('../render/studio.ts');
  const studio = await openStudio(brand, plan.formats);
  const results = await mapParallel(plan.renditions, options, async (rendition) => {
    try {
      const { layout, diagnostics } = await studio.layout(rendition);
      return { layouts: [layout], found: diagnostics };
    } catch (cause) {
      return { layouts: [], found: findingsOf(cause) };
    }
  });
  return {
    layouts: results.flatMap(({ layouts }) => layouts),
    found: results.flatMap(({ found }) => found.map((item) => withPlace(item, loaded))),
  };
}
