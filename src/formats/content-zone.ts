/** Where content may stand in a format: rectangles only, in whole canvas pixels. */
import type { Circle, Format, Insets, Rect } from './types.ts';

/** The parts of a format that decide where content may stand. */
export type Zoned = Pick<Format, 'width' | 'height' | 'safeZone'> &
  Partial<Pick<Format, 'mask' | 'avatars' | 'avoid'>>;

/**
 * The largest rectangle inside the safe zone that no profile picture and no `avoid` rectangle
 * touches; the safe zone itself where it is free. Of equally large ones the topmost, then the
 * leftmost: beside a speaker, the column where reading starts. Its width and height are 0 where
 * nothing is left.
 */
export function contentZone(format: Zoned): Rect {
  const safe = insideMask(insetRect(format, format.safeZone), format.mask);
  const obstacles = obstaclesOf(format).filter((obstacle) => intersects(obstacle, safe));
  return obstacles.length === 0 ? safe : largestFree(safe, obstacles);
}

/** The rectangle that insets leave of a canvas; width and height are never below 0. */
export function insetRect(canvas: { width: number; height: number }, insets: Insets): Rect {
  return {
    x: insets.left,
    y: insets.top,
    w: Math.max(0, canvas.width - insets.left - insets.right),
    h: Math.max(0, canvas.height - insets.top - insets.bottom),
  };
}

/** Whether two rectangles share more than an edge. */
export function intersects(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Whether a rectangle lies in a circle, corners included. */
export function insideCircle(rect: Rect, { cx, cy, r }: Circle): boolean {
  const dx = Math.max(Math.abs(rect.x - cx), Math.abs(rect.x + rect.w - cx));
  const dy = Math.max(Math.abs(rect.y - cy), Math.abs(rect.y + rect.h - cy));
  return Math.hypot(dx, dy) <= r;
}

/** Whether a circle covers some of a rectangle; touching its edge is not covering. */
export function circleCovers({ cx, cy, r }: Circle, rect: Rect): boolean {
  const dx = cx - Math.min(Math.max(cx, rect.x), rect.x + rect.w);
  const dy = cy - Math.min(Math.max(cy, rect.y), rect.y + rect.h);
  return Math.hypot(dx, dy) < r;
}

/** What covers the canvas, as rectangles; a circle counts as the square around it. */
function obstaclesOf({ width, height, avoid = [], avatars = [] }: Zoned): readonly Rect[] {
  const canvas = { x: 0, y: 0, w: width, h: height };
  const squares = avatars.map(({ cx, cy, r }) => ({ x: cx - r, y: cy - r, w: 2 * r, h: 2 * r }));
  return [...avoid, ...squares].map((rect) => intersection(rect, canvas));
}

function intersection(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    w: Math.max(0, Math.min(a.x + a.w, b.x + b.w) - x),
    h: Math.max(0, Math.min(a.y + a.h, b.y + b.h) - y),
  };
}

/** The safe zone where the mask holds it, else what it shares with the square in the circle. */
function insideMask(safe: Rect, mask: Circle | undefined): Rect {
  if (!mask || insideCircle(safe, mask)) return safe;
  const half = Math.floor(mask.r / Math.SQRT2);
  const square = { x: Math.ceil(mask.cx) - half, y: Math.ceil(mask.cy) - half, w: 0, h: 0 };
  square.w = Math.floor(mask.cx) + half - square.x;
  square.h = Math.floor(mask.cy) + half - square.y;
  return intersection(safe, square);
}

/**
 * A largest free rectangle has each side on an edge of the zone or of an obstacle, so trying
 * every pair of such edges is exact; a format has a handful of them.
 */
function largestFree(zone: Rect, obstacles: readonly Rect[]): Rect {
  const xs = edges(
    zone.x,
    zone.w,
    obstacles.flatMap(({ x, w }) => [x, x + w]),
  );
  const ys = edges(
    zone.y,
    zone.h,
    obstacles.flatMap(({ y, h }) => [y, y + h]),
  );
  let best: Rect = { x: zone.x, y: zone.y, w: 0, h: 0 };
  for (const y of ys) {
    for (const x of xs) {
      for (const bottom of ys.filter((edge) => edge > y)) {
        for (const right of xs.filter((edge) => edge > x)) {
          const rect = { x, y, w: right - x, h: bottom - y };
          const isLarger = rect.w * rect.h > best.w * best.h;
          if (isLarger && !obstacles.some((obstacle) => intersects(obstacle, rect))) best = rect;
        }
      }
    }
  }
  return best;
}

/** The ends of a span and the edges inside it, ascending. */
function edges(start: number, length: number, inside: readonly number[]): readonly number[] {
  const end = start + length;
  const all = [start, ...inside.filter((edge) => edge > start && edge < end), end];
  return all.toSorted((a, b) => a - b);
}
