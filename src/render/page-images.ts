/** The images of a page: what its template and stylesheet name, in the colours of the visual. */
import type { Brand, BrandImage } from '../brand/types.ts';
import type { Palette } from '../palette.ts';
import { svgWithPalette } from '../svg-palette.ts';
import type { PageImage, PageNode } from './takumi.ts';

/** Gives every `<img>` and `url()` its bytes, art in the colours of the visual. */
export function pageImages(
  root: PageNode,
  css: string,
  brand: Pick<Brand, 'images'>,
  palette: Palette,
): PageImage[] {
  const images = new Map<string, PageImage>();
  const visit = (node: PageNode) => {
    const image = node.src === undefined ? undefined : brand.images.get(node.src);
    if (image) {
      // The source names the bytes, so that the renderer may keep what it decoded.
      const src = `${image.file}?${colourKey(image, palette)}`;
      images.set(src, { src, data: coloured(image, palette), isStable: true });
      node.setSource(src);
    }
    node.children.forEach(visit);
  };
  visit(root);
  for (const [, , file] of css.matchAll(/url\(\s*(['"]?)([^'")]+)\1\s*\)/g)) {
    const image = file === undefined ? undefined : brand.images.get(file);
    if (image && file !== undefined) {
      images.set(file, { src: file, data: coloured(image, palette), isStable: false });
    }
  }
  return [...images.values()];
}

function coloured(image: BrandImage, palette: Palette): Uint8Array {
  return image.kind === 'svg' ? svgWithPalette(image.data, palette) : image.data;
}

function colourKey(image: BrandImage, palette: Palette): string {
  const colours = image.kind === 'svg' ? Object.values(palette).join('').replaceAll('#', '') : '';
  return `${image.sha256}-${colours}`;
}
