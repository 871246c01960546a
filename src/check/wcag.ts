/** The contrast of WCAG 2 between pixels: the arithmetic of `colour.ts`, for millions of them. */

/** Red, green and blue, whole numbers from 0 to 255. */
export type Rgb = readonly [r: number, g: number, b: number];

/** The light of a channel, by its value (WCAG 2.2, relative luminance). */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** The relative luminance of a colour, from its channels. */
export function luminanceOf(r: number, g: number, b: number): number {
  return 0.2126 * (LINEAR[r] ?? 0) + 0.7152 * (LINEAR[g] ?? 0) + 0.0722 * (LINEAR[b] ?? 0);
}

/** The contrast of two luminances: from 1, the same, to 21, black and white. */
export function contrastBetween(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** `#rrggbb`. */
export function hexOf(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
