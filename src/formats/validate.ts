/** What is wrong with a format, of the catalogue or of campaign.yaml; pure, everything at once. */
import { LANGS } from '../language/langs.ts';
import { circleCovers, contentZone, insetRect, insideCircle } from './content-zone.ts';
import { mismatchedLabels } from './labels.ts';
import type { FormatProblem, FormatProblemCode, FormatProblems } from './problems.ts';
import type { Format, Rect } from './types.ts';

/** The renderer draws from 1 px to 64 megapixels (measured, Takumi 2.16). */
export const MAX_CANVAS_MEGAPIXELS = 64;

/** The share of each side of the canvas that content needs to be legible at all. */
const MIN_ROOM = 1 / 10;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/**
 * Everything wrong with a format, in the order of its fields; empty where it is sound. Problems
 * are data: `language/formats.ts` words them.
 */
export function validateFormat(format: Format): readonly FormatProblem[] {
  const size = sizeProblems(format);
  return [
    ...labelProblems(format, size.length === 0),
    ...size,
    // Without a sound canvas every zone would be reported as well.
    ...(size.length === 0 ? zoneProblems(format) : []),
    ...limitProblems(format),
  ];
}

function problem<C extends FormatProblemCode>(
  code: C,
  params: FormatProblems[C],
): { code: C; params: FormatProblems[C] } {
  return { code, params };
}

/** Keeps the problems whose condition holds. */
function where(...findings: readonly (readonly [boolean, FormatProblem])[]): FormatProblem[] {
  return findings.filter(([holds]) => holds).map(([, finding]) => finding);
}

function labelProblems(format: Format, isCanvasSound: boolean): readonly FormatProblem[] {
  const { id, name, width, height } = format;
  const texts = [...new Set([id, ...LANGS.map((lang) => name[lang])])];
  const labels = texts.flatMap((text) =>
    mismatchedLabels(text, format).map((label) =>
      problem('LABEL_MISMATCH', { label, text, width, height }),
    ),
  );
  return [
    ...where([!ID.test(id), problem('ID_MALFORMED', { id })]),
    ...LANGS.filter((lang) => name[lang].trim() === '').map((lang) =>
      problem('NAME_EMPTY', { lang }),
    ),
    ...(isCanvasSound ? labels : []),
  ];
}

function sizeProblems({ width, height }: Format): readonly FormatProblem[] {
  const sides = [
    ['width', width],
    ['height', height],
  ] as const;
  const fractions = sides
    .filter(([, found]) => !Number.isSafeInteger(found) || found < 1)
    .map(([side, found]) => problem('SIZE_NOT_WHOLE', { side, found }));
  if (fractions.length > 0) return fractions;
  const megapixels = (width * height) / 1e6;
  const maxMegapixels = MAX_CANVAS_MEGAPIXELS;
  return where([
    megapixels > maxMegapixels,
    problem('CANVAS_TOO_LARGE', { megapixels, maxMegapixels }),
  ]);
}

function zoneProblems(format: Format): readonly FormatProblem[] {
  const insets = insetProblems(format, 'safeZone');
  const strict = format.strictSafeZone ? insetProblems(format, 'strictSafeZone') : [];
  // What covers a safe zone can only be said of one that is sound.
  const covered = insets.length === 0 ? coverProblems(format) : [];
  return [...insets, ...strict, ...covered, ...maskProblems(format), ...boxProblems(format)];
}

function insetProblems(
  format: Format,
  zone: 'safeZone' | 'strictSafeZone',
): readonly FormatProblem[] {
  const insets = format[zone] ?? format.safeZone;
  const broken = SIDES.filter((side) => !Number.isSafeInteger(insets[side]) || insets[side] < 0);
  if (broken.length > 0) {
    return broken.map((side) => problem('INSET_INVALID', { zone, side, found: insets[side] }));
  }
  const { room, isTooSmall } = measureRoom(format, insetRect(format, insets));
  return where([isTooSmall, problem('SAFE_ZONE_TOO_SMALL', { zone, ...room })]);
}

function coverProblems(format: Format): readonly FormatProblem[] {
  const safe = insetRect(format, format.safeZone);
  const avatars = (format.avatars ?? []).filter((avatar) => circleCovers(avatar, safe));
  const { room, isTooSmall } = measureRoom(format, contentZone(format));
  const isSafeZoneTooSmall = measureRoom(format, safe).isTooSmall;
  return [
    ...avatars.map(({ view }) => problem('SAFE_ZONE_UNDER_AVATAR', { view })),
    ...where(
      [
        format.mask !== undefined && !insideCircle(safe, format.mask),
        problem('SAFE_ZONE_OUTSIDE_MASK', {}),
      ],
      [isTooSmall && !isSafeZoneTooSmall, problem('CONTENT_ZONE_TOO_SMALL', room)],
    ),
  ];
}

function measureRoom(
  { width, height }: Format,
  zone: Rect,
): { room: FormatProblems['CONTENT_ZONE_TOO_SMALL']; isTooSmall: boolean } {
  const minWidth = Math.ceil(width * MIN_ROOM);
  const minHeight = Math.ceil(height * MIN_ROOM);
  return {
    room: { width: zone.w, height: zone.h, minWidth, minHeight },
    isTooSmall: zone.w < minWidth || zone.h < minHeight,
  };
}

function maskProblems({ shape, mask, width, height }: Format): readonly FormatProblem[] {
  if (!mask) return where([shape === 'circle', problem('MASK_MISSING', {})]);
  const { cx, cy, r } = mask;
  const square = { x: cx - r, y: cy - r, w: 2 * r, h: 2 * r };
  return where(
    [shape !== 'circle', problem('MASK_WITHOUT_CIRCLE', {})],
    [!holds({ width, height }, square), problem('MASK_OUTSIDE_CANVAS', {})],
  );
}

function boxProblems(format: Format): readonly FormatProblem[] {
  const { views = [], avoid = [] } = format;
  return [
    ...views
      .filter((view) => !holds(format, view))
      .map(({ name }) => problem('VIEW_OUTSIDE_CANVAS', { name })),
    ...avoid
      .filter((box) => !holds(format, box))
      .map(({ why }) => problem('AVOID_OUTSIDE_CANVAS', { why })),
  ];
}

/** Whether a canvas holds a rectangle that is not empty. */
function holds({ width, height }: { width: number; height: number }, rect: Rect): boolean {
  const { x, y, w, h } = rect;
  return x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= width && y + h <= height;
}

function limitProblems({ fileTypes, targetBytes, maxBytes }: Format): readonly FormatProblem[] {
  const limits = [
    ['targetBytes', targetBytes ?? null],
    ['maxBytes', maxBytes],
  ] as const;
  const unsound = limits.flatMap(([limit, found]) =>
    found === null || (Number.isSafeInteger(found) && found > 0)
      ? []
      : [problem('LIMIT_NOT_POSITIVE', { limit, found })],
  );
  const isReversed = targetBytes !== undefined && maxBytes !== null && targetBytes > maxBytes;
  return [
    ...where([fileTypes.length === 0, problem('FILE_TYPES_EMPTY', {})]),
    ...unsound,
    ...(isReversed ? [problem('TARGET_OVER_LIMIT', { targetBytes, maxBytes })] : []),
  ];
}
