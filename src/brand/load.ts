/** The brand folder and the files of campaign.yaml, read and validated once. */
import type { Campaign, LoadedCampaign, NamedAssets } from '../campaign/types.ts';
import { error } from '../diagnostics/index.ts';
import type { Diagnostic, Path } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { layerFolders } from './files.ts';
import type { LayeredFiles } from './files.ts';
import { loadFonts } from './fonts.ts';
import { brandImages, campaignAssets, findAsset, tryImage } from './images.ts';
import { brandFolders } from './reach.ts';
import { loadTemplates, templateAssets } from './templates.ts';
import type { LoadedTemplates } from './templates.ts';
import type { Brand, BrandImage } from './types.ts';

/**
 * Reads the package's `brand/` under the campaign's own, and the files that the campaign names.
 * What is wrong is returned, all of it, by its path where campaign.yaml says it; the brand holds
 * the rest.
 *
 * @param packageRoot absolute path of the tool's own folder
 */
export async function loadBrand({
  packageRoot,
  campaign: loaded,
}: {
  packageRoot: string;
  campaign: LoadedCampaign;
}): Promise<{ brand: Brand; diagnostics: readonly Diagnostic[] }> {
  const layered = await layerFolders(brandFolders(packageRoot, loaded.folder));
  const [fonts, templates] = await Promise.all([
    loadFonts(layered.files),
    loadTemplates(layered.files),
  ]);
  const images = await loadImages(loaded, layered, templates);
  const brand: Brand = {
    fonts: fonts.fonts,
    families: fonts.families,
    templates: templates.templates,
    templateFiles: templates.templateFiles,
    templatePaths: templates.templatePaths,
    toolboxFiles: templates.toolboxFiles,
    toolboxPaths: templates.toolboxPaths,
    proofFiles: templates.proofFiles,
    proofPaths: templates.proofPaths,
    visualTexts: templates.visualTexts,
    images: images.images,
  };
  const diagnostics = [
    ...layered.diagnostics,
    ...fonts.diagnostics,
    ...templates.diagnostics,
    ...images.diagnostics,
    ...missingTemplates(loaded.campaign, brand),
  ];
  return { brand, diagnostics };
}

/** What is wrong with the files that a campaign with mistakes names. */
export async function checkAssets({
  packageRoot,
  named,
}: {
  packageRoot: string;
  named: NamedAssets;
}): Promise<readonly Diagnostic[]> {
  if (named.assets.length === 0) return [];
  const layered = await layerFolders(brandFolders(packageRoot, named.folder));
  const checked = named.assets.map(async (asset) => {
    const found = await findAsset(asset, named.folder, layered);
    if ('severity' in found) return [found];
    const { diagnostics } = await tryImage(found);
    return diagnostics.map((finding) => ({ ...finding, path: asset.path }));
  });
  return (await Promise.all(checked)).flat();
}

async function loadImages(
  { campaign, folder }: LoadedCampaign,
  layered: LayeredFiles,
  templates: LoadedTemplates,
): Promise<{ images: Map<string, BrandImage>; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const known = [...layered.files.keys()];
  const named = new Set<string>();
  for (const { file, finding } of templateAssets(templates)) {
    named.add(file);
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(file)) diagnostics.push(finding('ASSET_REMOTE', known));
    else if (!layered.files.has(file)) diagnostics.push(finding('ASSET_NOT_FOUND', known));
  }
  const assets = campaignAssets(campaign);
  const found = await Promise.all(assets.map((asset) => findAsset(asset, folder, layered)));
  const pathOf = new Map<string, Path>(assets.map((asset) => [asset.file, asset.path]));

  const wanted = new Map(brandImages(layered, named).map((image) => [image.file, image]));
  for (const result of found) {
    if ('severity' in result) diagnostics.push(result);
    else wanted.set(result.file, result);
  }
  const images = new Map<string, BrandImage>();
  for (const [file, result] of await Promise.all(
    [...wanted.values()].map(async (image) => [image.file, await tryImage(image)] as const),
  )) {
    const yamlPath = pathOf.get(file);
    if (result.image) images.set(file, result.image);
    // The line of campaign.yaml that names a file, unless the file has a line of its own.
    for (const finding of result.diagnostics) {
      diagnostics.push(yamlPath ? { ...finding, path: yamlPath } : finding);
    }
  }
  await addLogoInk(images, campaign.organization?.logo?.file);
  return { images, diagnostics };
}

/** Says how light the logo is, so that a template can give it a ground it can be seen on. */
async function addLogoInk(images: Map<string, BrandImage>, logo: string | undefined) {
  const image = logo === undefined ? undefined : images.get(logo);
  if (logo === undefined || image === undefined) return;
  const { inkOf } = await import('../pixels.ts');
  const ink = await inkOf(image.data);
  if (ink !== undefined) images.set(logo, { ...image, ink });
}

function missingTemplates(campaign: Campaign, { templates }: Brand): Diagnostic[] {
  const known = [...templates.keys()].toSorted();
  const { exclude, quote, countdown } = campaign.visuals;
  const makesQuote = campaign.spokesperson?.quote && !exclude.includes('quote');
  const uses: { name: string; path: Path }[] = [
    { name: campaign.template, path: ['template'] },
    ...(makesQuote ? [{ name: quote.template, path: ['visuals', 'quote', 'template'] }] : []),
    ...(exclude.includes('countdown')
      ? []
      : [{ name: countdown.template, path: ['visuals', 'countdown', 'template'] }]),
    ...campaign.activities.map(({ template, path: at }) => ({
      name: template,
      path: [...at, 'template'],
    })),
  ];
  return uses
    .filter(({ name }) => !templates.has(name))
    .map(({ name, path: at }) => {
      const near = nearest(name, known);
      const params = { name, ...(near !== undefined && { nearest: near }), known };
      return error('TEMPLATE_NOT_FOUND', params, { path: at });
    });
}
