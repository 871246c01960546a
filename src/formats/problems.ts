import type { Lang } from '../language/langs.ts';

/** What can be wrong with a format: code → the parameters its sentence needs. Pixels throughout. */
export interface FormatProblems {
  ID_MALFORMED: { id: string };
  NAME_EMPTY: { lang: Lang };
  SIZE_NOT_WHOLE: { side: 'width' | 'height'; found: number };
  CANVAS_TOO_LARGE: { megapixels: number; maxMegapixels: number };
  INSET_INVALID: { zone: 'safeZone' | 'strictSafeZone'; side: string; found: number };
  SAFE_ZONE_TOO_SMALL: {
    zone: 'safeZone' | 'strictSafeZone';
    width: number;
    height: number;
    minWidth: number;
    minHeight: number;
  };
  CONTENT_ZONE_TOO_SMALL: { width: number; height: number; minWidth: number; minHeight: number };
  SAFE_ZONE_UNDER_AVATAR: { view: string };
  SAFE_ZONE_OUTSIDE_MASK: Record<never, never>;
  MASK_MISSING: Record<never, never>;
  MASK_WITHOUT_CIRCLE: Record<never, never>;
  MASK_OUTSIDE_CANVAS: Record<never, never>;
  VIEW_OUTSIDE_CANVAS: { name: string };
  AVOID_OUTSIDE_CANVAS: { why: string };
  FILE_TYPES_EMPTY: Record<never, never>;
  LIMIT_NOT_POSITIVE: { limit: 'targetBytes' | 'maxBytes'; found: number };
  TARGET_OVER_LIMIT: { targetBytes: number; maxBytes: number };
  LABEL_MISMATCH: { label: string; text: string; width: number; height: number };
}

export type FormatProblemCode = keyof FormatProblems;

/** One thing that is wrong with a format. */
export type FormatProblem<C extends FormatProblemCode = FormatProblemCode> = {
  [K in C]: { code: K; params: FormatProblems[K] };
}[C];
