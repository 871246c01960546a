/** Everything that draws, opened once for a brand: the fonts, the templates and the formats. */
import type { Brand } from '../brand/types.ts';
import type { Format } from '../formats/types.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { fontsKey, renditionKeys } from './key.ts';
import type { RenditionKeys } from './key.ts';
import { layoutRendition } from './layout.ts';
import type { LayoutContext } from './attempt.ts';
import type { Setting } from './setting.ts';
import type { LaidOut } from './layout.ts';
import { pageContext } from './page.ts';
import { renderRendition } from './render.ts';
import type { Rendered, RenderOptions } from './render.ts';
import { createPageRenderer } from './takumi.ts';

/** Lays out and draws the renditions of a plan. */
export interface Studio {
  /** What the picture is made of: two renditions of one key are the same picture. */
  keys: (rendition: PlannedRendition) => RenditionKeys;
  /** @param known the setting of a rendition of the same layout key: it is not fitted again */
  layout: (rendition: PlannedRendition, known?: Setting) => Promise<LaidOut>;
  render: (rendition: PlannedRendition, options?: RenderOptions) => Promise<Rendered>;
}

/** Registers the brand's fonts and gives what draws with them. */
export async function openStudio(brand: Brand, formats: readonly Format[]): Promise<Studio> {
  const renderer = await createPageRenderer(brand.fonts);
  const context: LayoutContext = { ...pageContext(brand), renderer };
  const byId = new Map(formats.map((format) => [format.id, format]));
  const formatOf = ({ format: id }: PlannedRendition) => {
    const format = byId.get(id);
    if (!format) throw new Error(`the plan has no format ${id}`);
    return format;
  };
  const fonts = fontsKey(brand.fonts);
  return {
    keys: (rendition) => renditionKeys(context, fonts, formatOf(rendition), rendition),
    layout: (rendition, known) => layoutRendition(context, formatOf(rendition), rendition, known),
    render: (rendition, options) =>
      renderRendition(context, formatOf(rendition), rendition, options),
  };
}
