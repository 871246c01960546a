/** What the preview shows, read again after each change; what did not change is not read again. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { campaignAssets } from '../brand/images.ts';
import type { Brand } from '../brand/types.ts';
import { MAX_CAMPAIGN_BYTES } from '../campaign/read.ts';
import type { Campaign, LoadedCampaign } from '../campaign/types.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Selection } from '../plan/select.ts';
import { loadBrandOf, prepare } from '../prepare.ts';
import type { Branding, Prepared } from '../prepare.ts';
import { openStudio } from '../render/studio.ts';
import type { Studio } from '../render/studio.ts';

/** A campaign that can be drawn, and what draws it. */
export interface Scenery extends Prepared {
  studio: Studio;
}

/** What one reading came to. Without scenery, `diagnostics` say why. */
export interface Reading {
  scenery: Scenery | undefined;
  diagnostics: readonly Diagnostic[];
  /** campaign.yaml as it was read; undefined where it is not there, not UTF-8 or too large. */
  text: string | undefined;
  /** SHA-256 of its bytes; empty where there are none. */
  revision: string;
}

/** Reads the campaign; `isBrandChanged` makes it read the brand again as well. */
export type Reader = (isBrandChanged: boolean) => Promise<Reading>;

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
  /** With what of the campaign the brand was read for. */
  let last: { key: string; branding: Branding } | undefined;
  let drawing: { brand: Brand; formats: string; studio: Studio } | undefined;

  const brandOf = async (loaded: LoadedCampaign): Promise<Branding> => {
    const assets = campaignAssets(loaded.campaign);
    await watchAssets(assets.map(({ file }) => resolve(loaded.folder, file)));
    const key = brandKey(loaded.campaign);
    // Findings name lines of campaign.yaml, which move.
    if (last?.key !== key || last.branding.diagnostics.length > 0) {
      last = { key, branding: await loadBrandOf(loaded) };
    }
    return last.branding;
  };
  const studioFor = async ({ brand, plan }: Prepared): Promise<Studio> => {
    const formats = JSON.stringify(plan.formats);
    if (drawing?.brand !== brand || drawing.formats !== formats) {
      drawing = { brand, formats, studio: await openStudio(brand, plan.formats) };
    }
    return drawing.studio;
  };

  return async (isBrandChanged) => {
    if (isBrandChanged) last = undefined;
    const bytes = await readFile(campaignFile).catch(() => undefined);
    const isText = bytes && bytes.length <= MAX_CAMPAIGN_BYTES && isUtf8(bytes);
    const source = {
      text: isText ? bytes.toString('utf8') : undefined,
      revision: bytes ? createHash('sha256').update(bytes).digest('hex') : '',
    };
    const { prepared, diagnostics } = await prepare(campaignFile, selection, brandOf);
    const scenery = prepared && { ...prepared, studio: await studioFor(prepared) };
    return { ...source, scenery, diagnostics };
  };
}

/** Everything of a campaign that decides what is read of its brand. */
function brandKey(campaign: Campaign): string {
  const { template, visuals, activities, spokesperson } = campaign;
  const templates = activities.map((activity) => activity.template);
  const hasQuote = spokesperson?.quote !== undefined;
  const assets = campaignAssets(campaign).map(({ file }) => file);
  return JSON.stringify([template, visuals, templates, hasQuote, assets]);
}
