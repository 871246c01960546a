import type { Diagnostic } from '../diagnostics/index.ts';
import type { Plan } from '../plan/types.ts';
import type { Layout } from '../render/types.ts';

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
  /** Renditions made at once; default: one more than there are cores. */
  jobs?: number;
  /** Makes everything again, whatever is there. */
  force?: boolean;
  /** Default: `.cache/boite` beside campaign.yaml; false: none is read or written. */
  cacheDir?: string | false;
  /** Warnings fail the build. */
  strict?: boolean;
  /** Publishes pictures that the guard finds wrong: its errors become warnings. */
  forcePublish?: boolean;
  /** Aborts the build and leaves the output as it was. */
  signal?: AbortSignal;
  onEvent?: (event: BuildEvent) => void;
}

/** What a build would make. */
export interface PlannedBuild {
  /** Undefined where an error stands in its way. */
  plan: Plan | undefined;
  /** Of the renditions that could be laid out, in the plan's order; none where none were asked for. */
  layouts: readonly Layout[];
  diagnostics: readonly Diagnostic[];
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
  /** How many renditions were drawn. */
  rendered: number;
  /** How many were not: from an earlier build, or the same picture as another one. */
  reused: number;
  durationMs: number;
  /** Absolute path. */
  output: string;
  diagnostics: readonly Diagnostic[];
}

/** What was made of the renditions. */
export type DrawingReport = Pick<BuildReport, 'rendered' | 'reused'>;
