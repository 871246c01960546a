/**
 * A rendition as HTML and CSS: the template filled with the scene, inside one root element that
 * carries every fact a stylesheet may want, as classes and as custom properties.
 */
import type { Brand, BrandImage, Template } from '../brand/types.ts';
import { contrastRatio } from '../colour.ts';
import { compositionOf, contentZone } from '../formats/catalogue.ts';
import { canvasPixelsPerSeenPixel, HEADLINE_PHONE_PX, LEGIBLE_PHONE_PX } from '../formats/phone.ts';
import type { Format } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import { createEngine } from '../liquid.ts';
import type { Engine } from '../liquid.ts';
import { createMemo } from '../memo.ts';
import type { Memo } from '../memo.ts';
import { IMAGE_ROLES, TEXT_ROLES } from '../plan/types.ts';
import { PALETTE_ROLES } from '../palette.ts';
import type { Palette, PaletteRole } from '../palette.ts';
import type { PlannedRendition, Scene, TextRole } from '../plan/types.ts';
import type { PageParts } from './essential.ts';

/** The text of each role as a page shows it; the longest wording, its breaks set, where none is. */
export type Wordings = Readonly<Partial<Record<TextRole, string>>>;

/** Invisible: forbids a line break where it stands. */
export const WORD_JOINER = '\u2060';

/**
 * The length that templates measure in: a hundredth of the square root of the canvas area, so that
 * 851×315 and 1702×630 are the same picture and a text has like weight in every composition.
 */
export function unitPx(format: Format): number {
  return Math.sqrt(format.width * format.height) / 100;
}

/** What fills a template. */
export interface PageContext {
  brand: Brand;
  engine: Engine;
  /** What templates came to: the keys of a rendition and its layout are made of the same pages. */
  bodies: Memo<string>;
}

/** Of the renditions that are being worked on, with room for those of a gallery. */
const MAX_BODIES = 1_000;

/** What fills a brand's templates. */
export function pageContext(brand: Brand): PageContext {
  return {
    brand,
    engine: createEngine(brand.templateFiles, brand.templatePaths),
    bodies: createMemo(MAX_BODIES),
  };
}

/** The page of a rendition in one choice of wordings. */
export function pageParts(
  { brand, engine, bodies }: PageContext,
  template: Template,
  format: Format,
  rendition: PlannedRendition,
  wordings: Wordings,
): PageParts {
  const file = `templates/${template.name}/template.html`;
  const data = templateData(brand, format, rendition, wordings);
  return {
    classes: rootClasses(format, rendition),
    properties: rootProperties(brand, format, rendition.scene),
    body: bodies.recall(`${file} ${JSON.stringify(data)}`, () => engine.render(file, data)),
  };
}

/** What a template can print: texts and images by role, null where the visual has none. */
function templateData(
  brand: Brand,
  format: Format,
  rendition: PlannedRendition,
  wordings: Wordings,
): Record<string, unknown> {
  const { scene } = rendition;
  const texts = TEXT_ROLES.map((role) => [
    role,
    wordings[role] ?? setBreaks(scene.texts[role]?.wordings[0], rendition.lang) ?? null,
  ]);
  const images = IMAGE_ROLES.map((role) => [role, imageData(brand, scene, role)]);
  return {
    ...Object.fromEntries(texts),
    ...Object.fromEntries(images),
    lang: rendition.lang,
    visual: rendition.visual,
    format: {
      id: format.id,
      network: format.network,
      composition: compositionOf(format),
      width: format.width,
      height: format.height,
      legible: seenUnits(LEGIBLE_PHONE_PX, format),
      headline: seenUnits(HEADLINE_PHONE_PX, format),
      zoneWidth: inUnits(contentZone(format).w, format),
      zoneHeight: inUnits(contentZone(format).h, format),
    },
  };
}

/** To two decimals. */
function inUnits(lengthPx: number, format: Format): number {
  return Math.round((lengthPx / unitPx(format)) * 100) / 100;
}

/** WCAG 2.2, 1.4.11: what graphics must have beside what is behind them. */
const GRAPHICS_CONTRAST = 3;

/** Whether an image can be seen on the dark grounds of a palette, and on its light ones. */
function groundsOf({ ink }: BrandImage, palette: Palette) {
  const isSeenOn = (...roles: PaletteRole[]) =>
    ink === undefined ||
    roles.every((role) => contrastRatio(ink, palette[role]) >= GRAPHICS_CONTRAST);
  return { onDark: isSeenOn('deep', 'primary'), onLight: isSeenOn('background', 'tint') };
}

/** A size on the screen, in units, rounded up to three decimals. */
function seenUnits(seenPx: number, format: Format): number {
  const sizePx = seenPx * canvasPixelsPerSeenPixel(format);
  return Math.ceil((sizePx / unitPx(format)) * 1000) / 1000;
}

/** Forbids breaks after articles, before a last word and in a compound name (`Duvernay-Tardif`). */
export function setBreaks<T extends string | undefined>(text: T, lang: Lang): T | string {
  if (text === undefined) return text;
  return keepCompounds(visualWordsOf(lang).keepTogether(text));
}

/** Forbids breaks in a compound name, and nowhere else. */
export function keepCompounds(text: string): string {
  return text.replace(/(?<=\p{L})-(?=\p{L})/gu, `-${WORD_JOINER}`);
}

function imageData(brand: Brand, scene: Scene, role: (typeof IMAGE_ROLES)[number]) {
  const used = scene.images[role];
  const image: BrandImage | undefined = used && brand.images.get(used.file);
  if (!used || !image) return null;
  return {
    src: used.file,
    width: image.width,
    height: image.height,
    ratio: image.width / image.height,
    position: `${percent(used.focus[0])} ${percent(used.focus[1])}`,
    ...groundsOf(image, scene.palette),
  };
}

function rootClasses(format: Format, rendition: PlannedRendition): string[] {
  return [
    'visual',
    compositionOf(format),
    ...(isNarrow(format) ? ['narrow'] : []),
    `visual-${rendition.visual}`,
    `network-${format.network}`,
    `format-${format.id}`,
    `lang-${rendition.lang}`,
    ...TEXT_ROLES.filter((role) => rendition.scene.texts[role]).map((role) => `has-${role}`),
    ...IMAGE_ROLES.filter((role) => rendition.scene.images[role]).map((role) => `has-${role}`),
  ];
}

/** Whether the zone for texts is a column: a composition of two halves has no room in it. */
function isNarrow(format: Format): boolean {
  return contentZone(format).w < format.width / 2;
}

function rootProperties(
  { families }: Brand,
  format: Format,
  scene: Scene,
): PageParts['properties'] {
  const zone = contentZone(format);
  return [
    ['width', px(format.width)],
    ['height', px(format.height)],
    ['unit', px(unitPx(format))],
    ['safe-top', px(zone.y)],
    ['safe-right', px(format.width - zone.x - zone.w)],
    ['safe-bottom', px(format.height - zone.y - zone.h)],
    ['safe-left', px(zone.x)],
    ['safe-width', px(zone.w)],
    ['safe-height', px(zone.h)],
    ['font-display', `'${families.display}'`],
    ['font-text', `'${families.text}'`],
    ...PALETTE_ROLES.map((role): [string, string] => [role, scene.palette[role]]),
  ];
}

/** Six decimals: enough for any canvas, and the same digits on every machine. */
function px(value: number): string {
  return `${Number(value.toFixed(6))}px`;
}

function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(4))}%`;
}
