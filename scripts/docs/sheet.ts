/** Sheets of labelled pictures for the documents, drawn by the tool's own renderer. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { createPageRenderer } from '../../src/render/takumi.ts';

/** A picture on a sheet, as large as it is shown. */
export interface Tile {
  /** PNG or JPEG; shown in a box of this size. */
  image?: Uint8Array;
  width: number;
  height: number;
  label?: string;
  /** A CSS colour in place of an image. */
  colour?: string;
  /** Markup laid over the picture. */
  over?: string;
}

const require = createRequire(import.meta.url);
const FONT = '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2';
const WIDTH_PX = 1280;
/** Taller than any sheet: what is left over is cut away. */
const ROOM_PX = 3000;
/** The first quality that gives a file light enough for a repository. */
const QUALITIES = [84, 76, 68, 60, 50] as const;
const MAX_BYTES = 60_000;

const CSS = `
.sheet { display: flex; width: ${WIDTH_PX}px; height: ${ROOM_PX}px; background-color: #eceeec;
  font-family: Figtree; font-size: 20px; font-weight: 500; color: #333; align-items: flex-start }
.tiles { display: flex; flex-wrap: wrap; gap: 24px; padding: 24px; width: ${WIDTH_PX}px;
  align-items: flex-end }
.tile { display: flex; flex-direction: column; gap: 8px }
.frame { display: flex; position: relative; overflow: hidden; border-radius: 4px }
.over { position: absolute }
`;

/** Draws tiles in rows, as WebP. */
export async function drawSheet(tiles: readonly Tile[]): Promise<Buffer> {
  const data = await readFile(require.resolve(FONT));
  const renderer = await createPageRenderer([{ family: 'Figtree', data }]);
  const html = `<div class="sheet"><div class="tiles">${tiles.map(tileHtml).join('')}</div></div>`;
  const images = await Promise.all(tiles.map(async (tile, at) => tileImages(tile, at)));
  const page = renderer.open(
    { html, css: CSS, lang: 'en', widthPx: WIDTH_PX, heightPx: ROOM_PX },
    () => images.flat(),
  );
  const [, , , used] = (await page.measure()).children[0]?.box ?? [0, 0, 0, ROOM_PX];
  const raw = { width: WIDTH_PX, height: ROOM_PX, channels: 4 } as const;
  const sheet = sharp(await page.draw(), { raw })
    .extract({ left: 0, top: 0, width: WIDTH_PX, height: Math.ceil(used) })
    .removeAlpha();
  for (const quality of QUALITIES) {
    const bytes = await sheet.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length < MAX_BYTES) return bytes;
  }
  throw new Error(`a sheet weighs more than ${MAX_BYTES} bytes`);
}

function tileHtml({ image, width, height, label, colour, over = '' }: Tile, at: number): string {
  const size = `width: ${width}px; height: ${height}px`;
  const inside = image ? `<img src="tile-${at}" style="${size}" />` : '';
  const ground = colour === undefined ? '' : `; background-color: ${colour}`;
  const words = label === undefined ? '' : `<span>${label}</span>`;
  return `<div class="tile"><div class="frame" style="${size}${ground}">${inside}${over}</div>${words}</div>`;
}

async function tileImages({ image, width, height }: Tile, at: number) {
  if (!image) return [];
  const data = await sharp(image).resize(width, height).png().toBuffer();
  return [{ src: `tile-${at}`, data, isStable: false }];
}
