import type { Place } from './index.ts';

/** Lines shown before and after the one that is marked. */
const FRAME_LINES = 2;

/**
 * The place of an offset in a text, with the lines around it.
 *
 * @param file as people should read it
 * @param offset in UTF-16 units from the start of `text`
 * @param length units to underline, cut at the end of the line
 */
export function placeAt(file: string, text: string, offset: number, length = 1): Place {
  const at = Math.min(Math.max(0, offset), text.length);
  const line = text.slice(0, at).split('\n').length;
  const column = at - (text.lastIndexOf('\n', at - 1) + 1) + 1;
  return placeOnLine(file, text, line, column, length);
}

/** The place of a line and a column, both from 1, with the lines around it. */
export function placeOnLine(
  file: string,
  text: string,
  line: number,
  column: number,
  length = 1,
): Place {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - FRAME_LINES);
  const frame = lines
    .slice(first - 1, line + FRAME_LINES)
    .map((content, index) => ({ line: first + index, text: content }));
  const rest = (lines[line - 1]?.length ?? 0) - (column - 1);
  return { file, line, column, length: Math.max(1, Math.min(length, rest)), frame };
}
