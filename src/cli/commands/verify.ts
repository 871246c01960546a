import { resolve } from 'node:path';
import { hasErrors } from '../../diagnostics/index.ts';
import { inspectionExitCodeOf } from '../exit-codes.ts';
import type { Context, Outcome } from '../io.ts';
import { shownPath } from '../shown-path.ts';

/** `boite verify`: a published folder against its own checksums. */
export async function runVerify(
  folder: string,
  { io, services, messages, style }: Context,
): Promise<Outcome> {
  const { verifyOutput } = await services.verify();
  const target = resolve(io.cwd, folder);
  const { diagnostics, files } = await verifyOutput(target, { signal: io.signal });
  const ok = !hasErrors(diagnostics);
  const shown = shownPath(target, io.cwd);
  return {
    exitCode: ok ? 0 : inspectionExitCodeOf(diagnostics),
    diagnostics,
    document: { ok, output: target, files },
    summary: ok
      ? style.success(messages.verify.passed(shown, files))
      : messages.verify.failed(shown),
  };
}
