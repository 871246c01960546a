/** The natural size of a drawing and its coordinate system. */
export interface SvgSize {
  /** CSS pixels. */
  width: number;
  height: number;
  viewBox: readonly [x: number, y: number, width: number, height: number];
}

/** CSS pixels in each unit of length. */
const UNIT_PX: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Larger than any canvas; a drawing has no need of it. */
const MAX_SIDE_PX = 100_000;

/**
 * Width, height and viewBox from whichever of them an `<svg>` has; percentages and relative units
 * say nothing of its own size. Undefined where they do not give a size.
 */
export function svgSize(attribute: (name: string) => string | undefined): SvgSize | undefined {
  const viewBox = parseViewBox(attribute('viewBox'));
  let width = parseLength(attribute('width'));
  let height = parseLength(attribute('height'));
  if (viewBox) {
    const ratio = viewBox[2] / viewBox[3];
    width ??= height === undefined ? viewBox[2] : height * ratio;
    height ??= width / ratio;
  }
  if (width === undefined || height === undefined) return undefined;
  if (width > MAX_SIDE_PX || height > MAX_SIDE_PX) return undefined;
  const [w, h] = [rounded(width), rounded(height)];
  return { width: w, height: h, viewBox: viewBox ?? [0, 0, w, h] };
}

function parseViewBox(text: string | undefined): SvgSize['viewBox'] | undefined {
  const [x, y, width, height, ...rest] = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    return undefined;
  }
  const isSound = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
  return isSound && rest.length === 0 ? [x, y, width, height] : undefined;
}

function parseLength(text: string | undefined): number | undefined {
  const [, digits, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text ?? '') ?? [];
  const factor = UNIT_PX[unit.toLowerCase()];
  if (digits === undefined || factor === undefined) return undefined;
  const length = Number(digits) * factor;
  return Number.isFinite(length) && length > 0 ? length : undefined;
}

/** A thousandth of a pixel is enough, and keeps sums of floats out of the file. */
function rounded(value: number): number {
  return Math.max(0.001, Math.round(value * 1000) / 1000);
}
