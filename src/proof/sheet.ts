/** A PNG sheet of one network: its pictures at a phone's size, with what covers them. */
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

/** Any sheet is shorter; what it really takes is measured. */
const TALLEST_PX = 60_000;

/** What the renderer draws at most, in pixels. */
const MAX_CANVAS_PX = 64_000_000;

/** Draws a sheet; `pictures` are WebP at a phone's size, by their path. */
export async function drawSheet(
  brand: Brand,
  network: ProofNetwork,
  pictures: ReadonlyMap<string, Uint8Array>,
  lang: Lang,
): Promise<Uint8Array> {
  const renderer = await createPageRenderer(brand.fonts);
  const files = brand.proofFiles ?? {};
  const html = createEngine(files).render('sheet.html', {
    network,
    t: proofTextsOf(lang),
    families: brand.families,
    width: SHEET_WIDTH_PX,
  });
  const imagesOf = (root: PageNode): readonly PageImage[] => {
    const named = root.src === undefined ? undefined : pictures.get(root.src);
    return [
      ...(named && root.src !== undefined ? [{ src: root.src, data: named, isStable: false }] : []),
      ...root.children.flatMap(imagesOf),
    ];
  };
  const source = { html, css: files['sheet.css'] ?? '', lang, widthPx: SHEET_WIDTH_PX };
  const measured = await renderer.open({ ...source, heightPx: TALLEST_PX }, imagesOf).measure();
  const heightPx = Math.min(Math.ceil(measured.box[3]), Math.floor(MAX_CANVAS_PX / SHEET_WIDTH_PX));
  const data = await renderer.open({ ...source, heightPx }, imagesOf).draw();
  return encodePng(data, { width: SHEET_WIDTH_PX, height: heightPx });
}
