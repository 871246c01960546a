/** The library: what a script may do with a campaign without the command line. */
export { build, planBuild } from './build.ts';
export type { BuildEvent, BuildOptions, BuildReport } from './build.ts';
export { loadCampaign } from './campaign/load.ts';
export type { Campaign, LoadedCampaign } from './campaign/types.ts';
export { check } from './check/index.ts';
export type { CheckOptions, CheckReport } from './check/index.ts';
export { DiagnosticError, hasErrors } from './diagnostics/index.ts';
export type {
  Diagnostic,
  DiagnosticCode,
  DiagnosticParams,
  Path,
  Place,
  Severity,
} from './diagnostics/index.ts';
export { CATALOGUE } from './formats/catalogue.ts';
export type { Format, Network } from './formats/types.ts';
export { initCampaign } from './init/index.ts';
export type { InitOptions, InitReport } from './init/index.ts';
export { explain } from './language/explain.ts';
export type { Lang } from './language/langs.ts';
export type { Explanation } from './language/types.ts';
export type { Plan, PlannedRendition } from './plan/types.ts';
export { verifyOutput } from './publish/verify.ts';
export type { VerifyReport } from './publish/verify.ts';
export type { Layout } from './render/types.ts';
export type { Manifest } from './toolbox/types.ts';
