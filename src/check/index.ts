/** Everything that can be wrong, found without writing anything. */
import { hasErrors } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { mapParallel } from '../parallel.ts';
import type { ParallelOptions } from '../parallel.ts';
import type { Selection } from '../plan/select.ts';
import { prepare, withPlace } from '../prepare.ts';
import { openStudio } from '../render/studio.ts';
import type { Layout } from '../render/types.ts';
import { inspectRendition } from './inspect.ts';
import type { Measured } from './inspect.ts';
import { judgeCampaign } from './judge-campaign.ts';

/** What a check found. */
export interface CheckReport {
  /** No error; and, with `strict`, no warning. */
  ok: boolean;
  diagnostics: readonly Diagnostic[];
  layouts: readonly Layout[];
  /** The renditions that could be laid out, with what was measured on their pixels. */
  measured: readonly Measured[];
}

/** What to check: a build's options, as far as they say what would be built. */
export interface CheckOptions extends Selection, ParallelOptions {
  campaignFile: string;
  /** Warnings fail. */
  strict?: boolean;
}

/** Reads the campaign and its brand, plans, lays out and draws every rendition, and judges it all. */
export async function check(options: CheckOptions): Promise<CheckReport> {
  const { prepared, diagnostics } = await prepare(options.campaignFile, options);
  const report = (all: readonly Diagnostic[], measured: readonly Measured[]): CheckReport => ({
    ok: options.strict === true ? all.length === 0 : !hasErrors(all),
    diagnostics: all,
    layouts: measured.map(({ layout }) => layout),
    measured,
  });
  if (!prepared) return report(diagnostics, []);

  const { brand, plan, loaded } = prepared;
  const campaignFindings = await judgeCampaign({ campaign: loaded.campaign, plan, brand });
  const studio = await openStudio(brand, plan.formats);
  const inspected = await mapParallel(plan.renditions, options, (rendition) =>
    inspectRendition(studio, plan, brand, rendition, options.signal),
  );
  const found = [...campaignFindings, ...inspected.flatMap((item) => item.diagnostics)];
  return report(
    [...diagnostics, ...found.map((diagnostic) => withPlace(diagnostic, loaded))],
    inspected.flatMap(({ measured }) => measured ?? []),
  );
}
