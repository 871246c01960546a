/**
 * Colours, in the only file that knows culori. `culori/css` registers the colour spaces of CSS;
 * the functions come from `culori/fn`, which registers none.
 */
import { rgb } from 'culori/css';
import { converter, formatHex, parse, toGamut, wcagContrast } from 'culori/fn';
import type { HexColour } from './campaign/types.ts';

/** A colour in OKLCH: lightness 0–1, chroma 0–0.4 or so, hue in degrees (0 for greys). */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

const oklch = converter('oklch');

/** The CSS gamut mapping: keeps lightness and hue, gives up chroma. */
const intoSrgb = toGamut('rgb', 'oklch');

/** A colour that somebody wrote. */
export interface ReadColour {
  /** What it is where nothing shows through. Colours outside sRGB are brought into it. */
  hex: HexColour;
  isOpaque: boolean;
}

/** Reads a colour in any CSS notation; undefined where it is none. */
export function parseColour(text: string): ReadColour | undefined {
  const written = text.trim().toLowerCase();
  // culori also takes hexadecimal digits without their sign; CSS does not.
  const colour = /^[0-9a-f]+$/.test(written) ? undefined : parse(written);
  if (colour === undefined) return undefined;
  // What sRGB can say is taken as it is written, so that a hexadecimal colour stays itself.
  const hex = formatHex(colour.mode === 'rgb' ? rgb(colour) : intoSrgb(colour));
  return { hex, isOpaque: (colour.alpha ?? 1) >= 1 };
}

/** A colour in OKLCH, the space in which palettes are derived. */
export function toOklch(colour: HexColour): Oklch {
  const { l, c, h } = oklch(colour) ?? { l: 0, c: 0 };
  return { l, c, h: h ?? 0 };
}

/** The nearest sRGB colour of an OKLCH one: same lightness and hue, less chroma where needed. */
export function fromOklch({ l, c, h }: Oklch): HexColour {
  return formatHex(intoSrgb({ mode: 'oklch', l, c, h }));
}

/** The contrast of WCAG 2 between two colours, 1 to 21. */
export function contrastRatio(one: HexColour, other: HexColour): number {
  return wcagContrast(one, other);
}
