/** One version of a rendition: its layout, and its picture at the sizes that are asked for. */
import type { Diagnostic } from '../diagnostics/index.ts';
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
  /** A PNG, as wide as asked, in steps, or as wide as the canvas. */
  picture: (widthPx: number) => Promise<Uint8Array>;
}

/** Pictures are drawn at multiples of this, so that a window's width does not draw them all anew. */
const STEP_PX = 32;
/** What a version keeps drawn: on the card, at full size, and one more. */
const MAX_SIZES = 3;

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
): Promise<Version> {
  const layoutKey = keys.layout();
  const same = last?.layoutKey === layoutKey ? last.setting : undefined;
  const { layout, page, diagnostics, setting } = await studio.layout(rendition, same);
  const drawn = new Map<number, Promise<Uint8Array>>();
  return {
    key: keys.picture,
    layoutKey,
    layout,
    setting,
    diagnostics,
    picture: (asked) => {
      const widthPx = Math.min(layout.width, Math.ceil(Math.max(1, asked) / STEP_PX) * STEP_PX);
      const known = drawn.get(widthPx);
      if (known) return known;
      const [oldest] = drawn.keys();
      if (drawn.size >= MAX_SIZES && oldest !== undefined) drawn.delete(oldest);
      const picture = page.drawPng(widthPx);
      drawn.set(widthPx, picture);
      picture.catch(() => drawn.delete(widthPx));
      return picture;
    },
  };
}
