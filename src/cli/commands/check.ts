import { resolve } from 'node:path';
import type { CheckReport } from '../../check/index.ts';
import { DiagnosticError } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Lang } from '../../language/langs.ts';
import type { Layout } from '../../render/types.ts';
import { inspectionExitCodeOf } from '../exit-codes.ts';
import type { Context, Outcome } from '../io.ts';
import type { CheckFlags } from '../program.ts';
import { shownPath } from '../shown-path.ts';
import { buildOptions } from './selection.ts';

/** `boite check`: everything that can be wrong; writes nothing but the proofs that are asked for. */
export async function runCheck(
  campaignFile: string,
  { proof, table, ...flags }: CheckFlags,
  context: Context,
): Promise<Outcome> {
  const options = buildOptions(campaignFile, flags, context);
  const { check } = await context.services.check();
  const report = await check(options);
  const { layouts } = report;
  const { check: texts } = context.messages;
  const { index, problems } =
    proof === undefined
      ? { index: undefined, problems: [] }
      : await writeProofs(proof, report, options, context);
  const ok = report.ok && problems.length === 0;
  const diagnostics = [...report.diagnostics, ...problems];
  const verdict = ok
    ? context.style.success(texts.passed(layouts.length, diagnostics.length))
    : texts.failed;
  const opened = index === undefined ? [] : [texts.proof(shownPath(index, context.io.cwd))];
  return {
    exitCode: ok ? 0 : inspectionExitCodeOf(diagnostics),
    diagnostics,
    document: { ok, renditions: layouts.map((layout) => layoutJson(layout, report)) },
    summary: [verdict, ...opened].join('\n'),
    ...(table === true && { data: await tableOf(report, context.lang) }),
  };
}

/** Proofs that cannot be written are told beside what was found. */
async function writeProofs(
  folder: string,
  { diagnostics }: CheckReport,
  options: ReturnType<typeof buildOptions>,
  { services, io, lang }: Context,
): Promise<{ index?: string | undefined; problems: readonly Diagnostic[] }> {
  const { writeProof } = await services.proof();
  try {
    const proofDir = resolve(io.cwd, folder);
    return { index: await writeProof({ ...options, proofDir, lang, diagnostics }), problems: [] };
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    return { problems: cause.diagnostics };
  }
}

async function tableOf({ measured, diagnostics }: CheckReport, lang: Lang): Promise<string> {
  const { measuresTable } = await import('../../check/table.ts');
  return measuresTable(measured, diagnostics, lang);
}

function layoutJson({ rendition, texts }: Layout, { measured }: CheckReport): unknown {
  const found = measured.find(({ layout }) => layout.rendition === rendition);
  return {
    id: rendition,
    texts: texts.map(({ role, fontSizePx, preferredPx, lines, box }) => {
      const index = found?.subject.texts.findIndex((text) => text.role === role) ?? -1;
      const contrast = found?.inks[index]?.contrast;
      return {
        role,
        fontSizePx,
        preferredPx,
        lines,
        box,
        ...(contrast !== undefined && { contrast }),
      };
    }),
  };
}
