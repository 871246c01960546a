/** What a rendition is made of, as hashes: the same hash, the same picture, to the byte. */
import { createHash } from 'node:crypto';
import type { Brand, BrandFont, BrandImage, Template } from '../brand/types.ts';
import { compositionOf, contentZone } from '../formats/catalogue.ts';
import type { Format } from '../formats/types.ts';
import { PALETTE_ROLES } from '../palette.ts';
import type { Palette } from '../palette.ts';
import type { PlannedRendition, TextRole } from '../plan/types.ts';
import { svgWithPalette } from '../svg-palette.ts';
import { essentialMarkup } from './essential.ts';
import type { Markup, PageParts } from './essential.ts';
import { rolesWithChoice } from './wordings.ts';
import { pageParts } from './page.ts';
import type { PageContext, Wordings } from './page.ts';

/** With more choices than this, the template itself stands for the pages it may give. */
const MAX_PAGES = 24;

/** The properties of a page that say nothing but a colour. */
const COLOURS: ReadonlySet<string> = new Set(PALETTE_ROLES);

/** The fonts as a part of keys: every file, in their order. */
export function fontsKey(fonts: readonly BrandFont[]): string {
  return hashOf(fonts.map(({ family, sha256, unicodeRange }) => [family, sha256, unicodeRange]));
}

/** What of a rendition is the same as of another one; each is a SHA-256, hexadecimal. */
export interface RenditionKeys {
  /**
   * Of its pixels. Everything that laying out and drawing read is in it, each page that the choice of
   * wordings may come to and the format's own facts; neither the rendition's name, nor the limits of
   * its file, nor the tool's version is.
   */
  picture: string;
  /** Of its layout: the same but for its colours, which move nothing. */
  layout: () => string;
}

/**
 * The keys of a rendition.
 *
 * @param fonts the fonts' own key
 * @throws DiagnosticError `TEMPLATE_SYNTAX`
 */
export function renditionKeys(
  context: PageContext,
  fonts: string,
  format: Format,
  rendition: PlannedRendition,
): RenditionKeys {
  const template = context.brand.templates.get(rendition.template);
  if (!template) throw new Error(`template ${rendition.template} was not loaded`);
  const parts = possiblePages(context, template, format, rendition);
  const isComplete = parts.length <= MAX_PAGES;
  const keyOf = (shown: readonly PageParts[], imageKey: (image: BrandImage) => string): string => {
    const pages = shown.map((page) => essentialMarkup(page, template.css));
    return hashOf({
      fonts,
      lang: rendition.lang,
      size: [format.width, format.height],
      composition: compositionOf(format),
      zone: contentZone(format),
      shown: shownFacts(format),
      pages,
      images: imagesOf(context.brand, isComplete ? pages : undefined).map((image) => [
        image.file,
        imageKey(image),
      ]),
      ...(!isComplete && { template: template.sha256, scene: rendition.scene, format }),
    });
  };
  return {
    picture: keyOf(parts, (image) => colouredKey(image, rendition.scene.palette)),
    layout: () => keyOf(parts.map(withoutColours), ({ sha256 }) => sha256),
  };
}

/** Where a network shows, cuts or covers a picture: no pixel hangs on it, but whether it is right. */
function shownFacts({ safeZone, mask, avatars, avoid, views, placement }: Format) {
  return { safeZone, mask, avatars, avoid, views, placement };
}

/** The page of every choice of wordings, in a fixed order; of too many, the first. */
function possiblePages(
  context: PageContext,
  template: Template,
  format: Format,
  rendition: PlannedRendition,
): readonly PageParts[] {
  let choices: readonly Wordings[] = [{}];
  for (const role of rolesWithChoice(rendition)) {
    choices = choices.flatMap((choice) => withWordings(choice, role, rendition));
    if (choices.length > MAX_PAGES) break;
  }
  return choices
    .slice(0, MAX_PAGES + 1)
    .map((wordings) => pageParts(context, template, format, rendition, wordings));
}

function withoutColours(parts: PageParts): PageParts {
  const properties = parts.properties.filter(([name]) => !COLOURS.has(name));
  return { ...parts, properties };
}

function withWordings(choice: Wordings, role: TextRole, rendition: PlannedRendition): Wordings[] {
  const wordings = rendition.scene.texts[role]?.wordings ?? [];
  return wordings.map((wording) => ({ ...choice, [role]: wording }));
}

/** The images that the pages name; all where that is unsure. */
function imagesOf(brand: Brand, pages: readonly Markup[] | undefined): readonly BrandImage[] {
  const text = (pages ?? []).map(({ html, css }) => html + css).join('\n');
  // Entities and escapes can spell any name.
  const isSpelt = /\bsrc\s*=\s*(?:"[^"]*&|'[^']*&|[^\s"'>]*&)/i.test(text) || text.includes('\\');
  return [...brand.images.values()].filter(({ file }) => !pages || isSpelt || text.includes(file));
}

/** Of an image in the colours it is drawn in. */
function colouredKey(image: BrandImage, palette: Palette): string {
  return image.kind === 'svg' ? hashOf(svgWithPalette(image.data, palette)) : image.sha256;
}

function hashOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash('sha256').update(bytes).digest('hex');
}
