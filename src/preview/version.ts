/** One version of a rendition: its layout, and its picture at the widths that are asked for. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { createMemo } from '../memo.ts';
import type { Memo } from '../memo.ts';
import type { PlannedRendition } from '../plan/types.ts';
import type { Setting } from '../render/setting.ts';
import type { RenditionKeys } from '../render/key.ts';
import type { Layout } from '../render/types.ts';
import type { Scenery } from './read.ts';

/** A rendition as it was at one time. */
export interface Version {
  /** What its picture is made of, as a hash. */
  key: string;
  /** The same of its layout alone. */
  layoutKey: string;
  layout: Layout;
  /** What laying it out decided; undefined where not everything fits. */
  setting: Setting | undefined;
  diagnostics: readonly Diagnostic[];
  /** RGBA, as wide as asked or as the canvas: a browser near by has no use for an encoded one. */
  picture: (widthPx: number) => Promise<Uint8Array>;
}

/** What was drawn, by key and width. */
export type Pictures = Memo<Promise<Uint8Array>>;

/** What is kept drawn: some hundreds of cards, or a dozen pictures at full size. */
const MAX_PICTURES_BYTES = 128 * 1024 * 1024;

/** No picture yet. */
export function createPictures(): Pictures {
  return createMemo(MAX_PICTURES_BYTES);
}

/**
 * Lays out a rendition. A text that does not fit is a finding; the picture shows how it does not.
 *
 * @param last whose layout is taken over where nothing but colours has changed
 * @throws DiagnosticError where nothing can be drawn
 */
export async function makeVersion(
  { studio }: Scenery,
  rendition: PlannedRendition,
  keys: RenditionKeys,
  last: Version | undefined,
  pictures: Pictures,
): Promise<Version> {
  const layoutKey = keys.layout();
  const same = last?.layoutKey === layoutKey ? last.setting : undefined;
  const { layout, page, diagnostics, setting } = await studio.layout(rendition, same);
  return {
    key: keys.picture,
    layoutKey,
    layout,
    setting,
    diagnostics,
    picture: (asked) => {
      const widthPx = Math.min(layout.width, Math.max(1, asked));
      const name = `${keys.picture} ${widthPx}`;
      const bytes = 4 * widthPx * Math.ceil((widthPx * layout.height) / layout.width);
      const draw = async () => (await page.drawSmaller(widthPx / layout.width)).data;
      const picture = pictures.recall(name, draw, bytes);
      picture.catch(() => pictures.forget(name));
      return picture;
    },
  };
}
