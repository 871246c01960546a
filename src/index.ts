/** The library: what a script may do with a campaign without the command line. */
export { build, planBuild } from './build.ts';
export type { BuildEvent, BuildOptions, BuildReport } from './build.ts';
export { check } from './check/index.ts';
export type { CheckReport } from './check/index.ts';
export { DiagnosticError, hasErrors } from './diagnostics/index.ts';
export type {
  Diagnostic,
  DiagnosticCode,
  DiagnosticParams,
  Place,
  Severity,
} from './diagnostics/index.ts';
export type { Campaign, LoadedCampaign } from './campaign/types.ts';
export type { Format, Network } from './formats/types.ts';
export type { Plan, PlannedRendition } from './plan/types.ts';
export type { Layout } from './render/types.ts';
export type { Manifest } from './toolbox/types.ts';
