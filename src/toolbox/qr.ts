/** QR codes, in the only file that knows qr. */
import { encodeQR } from 'qr';

/** A code as one drawing of unit squares: the `d` of an SVG path, in a square of `size` units. */
export interface QrCode {
  size: number;
  path: string;
}

/** Quiet units around a code; readers need four. */
const BORDER = 4;

/** The code of an address; null where it is too long for one. */
export function qrCode(address: string): QrCode | null {
  // The largest code of medium correction holds 2,331 bytes; one that large is not read in print.
  if (new TextEncoder().encode(address).length > 500) return null;
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return { size: rows.length, path: path.join('') };
}

/** The dark runs of a row: where each begins and how long it is. */
function runsOf(row: readonly boolean[]): readonly (readonly [x: number, width: number])[] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
