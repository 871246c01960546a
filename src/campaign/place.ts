import { relative, resolve } from 'node:path';
import type { Place } from '../diagnostics/index.ts';

/** Lines shown on each side of the marked one. */
const FRAME_LINES = 2;

/** Makes a place of a range of the text, given as offsets; what follows on other lines is cut. */
export type Placer = (start: number, end: number) => Place;

/** A file as people should read it: relative to `cwd` where that is shorter, always with `/`. */
export function shownFile(file: string, cwd: string): string {
  const absolute = resolve(cwd, file);
  const fromHere = relative(cwd, absolute);
  const shown = fromHere !== '' && fromHere.length < absolute.length ? fromHere : absolute;
  return shown.replaceAll('\\', '/');
}

/** Places in one text. */
export function placerOf(file: string, text: string): Placer {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const last = lines.length > 1 && lines.at(-1) === '' ? lines.length - 1 : lines.length;

  return (start, end) => {
    const offset = Math.min(Math.max(start, 0), text.length);
    const index = lineAt(starts, offset);
    const line = index + 1;
    const column = offset - (starts[index] ?? 0) + 1;
    const lineEnd = (starts[index] ?? 0) + (lines[index] ?? '').length;
    const first = Math.max(1, line - FRAME_LINES);
    const final = Math.max(line, Math.min(last, line + FRAME_LINES));
    const frame = lines
      .slice(first - 1, final)
      .map((shown, at) => ({ line: first + at, text: shown }));
    return { file, line, column, length: Math.max(1, Math.min(end, lineEnd) - offset), frame };
  };
}

/** The index of the last start that is not after the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
