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
    ...cacheOption(io.env['BOITE_CACHE_DIR'], io.cwd),
    signal: io.signal,
  };
}

/** `BOITE_CACHE_DIR`: another folder for the cache; empty: none. */
function cacheOption(folder: string | undefined, cwd: string): Pick<BuildOptions, 'cacheDir'> {
  if (folder === undefined) return {};
  return { cacheDir: folder === '' ? false : resolve(cwd, folder) };
}
