/** The tool's own brand, as a campaign that has nothing of its own gets it. */
import { loadBrand } from '../../src/brand/load.ts';
import type { Brand } from '../../src/brand/types.ts';
import type { Campaign } from '../../src/campaign/types.ts';
import { packageRoot } from '../../src/package.ts';

export async function ownBrandFor(campaign: Campaign): Promise<Brand> {
  const { brand, diagnostics } = await loadBrand({
    packageRoot: packageRoot(),
    campaign: {
      campaign,
      file: '/nowhere/campaign.yaml',
      folder: '/nowhere',
      locate: () => ({ file: 'campaign.yaml', line: 1, column: 1, length: 1, frame: [] }),
    },
  });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return brand;
}
