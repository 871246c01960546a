/**
 * What protects the public: the rules that a picture must pass before it is published. `build` asks
 * this for every rendition that it draws, and refuses to publish what an error was found on.
 */
import type { Brand } from '../brand/types.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Format } from '../formats/types.ts';
import type { PlannedRendition } from '../plan/types.ts';
import type { LaidOut } from '../render/layout.ts';
import { judgeRendition, layoutSubject, pixelSubject } from './inspect.ts';

/** A rendition that is laid out and about to be published. */
export interface Guarded {
  rendition: PlannedRendition;
  format: Format;
  brand: Pick<Brand, 'images'>;
  laidOut: Pick<LaidOut, 'page' | 'layout'>;
}

/**
 * Errors and warnings of one rendition: its layout and the contrast of its letters. The weight of
 * its file is what encoding tells by itself.
 *
 * @throws the signal's reason when it aborts
 */
export async function guard(
  { rendition, format, brand, laidOut }: Guarded,
  signal?: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const subject = await layoutSubject(laidOut, { rendition, format, brand });
  const pixels = await pixelSubject(laidOut, subject, { isWeighed: false, signal });
  return judgeRendition(pixels);
}
