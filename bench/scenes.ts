/** The 42 pictures as plain boxes, for peers that know neither our templates nor our fitting. */
import { prepare } from '../src/prepare.ts';
import { encode } from '../src/pixels.ts';
import { mapParallel } from '../src/parallel.ts';
import { openStudio } from '../src/render/studio.ts';
import type { Studio } from '../src/render/studio.ts';
import type { Prepared } from '../src/prepare.ts';
import { svgWithPalette } from '../src/svg-palette.ts';

/** One picture: a gradient, the ribbon, and texts where and as large as our layout has them. */
export interface PeerScene {
  width: number;
  height: number;
  from: string;
  to: string;
  colour: string;
  /** A data URI. */
  ribbon: string;
  texts: readonly { text: string; sizePx: number; x: number; y: number; width: number }[];
}

/** A campaign read and a renderer open, as peers have theirs before the clock starts. */
export interface OpenCampaign {
  prepared: Prepared;
  studio: Studio;
}

/** Opens the 42 formats of a campaign in one language. */
export async function openCampaign(campaignFile: string): Promise<OpenCampaign> {
  const { prepared } = await prepare(campaignFile, {
    networks: ['facebook', 'linkedin', 'twitter', 'instagram'],
    visuals: ['campaign'],
    langs: ['fr'],
  });
  if (!prepared) throw new Error(`${campaignFile} cannot be drawn`);
  return { prepared, studio: await openStudio(prepared.brand, prepared.plan.formats) };
}

/** Lays out, draws and encodes every picture, as a build does, none of them twice the same. */
export async function drawOwn({ prepared, studio }: OpenCampaign): Promise<void> {
  const formats = new Map(prepared.plan.formats.map((format) => [format.id, format]));
  await mapParallel(prepared.plan.renditions, {}, async (rendition) => {
    const format = formats.get(rendition.format);
    if (!format) throw new Error(rendition.format);
    const { page } = await studio.layout(rendition);
    const data = await page.draw();
    await encode({ data, width: format.width, height: format.height }, format);
  });
}

/** What peers draw. */
export async function peerScenes({ prepared, studio }: OpenCampaign): Promise<PeerScene[]> {
  const { plan, brand } = prepared;
  const ribbon = brand.images.get('art/ribbon.svg');
  return Promise.all(
    plan.renditions.map(async (rendition) => {
      const { layout } = await studio.layout(rendition);
      const { palette } = rendition.scene;
      const svg = ribbon ? svgWithPalette(ribbon.data, palette) : new Uint8Array();
      return {
        width: layout.width,
        height: layout.height,
        from: palette.primary,
        to: palette.deep,
        colour: palette['on-deep'],
        ribbon: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
        texts: layout.texts.map(({ text, fontSizePx, box: [x, y, width] }) => ({
          text,
          sizePx: fontSizePx || 16,
          x,
          y,
          // A little room: another engine's letters are not ours to the pixel.
          width: width * 1.05,
        })),
      };
    }),
  );
}
