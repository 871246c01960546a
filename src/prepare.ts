/** What build and check share: the campaign and the brand read, and the plan made of them. */
import { resolve } from 'node:path';
import { checkGlyphs } from './brand/glyphs.ts';
import { checkAssets, loadBrand } from './brand/load.ts';
import type { Brand } from './brand/types.ts';
import { loadCampaign } from './campaign/load.ts';
import type { LoadedCampaign } from './campaign/types.ts';
import { DiagnosticError, hasErrors } from './diagnostics/index.ts';
import type { Diagnostic } from './diagnostics/index.ts';
import { packageRoot } from './package.ts';
import { checkStems } from './plan/names.ts';
import { planToolbox } from './plan/plan.ts';
import { selectFromPlan } from './plan/select.ts';
import type { Selection } from './plan/select.ts';
import type { Plan } from './plan/types.ts';

/** A campaign ready to be drawn. */
export interface Prepared {
  loaded: LoadedCampaign;
  brand: Brand;
  plan: Plan;
}

/** What was read, or why it cannot be drawn. Errors and a campaign never come together. */
export interface Preparation {
  prepared: Prepared | undefined;
  diagnostics: readonly Diagnostic[];
}

/** A brand, and what is wrong with it. */
export type Branding = Awaited<ReturnType<typeof loadBrand>>;

/**
 * Reads the campaign and its brand, plans the toolbox and keeps the part that was asked for.
 *
 * @param brandOf reads the brand of a campaign without errors
 */
export async function prepare(
  campaignFile: string,
  selection: Selection,
  brandOf: (campaign: LoadedCampaign) => Promise<Branding> = loadBrandOf,
): Promise<Preparation> {
  const { loaded, named, diagnostics } = await loadCampaign(resolve(campaignFile));
  if (!loaded || hasErrors(diagnostics)) {
    const missing = named ? await checkAssets({ packageRoot: packageRoot(), named }) : [];
    const placed = named ? missing.map((found) => withPlace(found, named)) : [];
    return { prepared: undefined, diagnostics: [...diagnostics, ...placed] };
  }

  const whole = planToolbox(loaded.campaign);
  const { plan, diagnostics: selecting } = selectFromPlan(whole, selection);
  const { brand, diagnostics: branding } = await brandOf(loaded);
  const all = [
    ...diagnostics,
    ...checkStems(whole.renditions, loaded.campaign),
    ...selecting,
    ...branding,
    ...(await checkGlyphs(plan, brand)),
  ].map((diagnostic) => withPlace(diagnostic, loaded));
  return { prepared: hasErrors(all) ? undefined : { loaded, brand, plan }, diagnostics: all };
}

/** The brand of a campaign over the tool's own. */
export async function loadBrandOf(campaign: LoadedCampaign): Promise<Branding> {
  return loadBrand({ packageRoot: packageRoot(), campaign });
}

/** Adds the line of campaign.yaml that a finding is about. */
export function withPlace(
  diagnostic: Diagnostic,
  { locate }: Pick<LoadedCampaign, 'locate'>,
): Diagnostic {
  return diagnostic.path && !diagnostic.place
    ? { ...diagnostic, place: locate(diagnostic.path) }
    : diagnostic;
}

/** The findings of an expected failure; any other failure goes on its way. */
export function findingsOf(cause: unknown): readonly Diagnostic[] {
  if (cause instanceof DiagnosticError) return cause.diagnostics;
  throw cause;
}
