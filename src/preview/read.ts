/** What the preview shows, read again after each change; what did not change is not read again. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkGlyphs } from '../brand/glyphs.ts';
import { loadBrand } from '../brand/load.ts';
import type { Brand } from '../brand/types.ts';
import { loadCampaign } from '../campaign/load.ts';
import type { Campaign, LoadedCampaign } from '../campaign/types.ts';
import { hasErrors } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { packageRoot } from '../package.ts';
import { checkStems } from '../plan/names.ts';
import { planToolbox } from '../plan/plan.ts';
import { selectFromPlan } from '../plan/select.ts';
import type { Selection } from '../plan/select.ts';
import type { Plan } from '../plan/types.ts';
import { withPlace } from '../prepare.ts';
import { openStudio } from '../render/studio.ts';
import type { Studio } from '../render/studio.ts';

/** A campaign that can be drawn. */
export interface Scenery {
  loaded: LoadedCampaign;
  brand: Brand;
  plan: Plan;
  studio: Studio;
}

/** What one reading came to. Without scenery, `diagnostics` say why. */
export interface Reading {
  scenery: Scenery | undefined;
  diagnostics: readonly Diagnostic[];
  /** campaign.yaml as it was read; undefined where it could not be. */
  text: string | undefined;
  /** SHA-256 of its bytes; empty where there are none. */
  revision: string;
}

/** Reads the campaign; `isBrandChanged` makes it read the brand again as well. */
export type Reader = (isBrandChanged: boolean) => Promise<Reading>;

interface LoadedBrand {
  /** What of the campaign the brand was loaded for. */
  key: string;
  brand: Brand;
  diagnostics: readonly Diagnostic[];
}

/**
 * A reader of one campaign, which remembers its brand and what draws with it.
 *
 * @param watchAssets is given the absolute paths of the files that the campaign names, before they
 *   are read
 */
export function createReader(
  campaignFile: string,
  selection: Selection,
  watchAssets: (files: readonly string[]) => Promise<void>,
): Reader {
  let last: LoadedBrand | undefined;
  let drawing: { brand: Brand; formats: string; studio: Studio } | undefined;

  const brandFor = async (loaded: LoadedCampaign, isChanged: boolean): Promise<LoadedBrand> => {
    const key = brandKey(loaded.campaign);
    // Findings name lines of campaign.yaml, which move.
    const isKept = last && !isChanged && last.key === key && last.diagnostics.length === 0;
    if (last && isKept) return last;
    last = { key, ...(await loadBrand({ packageRoot: packageRoot(), campaign: loaded })) };
    return last;
  };
  const studioFor = async (brand: Brand, plan: Plan): Promise<Studio> => {
    const formats = JSON.stringify(plan.formats);
    if (drawing?.brand !== brand || drawing.formats !== formats) {
      drawing = { brand, formats, studio: await openStudio(brand, plan.formats) };
    }
    return drawing.studio;
  };

  return async (isBrandChanged) => {
    const bytes = await readFile(campaignFile).catch(() => undefined);
    const source = {
      text: bytes?.toString('utf8'),
      revision: bytes ? createHash('sha256').update(bytes).digest('hex') : '',
    };
    const { loaded, diagnostics } = await loadCampaign(campaignFile);
    if (!loaded || hasErrors(diagnostics)) {
      if (isBrandChanged) last = undefined;
      return { ...source, scenery: undefined, diagnostics };
    }
    await watchAssets(assetsOf(loaded.campaign).map((file) => resolve(loaded.folder, file)));
    const whole = planToolbox(loaded.campaign);
    const naming = checkStems(whole.renditions, loaded.campaign);
    const selected = selectFromPlan(whole, selection);
    const { brand, diagnostics: branding } = await brandFor(loaded, isBrandChanged);
    const glyphs = await checkGlyphs(selected.plan, brand);
    const all = [...diagnostics, ...naming, ...selected.diagnostics, ...branding, ...glyphs].map(
      (found) => withPlace(found, loaded),
    );
    if (hasErrors(all)) return { ...source, scenery: undefined, diagnostics: all };
    const studio = await studioFor(brand, selected.plan);
    const scenery = { loaded, brand, plan: selected.plan, studio };
    return { ...source, scenery, diagnostics: all };
  };
}

/** Everything of a campaign that decides what is read of its brand. */
function brandKey(campaign: Campaign): string {
  const { template, visuals, activities, spokesperson } = campaign;
  const templates = activities.map((activity) => activity.template);
  const hasQuote = spokesperson?.quote !== undefined;
  return JSON.stringify([template, visuals, templates, hasQuote, assetsOf(campaign)]);
}

function assetsOf({ organization, spokesperson, activities }: Campaign): readonly string[] {
  const assets = [organization?.logo, spokesperson?.photo, ...activities.map(({ photo }) => photo)];
  return assets.flatMap((asset) => asset?.file ?? []);
}
