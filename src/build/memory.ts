/** What a build of thousands of renditions does not need: memory that is kept for later. */
import { setFlagsFromString } from 'node:v8';

/** Fewer leave nothing behind that is worth the trouble. */
const MANY_RENDITIONS = 1_000;

/** Of GNU's malloc.h. */
const M_TRIM_THRESHOLD = -1;

const KEPT_BYTES = 1_000_000;

/**
 * Halves the memory of a build of many renditions, at no cost in time that could be measured.
 *
 * V8 lets its heap grow to several times what is in use before it clears it; with many renditions,
 * whose pages and manifest are tens of megabytes of text, it now clears it after a tenth more.
 *
 * The allocator of the GNU C library keeps, for each thread, twice the largest block that was ever
 * freed: with pictures of megabytes and a dozen threads, 150 MB. Told what to keep, it gives the
 * rest back. Elsewhere there is no such library, or no koffi to call it, and nothing to be told.
 */
export async function spareMemory(renditions: number): Promise<void> {
  if (renditions < MANY_RENDITIONS) return;
  setFlagsFromString('--heap-growing-percent=10');
  try {
    const { default: koffi } = await import('koffi');
    koffi.load('libc.so.6').func('int mallopt(int, int)')(M_TRIM_THRESHOLD, KEPT_BYTES);
  } catch {
    // Another system.
  }
}
