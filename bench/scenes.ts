/** The 42 pictures as plain boxes, for peers that know neither our templates nor our fitting. */
import sharp from 'sharp';
import type { Format } from '../src/formats/types.ts';
import { prepare } from '../src/prepare.ts';
import { encode } from '../src/pixels.ts';
import type { RawImage } from '../src/pixels.ts';
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

/** Encodes what was drawn; gives how many bytes it takes. */
type Encode = (raw: RawImage, format: Format) => Promise<number>;

/** As a build does. */
export const asPublished: Encode = async (raw, format) => (await encode(raw, format)).bytes.length;

/** As in haste: about as heavy as what peers make. */
export const asQuick: Encode = async ({ data, ...size }) => {
  const image = sharp(data, { raw: { ...size, channels: 4 } }).removeAlpha();
  return (await image.png({ compressionLevel: 1 }).toBuffer()).length;
};

/** Lays out, draws and encodes every picture, none of them twice the same; gives their bytes. */
export async function drawOwn(
  { prepared, studio }: OpenCampaign,
  encodeAs: Encode,
): Promise<number> {
  const formats = new Map(prepared.plan.formats.map((format) => [format.id, format]));
  const sizes = await mapParallel(prepared.plan.renditions, {}, async (rendition) => {
    const format = formats.get(rendition.format);
    if (!format) throw new Error(rendition.format);
    const { page } = await studio.layout(rendition);
    const data = await page.draw();
    return encodeAs({ data, width: format.width, height: format.height }, format);
  });
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
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
