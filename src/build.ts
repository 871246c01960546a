/** The stages in order. Emits events, prints nothing. */
import type { Diagnostic } from './diagnostics/index.ts';
import type { Plan } from './plan/types.ts';

/** What to build, and how. Paths are absolute or relative to the working directory. */
export interface BuildOptions {
  campaignFile: string;
  /** Default: `output` beside campaign.yaml. */
  outputDir?: string;
  /** Only these; undefined: all. Unknown ids are `SELECTION_UNKNOWN`. */
  networks?: readonly string[];
  formats?: readonly string[];
  visuals?: readonly string[];
  langs?: readonly string[];
  /** Renditions made at once; default: the number of cores. */
  jobs?: number;
  /** Makes everything again, whatever is there. */
  force?: boolean;
  /** Warnings fail the build. */
  strict?: boolean;
  /** Aborts the build and leaves the output as it was. */
  signal?: AbortSignal;
  onEvent?: (event: BuildEvent) => void;
}

/** How a build goes, for a progress display. */
export type BuildEvent =
  | { type: 'planned'; renditions: number; archives: number; pages: number }
  | { type: 'waiting-for-lock' }
  | { type: 'rendition'; id: string; done: number; total: number; ok: boolean }
  | { type: 'archive'; id: string; done: number; total: number }
  | { type: 'publishing' };

/** What a build did. Paths are relative to the output folder, sorted. */
export interface BuildReport {
  ok: boolean;
  written: readonly string[];
  unchanged: readonly string[];
  removed: readonly string[];
  durationMs: number;
  /** What everything in the output weighs together. */
  bytes?: number;
  /** Absolute path. */
  output: string;
  diagnostics: readonly Diagnostic[];
}

/** The plan that a build would follow, with what was found on the way; writes nothing. */
export async function planBuild(
  options: BuildOptions,
): Promise<{ plan: Plan | undefined; diagnostics: readonly Diagnostic[] }> {
  throw new Error(`to be written: ${options.campaignFile}`);
}

/** Builds the whole toolbox; a build that fails leaves the output folder as it was. */
export async function build(options: BuildOptions): Promise<BuildReport> {
  throw new Error(`to be written: ${options.campaignFile}`);
}
