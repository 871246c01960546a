/** The colours of the pages in light and in dark, made from a campaign's palette. */
import type { HexColour } from '../campaign/types.ts';
import { contrastRatio, fromOklch, toOklch } from '../colour.ts';
import type { Palette } from '../palette.ts';

/** WCAG 2.2, 1.4.3: text; 1.4.11: parts of controls. A little more, so that rounding never fails. */
const TEXT_RATIO = 4.6;
const CONTROL_RATIO = 3.1;

/** The custom properties of a page, without their `--`. */
export interface Scheme {
  surface: HexColour;
  raised: HexColour;
  /** The neutral ground under thumbnails. */
  stage: HexColour;
  line: HexColour;
  ink: HexColour;
  'ink-soft': HexColour;
  /** The campaign's colour as text: links, small headings. */
  brand: HexColour;
  /** Borders of fields and buttons, focus. */
  control: HexColour;
  button: HexColour;
  'on-button': HexColour;
  'button-hover': HexColour;
  /** The band behind the key message. */
  band: HexColour;
  'on-band': HexColour;
  hero: HexColour;
  'hero-glow': HexColour;
  'on-hero': HexColour;
  'on-hero-soft': HexColour;
  'hero-accent': HexColour;
  'on-hero-accent': HexColour;
  'ribbon-front': HexColour;
  'ribbon-bright': HexColour;
  'ribbon-back': HexColour;
}

/** Both schemes of a palette; every text in them has at least 4.5:1 on its ground. */
export function schemesOf(palette: Palette): { light: Scheme; dark: Scheme } {
  return { light: lightOf(palette), dark: darkOf(palette) };
}

function lightOf(palette: Palette): Scheme {
  const hue = palette.primary;
  const surface = tone(hue, 0.984, 0.006);
  const raised = '#ffffff';
  const stage = tone(hue, 0.945, 0.012);
  const grounds = [surface, raised, stage];
  const button = readable(palette.primary, [...grounds, '#ffffff'], TEXT_RATIO);
  const band = readableGround(palette.tint);
  return {
    surface,
    raised,
    stage,
    line: tone(hue, 0.885, 0.018),
    ink: tone(hue, 0.24, 0.03),
    'ink-soft': readable(tone(hue, 0.45, 0.03), grounds, TEXT_RATIO),
    brand: readable(palette.primary, [...grounds, band], TEXT_RATIO),
    control: readable(tone(hue, 0.6, 0.04), grounds, CONTROL_RATIO),
    button,
    'on-button': inkOn(button),
    'button-hover': shift(button, -0.07),
    band,
    'on-band': tone(hue, 0.24, 0.03),
    ...heroOf(palette),
  };
}

function darkOf(palette: Palette): Scheme {
  const hue = palette.primary;
  const surface = tone(hue, 0.17, 0.018);
  const raised = tone(hue, 0.22, 0.022);
  const stage = tone(hue, 0.275, 0.022);
  const band = tone(hue, 0.27, 0.04);
  const grounds = [surface, raised, stage, band];
  const brand = readable(
    firstReadable([palette.accent, palette.secondary, palette.primary], grounds),
    grounds,
    TEXT_RATIO,
  );
  return {
    surface,
    raised,
    stage,
    line: tone(hue, 0.34, 0.024),
    ink: tone(hue, 0.955, 0.008),
    'ink-soft': readable(tone(hue, 0.78, 0.016), grounds, TEXT_RATIO),
    brand,
    control: readable(tone(hue, 0.6, 0.03), grounds, CONTROL_RATIO),
    button: brand,
    'on-button': inkOn(brand),
    'button-hover': shift(brand, 0.05),
    band,
    'on-band': tone(hue, 0.955, 0.008),
    ...heroOf(palette),
  };
}

/** The hero is the same in both schemes: the campaign's own deep colour. */
function heroOf(palette: Palette) {
  const hero = palette.deep;
  const ink = readable(palette['on-deep'], [hero], 7);
  const glow = contrastRatio(ink, palette.primary) >= 7 ? palette.primary : hero;
  const grounds = [hero, glow];
  const accent = readable(
    firstReadable([palette.accent, palette.secondary, palette.tint, ink], grounds),
    grounds,
    TEXT_RATIO,
  );
  return {
    hero,
    'hero-glow': glow,
    'on-hero': ink,
    'on-hero-soft': readable(between(ink, hero, 0.2), grounds, TEXT_RATIO),
    'hero-accent': accent,
    'on-hero-accent': inkOn(accent),
    'ribbon-front': firstReadable([palette.secondary, palette.accent, palette.tint], [hero], 2),
    'ribbon-bright': accent,
    'ribbon-back': ink,
  };
}

/** A quiet tone of a colour's hue: never more chroma than the colour itself has. */
function tone(hue: HexColour, lightness: number, chroma: number): HexColour {
  const { c, h } = toOklch(hue);
  return fromOklch({ l: lightness, c: Math.min(c, chroma), h });
}

function shift(colour: HexColour, lightness: number): HexColour {
  const { l, c, h } = toOklch(colour);
  return fromOklch({ l: Math.min(1, Math.max(0, l + lightness)), c, h });
}

function between(from: HexColour, to: HexColour, share: number): HexColour {
  const [a, b] = [toOklch(from), toOklch(to)];
  return fromOklch({ l: a.l + (b.l - a.l) * share, c: a.c, h: a.h });
}

/** The light tint of a campaign where it is light, else lifted until dark ink reads on it. */
function readableGround(tint: HexColour): HexColour {
  const { l, c, h } = toOklch(tint);
  return fromOklch({ l: Math.max(l, 0.93), c: Math.min(c, 0.09), h });
}

function lowestContrast(colour: HexColour, grounds: readonly HexColour[]): number {
  return Math.min(...grounds.map((ground) => contrastRatio(colour, ground)));
}

function firstReadable(
  colours: readonly [HexColour, ...HexColour[]],
  grounds: readonly HexColour[],
  ratio = TEXT_RATIO,
): HexColour {
  return colours.find((colour) => lowestContrast(colour, grounds) >= ratio) ?? colours[0];
}

/** The colour itself where it reads on every ground, else the nearest lightness that does. */
function readable(colour: HexColour, grounds: readonly HexColour[], ratio: number): HexColour {
  const { l, c, h } = toOklch(colour);
  const groundLightness = grounds.reduce((sum, ground) => sum + toOklch(ground).l, 0);
  const direction = groundLightness / grounds.length > 0.6 ? -1 : 1;
  for (let step = 0; step <= 50; step++) {
    const lightness = l + (direction * step) / 50;
    if (lightness < 0 || lightness > 1) break;
    const candidate = step === 0 ? colour : fromOklch({ l: lightness, c, h });
    if (lowestContrast(candidate, grounds) >= ratio) return candidate;
  }
  return direction < 0 ? '#000000' : '#ffffff';
}

/** Black-ish or white, whichever reads better. */
function inkOn(ground: HexColour): HexColour {
  const dark = tone(ground, 0.2, 0.03);
  return contrastRatio('#ffffff', ground) >= contrastRatio(dark, ground)
    ? '#ffffff'
    : contrastRatio(dark, ground) >= TEXT_RATIO
      ? dark
      : '#000000';
}
