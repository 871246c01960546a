import type { build, planBuild } from '../build.ts';
import type { check } from '../check/index.ts';
import type { CATALOGUE } from '../formats/catalogue.ts';
import type { formatsJson, formatTable } from '../formats/print.ts';
import type { initCampaign } from '../init/index.ts';
import type { openBrowser, startPreview } from '../preview/index.ts';
import type { writeProof } from '../proof/index.ts';
import type { verifyOutput } from '../publish/verify.ts';

/** The parts of the tool that commands call, each loaded when it is first needed. */
export interface Services {
  build: () => Promise<{ build: typeof build; planBuild: typeof planBuild }>;
  check: () => Promise<{ check: typeof check }>;
  proof: () => Promise<{ writeProof: typeof writeProof }>;
  preview: () => Promise<{ startPreview: typeof startPreview; openBrowser: typeof openBrowser }>;
  catalogue: () => Promise<{ CATALOGUE: typeof CATALOGUE }>;
  formats: () => Promise<{ formatTable: typeof formatTable; formatsJson: typeof formatsJson }>;
  init: () => Promise<{ initCampaign: typeof initCampaign }>;
  verify: () => Promise<{ verifyOutput: typeof verifyOutput }>;
}

/** The real ones. */
export const services: Services = {
  build: () => import('../build.ts'),
  check: () => import('../check/index.ts'),
  proof: () => import('../proof/index.ts'),
  preview: () => import('../preview/index.ts'),
  catalogue: () => import('../formats/catalogue.ts'),
  formats: () => import('../formats/print.ts'),
  init: () => import('../init/index.ts'),
  verify: () => import('../publish/verify.ts'),
};
