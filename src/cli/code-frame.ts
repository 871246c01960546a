import type { Place } from '../diagnostics/index.ts';
import type { Style } from './style.ts';

const CUT = '…';

/**
 * Prints the lines around a place with their numbers, and underlines it. Lines wider than `width`
 * characters are cut around the place. Control characters become `·`, so that a file cannot move
 * the cursor or change the terminal's colours.
 */
export function codeFrame(place: Place, style: Style, width: number): readonly string[] {
  const last = place.frame.reduce((most, { line }) => Math.max(most, line), place.line);
  const digits = String(last).length;
  const room = Math.max(20, width - digits - 5);
  const marked = place.frame.find(({ line }) => line === place.line)?.text ?? '';
  const start = firstColumn(marked, place.column, room);
  return place.frame.flatMap(({ line, text }) => {
    const isMarked = line === place.line;
    const number = String(line).padStart(digits);
    const shown = cut(visible(text), isMarked ? start : 0, room);
    const row = `${isMarked ? style.error('>') : ' '} ${style.faint(`${number} |`)} ${shown}`;
    if (!isMarked) return [row.trimEnd()];
    const margin = `  ${' '.repeat(digits)} ${style.faint('|')} `;
    return [row.trimEnd(), `${margin}${underline(text, place, start, room, style)}`];
  });
}

/** Text that is safe to write on a terminal; line breaks and tabs stay. */
export function visible(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}|\p{Bidi_Control}|[\u2028\u2029]/gu, '·');
}

function firstColumn(text: string, column: number, room: number): number {
  const at = Array.from(text.slice(0, column - 1)).length;
  return at < room * 0.75 ? 0 : at - Math.floor(room / 2);
}

function cut(text: string, start: number, room: number): string {
  const characters = [...text];
  const end = start + room;
  const shown = characters.slice(
    start === 0 ? 0 : start + 1,
    end < characters.length ? end - 1 : end,
  );
  return `${start === 0 ? '' : CUT}${shown.join('')}${end < characters.length ? CUT : ''}`;
}

/** Spaces (tabs where the line has tabs) up to the place, then carets under it. */
function underline(text: string, place: Place, start: number, room: number, style: Style): string {
  const before = Array.from(text.slice(0, place.column - 1)).slice(start);
  const below = Array.from(text.slice(place.column - 1, place.column - 1 + place.length)).length;
  const carets = Math.max(1, Math.min(below, room - before.length));
  const indent = before.map((character) => (character === '\t' ? '\t' : ' ')).join('');
  return `${indent}${style.error('^'.repeat(carets))}`;
}
