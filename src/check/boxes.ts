/** Arithmetic of boxes, and what of a text's line box its letters reach. Canvas pixels. */
import type { Side } from '../diagnostics/check.ts';
import type { Circle, Rect } from '../formats/types.ts';
import type { Box } from '../render/types.ts';

/** What rounding may come to. */
export const SLACK_PX = 0.5;

/**
 * What accents of capitals and descenders reach of a line's box, which is as tall as the font's
 * ascent and descent: the rest is air. Measured on the bundled fonts.
 */
const AIR_OF_LINE = 0.13;

/** The part of a line's box that letters may reach. */
export function lettersBox([x, y, w, h]: Box): Box {
  return [x, y + h * AIR_OF_LINE, w, h * (1 - 2 * AIR_OF_LINE)];
}

/** A rectangle as a box. */
export function boxOf({ x, y, w, h }: Rect): Box {
  return [x, y, w, h];
}

/** The smallest box around boxes; at least one. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , w]) => x + w));
  const bottom = Math.max(...boxes.map(([, y, , h]) => y + h));
  return [left, top, right - left, bottom - top];
}

/** By how much a box passes another, and on which side most; undefined where it lies within. */
export function passing(
  [x, y, w, h]: Box,
  [ax, ay, aw, ah]: Box,
): { side: Side; byPx: number } | undefined {
  const sides: { side: Side; byPx: number }[] = [
    { side: 'top', byPx: ay - y },
    { side: 'right', byPx: x + w - ax - aw },
    { side: 'bottom', byPx: y + h - ay - ah },
    { side: 'left', byPx: ax - x },
  ];
  const worst = sides.reduce((most, next) => (next.byPx > most.byPx ? next : most));
  return worst.byPx > SLACK_PX ? worst : undefined;
}

/** The width and height that two boxes share; 0 where they do not meet. */
export function shared(
  [x, y, w, h]: Box,
  [bx, by, bw, bh]: Box,
): { width: number; height: number } {
  const width = Math.min(x + w, bx + bw) - Math.max(x, bx);
  const height = Math.min(y + h, by + bh) - Math.max(y, by);
  return width > 0 && height > 0 ? { width, height } : { width: 0, height: 0 };
}

/** Whether boxes overlap by more than rounding, both ways. */
export function overlap(one: Box, other: Box): boolean {
  const { width, height } = shared(one, other);
  return width > SLACK_PX && height > SLACK_PX;
}

/** Whether a circle covers some of a box. */
export function covers({ cx, cy, r }: Circle, [x, y, w, h]: Box): boolean {
  const dx = cx - Math.min(Math.max(cx, x), x + w);
  const dy = cy - Math.min(Math.max(cy, y), y + h);
  return Math.hypot(dx, dy) < r - SLACK_PX;
}

/** By how much the farthest corner of a box passes a circle; 0 where it lies within. */
export function passingCircle([x, y, w, h]: Box, { cx, cy, r }: Circle): number {
  const dx = Math.max(Math.abs(x - cx), Math.abs(x + w - cx));
  const dy = Math.max(Math.abs(y - cy), Math.abs(y + h - cy));
  return Math.max(0, Math.hypot(dx, dy) - r - SLACK_PX);
}
