/** What a rendition is made of, as one hash: the same hash, the same picture, to the byte. */
import { createHash } from 'node:crypto';
import type { Brand, BrandFont, Template } from '../brand/types.ts';
import { compositionOf, contentZone } from '../formats/catalogue.ts';
import type { Format } from '../formats/types.ts';
import { PALETTE_ROLES } from '../palette.ts';
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

/**
 * The key of a rendition's pixels: SHA-256, hexadecimal. Everything that laying out and drawing read
 * is in it, each page that the choice of wordings may come to and the format's own facts; neither
 * the rendition's name, nor the limits of its file, nor the tool's version is.
 *
 * @param fonts the fonts' own key
 * @throws DiagnosticError `TEMPLATE_SYNTAX`
 */
export function renditionKey(...subject: KeySubject): string {
  return keyOf(subject, { withColours: true });
}

/**
 * The key of a rendition's layout: that of its pixels but for its colours, which move nothing.
 *
 * @throws DiagnosticError `TEMPLATE_SYNTAX`
 */
export function layoutKey(...subject: KeySubject): string {
  return keyOf(subject, { withColours: false });
}

type KeySubject = readonly [
  context: PageContext,
  fonts: string,
  format: Format,
  rendition: PlannedRendition,
];

interface KeyOptions {
  /** Whether it tells renditions apart that differ in nothing but their palette. */
  withColours: boolean;
}

function keyOf([context, fonts, format, rendition]: KeySubject, options: KeyOptions): string {
  const template = context.brand.templates.get(rendition.template);
  if (!template) throw new Error(`template ${rendition.template} was not loaded`);
  const pages = possiblePages(context, template, format, rendition, options);
  const isComplete = pages.length <= MAX_PAGES;
  return hashOf({
    fonts,
    lang: rendition.lang,
    size: [format.width, format.height],
    composition: compositionOf(format),
    zone: contentZone(format),
    shown: shownFacts(format),
    pages,
    images: imagesOf(context.brand, isComplete ? pages : undefined, rendition, options),
    ...(!isComplete && { template: template.sha256, scene: rendition.scene, format }),
  });
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
  { withColours }: KeyOptions,
): readonly Markup[] {
  let choices: readonly Wordings[] = [{}];
  for (const role of rolesWithChoice(rendition)) {
    choices = choices.flatMap((choice) => withWordings(choice, role, rendition));
    if (choices.length > MAX_PAGES) break;
  }
  return choices.slice(0, MAX_PAGES + 1).map((wordings) => {
    const parts = pageParts(context, template, format, rendition, wordings);
    return essentialMarkup(withColours ? parts : withoutColours(parts), template.css);
  });
}

function withoutColours(parts: PageParts): PageParts {
  const properties = parts.properties.filter(([name]) => !COLOURS.has(name));
  return { ...parts, properties };
}

function withWordings(choice: Wordings, role: TextRole, rendition: PlannedRendition): Wordings[] {
  const wordings = rendition.scene.texts[role]?.wordings ?? [];
  return wordings.map((wording) => ({ ...choice, [role]: wording }));
}

/** The images that the pages name, in the colours they are drawn in; all where that is unsure. */
function imagesOf(
  brand: Brand,
  pages: readonly Markup[] | undefined,
  { scene }: PlannedRendition,
  { withColours }: KeyOptions,
): readonly (readonly [file: string, sha256: string])[] {
  const text = (pages ?? []).map(({ html, css }) => html + css).join('\n');
  // Entities and escapes can spell any name.
  const isSpelt = /\bsrc\s*=\s*(?:"[^"]*&|'[^']*&|[^\s"'>]*&)/i.test(text) || text.includes('\\');
  return [...brand.images.values()]
    .filter(({ file }) => !pages || isSpelt || text.includes(file))
    .map((image) => [
      image.file,
      withColours && image.kind === 'svg'
        ? hashOf(svgWithPalette(image.data, scene.palette))
        : image.sha256,
    ]);
}

function hashOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash('sha256').update(bytes).digest('hex');
}
