/**
 * A whole palette from the colours that a campaign gives, in OKLCH, where equal steps look equal.
 * Given colours are kept exactly; every ground gets a colour that is readable on it.
 */
import type { Colours, HexColour } from './campaign/types.ts';
import { contrastRatio, fromOklch, toOklch } from './colour.ts';
import type { Oklch } from './colour.ts';
import { createMemo } from './memo.ts';

/** Colours by role, each usable as `var(--role)` in a template and in art. */
export type Palette = Readonly<Record<PaletteRole, HexColour>>;

export const PALETTE_ROLES = [
  'primary',
  'secondary',
  'accent',
  'background',
  'text',
  'deep',
  'mid',
  'tint',
  'glow',
  'bright',
  'ink',
  'on-primary',
  'on-secondary',
  'on-accent',
  'on-background',
  'on-deep',
  'on-mid',
  'on-tint',
] as const;

export type PaletteRole = (typeof PALETTE_ROLES)[number];

/** WCAG AA for text of any size, 4.5, and a little more: drawing letters takes some away. */
const SURELY_READABLE = 4.7;
/** WCAG AAA: what running text gets on its own ground. */
const VERY_READABLE = 7;

const WHITE: HexColour = '#ffffff';
const BLACK: HexColour = '#000000';

/** Below this chroma the eye sees no hue, and a sibling must not invent one. */
const GREY_CHROMA = 0.03;

/**
 * Where natural light takes a colour: greens grow lime, blues azure, reds orange. Siblings turn
 * this way, which is what makes them look fresher and not merely paler.
 */
const YELLOW_HUE = 105;

/** What `#00573f`, `#5fc65a` and `#b7e34b`, chosen by a designer, have between them. */
const SECONDARY_TURN = 22;
const ACCENT_TURN = 43;

const derived = createMemo<Palette>(100);

/** The palette of these colours; every role is there, every `on-` colour at 4.5:1 or more. */
export function derivePalette(colours: Colours): Palette {
  // Each visual asks for its own, and most have the campaign's.
  const { primary, secondary, accent, background, text } = colours;
  const key = [primary, secondary, accent, background, text].join(' ');
  return derived.recall(key, () => paletteOf(colours));
}

function paletteOf(colours: Colours): Palette {
  const primary = toOklch(colours.primary);
  const background =
    colours.background ?? fromOklch({ ...primary, l: 0.985, c: tinted(primary, 0.006) });
  const text = colours.text ?? textOn(background, primary);
  const secondary = colours.secondary ?? fromOklch(secondaryOf(primary));
  const accent = colours.accent ?? fromOklch(accentOf(primary));
  const deep = deepOf(primary);
  const mid = midOf(primary, toOklch(secondary));
  const tint = fromOklch({ ...primary, l: 0.95, c: tinted(primary, 0.035) });
  const bright = brightOf(accent, deep);
  const on = (ground: HexColour) => readableOn(ground, [WHITE, text, deep]);
  return {
    primary: colours.primary,
    secondary,
    accent,
    background,
    text,
    deep,
    mid,
    tint,
    glow: glowOf(primary, [tint, bright]),
    bright,
    ink: inkOf(primary, tint),
    'on-primary': on(colours.primary),
    'on-secondary': on(secondary),
    'on-accent': on(accent),
    'on-background': on(background),
    'on-deep': on(deep),
    'on-mid': on(mid),
    'on-tint': on(tint),
  };
}

/** Very dark, or on a dark ground very light, with a breath of the hue; as far as needed for 7:1. */
function textOn(background: HexColour, primary: Oklch): HexColour {
  const isOnLight = contrastRatio(background, BLACK) >= contrastRatio(background, WHITE);
  const start = {
    ...primary,
    l: isOnLight ? 0.24 : 0.96,
    c: tinted(primary, isOnLight ? 0.04 : 0.012),
  };
  return walk(
    start,
    isOnLight ? -0.02 : 0.02,
    (colour) => contrastRatio(colour, background) >= VERY_READABLE,
  );
}

function secondaryOf(primary: Oklch): Oklch {
  return {
    l: siblingLightness(primary.l),
    c: vivid(primary, 0.18),
    h: turned(primary, SECONDARY_TURN),
  };
}

/** Lighter; but a light colour's sibling is a darker one, for there is no room above it. */
function siblingLightness(l: number): number {
  if (l < 0.62) return Math.max(0.72, l + 0.2);
  return l < 0.75 ? l + 0.12 : l - 0.2;
}

function accentOf(primary: Oklch): Oklch {
  const l = primary.l < 0.75 ? 0.86 : 0.6;
  return { l, c: vivid(primary, 0.18), h: turned(primary, ACCENT_TURN) };
}

/** A rich dark ground: darker than the primary, and dark enough for white text. */
function deepOf(primary: Oklch): HexColour {
  const start = { ...primary, l: Math.min(primary.l * 0.72, 0.34), c: Math.min(primary.c, 0.11) };
  return walk(start, -0.01, (colour) => contrastRatio(colour, WHITE) >= VERY_READABLE);
}

/** The accent as letters on dark grounds: lighter where it has to be, and light enough for `glow`. */
function brightOf(accent: HexColour, deep: HexColour): HexColour {
  const isBright = (colour: HexColour) => contrastRatio(colour, deep) >= VERY_READABLE;
  return walk(toOklch(accent), 0.01, isBright);
}

/** The light on a dark ground: the primary, darker where letters of these colours need it. */
function glowOf(primary: Oklch, letters: readonly HexColour[]): HexColour {
  return walk(primary, -0.01, (colour) =>
    letters.every((letter) => contrastRatio(letter, colour) >= SURELY_READABLE),
  );
}

/** The primary as letters on `tint`: darker where it has to be. */
function inkOf(primary: Oklch, tint: HexColour): HexColour {
  return walk(primary, -0.01, (colour) => contrastRatio(colour, tint) >= SURELY_READABLE);
}

/** Between the primary and its sibling, for gradients and second grounds; a grey has no hue to give. */
function midOf(primary: Oklch, secondary: Oklch): HexColour {
  const isGrey = secondary.c < GREY_CHROMA;
  const towards = isGrey ? 0 : ((secondary.h - primary.h + 540) % 360) - 180;
  return fromOklch({
    l: primary.l + (secondary.l - primary.l) * 0.4,
    c: primary.c + (secondary.c - primary.c) * 0.4,
    h: primary.c < GREY_CHROMA ? secondary.h : (primary.h + towards * 0.4 + 360) % 360,
  });
}

/** The most readable of them; where none is surely readable, the best one darker or lighter. */
function readableOn(ground: HexColour, candidates: readonly HexColour[]): HexColour {
  const best = candidates.reduce((found, next) =>
    contrastRatio(next, ground) > contrastRatio(found, ground) ? next : found,
  );
  if (contrastRatio(best, ground) >= SURELY_READABLE) return best;
  // One of black and white always reaches 4.58:1, so one of the two ways ends readable.
  const isDarkBetter = contrastRatio(ground, BLACK) >= contrastRatio(ground, WHITE);
  const dark = candidates.reduce((found, next) =>
    contrastRatio(next, WHITE) > contrastRatio(found, WHITE) ? next : found,
  );
  const start = isDarkBetter ? toOklch(dark) : toOklch(WHITE);
  return walk(
    start,
    isDarkBetter ? -0.01 : 0.01,
    (colour) => contrastRatio(colour, ground) >= SURELY_READABLE,
  );
}

/** Steps in lightness until a colour will do; at the end, black or white. */
function walk(start: Oklch, step: number, isGood: (colour: HexColour) => boolean): HexColour {
  for (let l = start.l; l > 0 && l < 1; l += step) {
    const colour = fromOklch({ ...start, l });
    if (isGood(colour)) return colour;
  }
  return step < 0 ? BLACK : WHITE;
}

/** A breath of the primary's hue: at most this chroma, less for a primary that has little. */
function tinted(primary: Oklch, chroma: number): number {
  return Math.min(primary.c * 0.4, chroma);
}

/** At least this chroma, unless the primary is a grey. */
function vivid(primary: Oklch, chroma: number): number {
  return primary.c < GREY_CHROMA ? primary.c : Math.max(primary.c, chroma);
}

/** The hue turned towards yellow, or away from it where it is there already. */
function turned(primary: Oklch, degrees: number): number {
  const towards = ((YELLOW_HUE - primary.h + 540) % 360) - 180;
  const isThere = Math.abs(towards) < ACCENT_TURN;
  const direction = towards < 0 === isThere ? 1 : -1;
  return (primary.h + direction * degrees + 360) % 360;
}
