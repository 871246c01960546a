/** The PNG sheets of one network: its pictures at a phone's size, with what covers them. */
import type { Brand } from '../brand/types.ts';
import type { Lang } from '../language/langs.ts';
import { proofTextsOf } from '../language/proof.ts';
import { createEngine } from '../liquid.ts';
import { encodePng } from '../pixels.ts';
import { createPageRenderer } from '../render/takumi.ts';
import type { PageImage, PageNode } from '../render/takumi.ts';
import type { ProofNetwork } from './model.ts';

/** Four phones beside each other, and their margins. */
const SHEET_WIDTH_PX = 1800;

/** Where a sheet is measured: far taller than it may be. */
const TALLEST_PX = 60_000;

/** The largest texture of common graphics cards: of a taller picture, viewers show less. */
const MAX_HEIGHT_PX = 16_384;

/** A sheet that was drawn. Its path is relative to the proof's folder. */
export interface ProofSheet {
  path: string;
  /** The words of the link to it. */
  label: string;
  /** PNG. */
  bytes: Uint8Array;
}

/**
 * Draws the sheets of a network: one, or where it would be too tall as many as it takes.
 *
 * @param pictures WebP at a phone's size, by their path
 */
export async function drawSheets(
  brand: Brand,
  network: ProofNetwork,
  pictures: ReadonlyMap<string, Uint8Array>,
  lang: Lang,
): Promise<readonly ProofSheet[]> {
  const renderer = await createPageRenderer(brand.fonts);
  const files = brand.proofFiles ?? {};
  const engine = createEngine(files, brand.proofPaths);
  const texts = proofTextsOf(lang);
  const imagesOf = (root: PageNode): readonly PageImage[] => {
    const named = root.src === undefined ? undefined : pictures.get(root.src);
    return [
      ...(named && root.src !== undefined ? [{ src: root.src, data: named, isStable: false }] : []),
      ...root.children.flatMap(imagesOf),
    ];
  };
  /** As many sheets as these pictures need: one, or those of each half. */
  const draw = async (items: ProofNetwork['items']): Promise<readonly Uint8Array[]> => {
    const html = engine.render('sheet.html', {
      network: { ...network, items },
      t: texts,
      families: brand.families,
      width: SHEET_WIDTH_PX,
    });
    const source = { html, css: files['sheet.css'] ?? '', lang, widthPx: SHEET_WIDTH_PX };
    const { box } = await renderer.open({ ...source, heightPx: TALLEST_PX }, imagesOf).measure();
    const heightPx = Math.ceil(box[3]);
    if (heightPx > MAX_HEIGHT_PX && items.length > 1) {
      const half = Math.ceil(items.length / 2);
      return [...(await draw(items.slice(0, half))), ...(await draw(items.slice(half)))];
    }
    const data = await renderer.open({ ...source, heightPx }, imagesOf).draw();
    return [await encodePng(data, { width: SHEET_WIDTH_PX, height: heightPx })];
  };
  const drawn = await draw(network.items);
  return drawn.map((bytes, index) => ({
    path: `sheets/${network.id}${index === 0 ? '' : `-${index + 1}`}.png`,
    label: texts.sheet(index + 1, drawn.length),
    bytes,
  }));
}
