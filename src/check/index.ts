/** Everything that can be wrong, found without writing anything. */
import type { BuildOptions } from '../build.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Layout } from '../render/types.ts';

/** What a check found. */
export interface CheckReport {
  /** No error; and, with `strict`, no warning. */
  ok: boolean;
  diagnostics: readonly Diagnostic[];
  layouts: readonly Layout[];
}

export async function check(options: BuildOptions): Promise<CheckReport> {
  throw new Error(`to be written: ${options.campaignFile}`);
}
