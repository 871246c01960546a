import type { Layout } from '../../render/types.ts';
import { inspectionExitCodeOf } from '../exit-codes.ts';
import type { Context, Outcome } from '../io.ts';
import type { SelectionFlags } from '../program.ts';
import { buildOptions } from './selection.ts';

/** `boite check`: everything that can be wrong, without writing anything. */
export async function runCheck(
  campaignFile: string,
  flags: SelectionFlags,
  context: Context,
): Promise<Outcome> {
  const { check } = await context.services.check();
  const report = await check(buildOptions(campaignFile, flags, context));
  const { ok, diagnostics, layouts } = report;
  const { check: texts } = context.messages;
  return {
    exitCode: ok ? 0 : inspectionExitCodeOf(diagnostics),
    diagnostics,
    document: { ok, renditions: layouts.map(layoutJson) },
    summary: ok
      ? context.style.success(texts.passed(layouts.length, diagnostics.length))
      : texts.failed,
  };
}

function layoutJson({ rendition, texts }: Layout): unknown {
  return {
    id: rendition,
    texts: texts.map(({ role, fontSizePx, preferredPx, lines, box }) => ({
      role,
      fontSizePx,
      preferredPx,
      lines,
      box,
    })),
  };
}
