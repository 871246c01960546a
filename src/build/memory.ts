/** What a build of thousands of renditions does not need: room for the heap to grow before it is cleared. */
import { setFlagsFromString } from 'node:v8';

/** Fewer leave nothing behind that is worth the collector's time. */
const MANY_RENDITIONS = 1_000;

/**
 * V8 lets its heap grow to several times what is in use before it clears it. With many renditions,
 * whose pages and manifest are tens of megabytes of text, it clears it after a tenth more: half
 * of that memory, for a second of time in minutes.
 */
export function spareMemory(renditions: number): void {
  if (renditions >= MANY_RENDITIONS) setFlagsFromString('--heap-growing-percent=10');
}
