import { resolve } from 'node:path';
import type { BuildOptions } from '../../build.ts';
import type { Context } from '../io.ts';
import type { BuildFlags } from '../program.ts';

/** The options of a build from the flags of a command line, with absolute paths. */
export function buildOptions(
  campaignFile: string,
  flags: BuildFlags,
  { io }: Pick<Context, 'io'>,
): BuildOptions {
  const { out, lang, dryRun: _, ...same } = flags;
  return {
    ...same,
    campaignFile: resolve(io.cwd, campaignFile),
    ...(out === undefined ? {} : { outputDir: resolve(io.cwd, out) }),
    ...(lang === undefined ? {} : { langs: lang }),
    signal: io.signal,
  };
}
