import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildEvent, BuildReport } from '../../build.ts';
import { hasErrors } from '../../diagnostics/index.ts';
import type { Plan } from '../../plan/types.ts';
import { exitCodeOf } from '../exit-codes.ts';
import type { Context, Outcome } from '../io.ts';
import { planTree } from '../plan-tree.ts';
import type { BuildFlags } from '../program.ts';
import { shownPath } from '../shown-path.ts';
import { buildOptions } from './selection.ts';

/** `boite build`: the whole toolbox, or with `--dry-run` only its plan. */
export async function runBuild(
  campaignFile: string,
  flags: BuildFlags,
  context: Context,
): Promise<Outcome> {
  if (flags.dryRun === true) return dryRun(campaignFile, flags, context);
  const options = buildOptions(campaignFile, flags, context);
  const planned = { renditions: 0, archives: 0, pages: 0 };
  const showsProgress = !context.quiet && !context.json;
  const progress = showsProgress
    ? (await import('../progress.ts')).makeProgress(context.io.stderr, context.messages)
    : undefined;
  const onEvent = (event: BuildEvent): void => {
    if (event.type === 'planned') {
      planned.renditions = event.renditions;
      planned.archives = event.archives;
      planned.pages = event.pages;
    }
    progress?.show(event);
  };
  const { build } = await context.services.build();
  try {
    const report = await build({ ...options, onEvent });
    return await outcome(report, planned, context);
  } finally {
    progress?.stop();
  }
}

async function outcome(
  report: BuildReport,
  planned: { renditions: number; archives: number; pages: number },
  { io, messages, style }: Context,
): Promise<Outcome> {
  const { diagnostics, ...document } = report;
  if (!report.ok) {
    return {
      exitCode: exitCodeOf(diagnostics),
      diagnostics,
      document,
      summary: messages.build.failed,
    };
  }
  const { written, unchanged, removed, rendered, reused } = report;
  const seconds = report.durationMs / 1000;
  const bytes = await weigh(report);
  const summary = [
    style.success(messages.build.done({ ...planned, bytes, seconds })),
    messages.build.changes(written.length, unchanged.length, removed.length),
    messages.build.drawn(rendered, reused),
    messages.build.open(shownPath(join(report.output, 'index.html'), io.cwd)),
  ].join('\n');
  return { exitCode: 0, diagnostics, document, summary };
}

async function dryRun(campaignFile: string, flags: BuildFlags, context: Context): Promise<Outcome> {
  const { planBuild } = await context.services.build();
  const { plan, layouts, diagnostics } = await planBuild({
    ...buildOptions(campaignFile, flags, context),
    withLayouts: context.json,
  });
  const fails = hasErrors(diagnostics) || (flags.strict === true && diagnostics.length > 0);
  if (plan === undefined || fails) {
    return { exitCode: exitCodeOf(diagnostics), diagnostics, document: { ok: false } };
  }
  return {
    exitCode: 0,
    diagnostics,
    document: { ...plan, layouts },
    areDiagnosticsAside: true,
    data: planTree(plan),
    summary: planSummary(plan, context),
  };
}

function planSummary({ renditions, archives, pages }: Plan, { messages }: Context): string {
  return messages.build.plan(renditions.length, archives.length, pages.length);
}

/** What the published files weigh together; undefined where one is gone already. */
async function weigh({ output, written, unchanged }: BuildReport): Promise<number | undefined> {
  const files = [...written, ...unchanged].map((file) => stat(join(output, file)));
  const found = await Promise.all(files).catch(() => []);
  return found.length === 0 ? undefined : found.reduce((total, { size }) => total + size, 0);
}
