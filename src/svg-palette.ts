/** Art in the colours of a campaign: `var(--role)` in an SVG, replaced by the palette's colour. */
import type { Palette, PaletteRole } from './palette.ts';
import { PALETTE_ROLES } from './palette.ts';

/** One `var(…)`, by its place in the text. */
export interface ColourReference {
  /** Offset of `var(`. */
  start: number;
  /** Offset after the closing parenthesis. */
  end: number;
  /** Without its dashes. */
  name: string;
  fallback: string | undefined;
}

/**
 * An SVG with every `var(--role)` and `var(--role, fallback)` replaced: the renderer knows no
 * variables inside images. A name that is no role gives its fallback.
 */
export function svgWithPalette(svg: Uint8Array, palette: Palette): Uint8Array {
  const bytes = Buffer.from(svg.buffer, svg.byteOffset, svg.byteLength);
  if (!bytes.includes('var(')) return svg;
  return Buffer.from(replaceColours(bytes.toString('utf8'), palette));
}

function replaceColours(text: string, palette: Palette): string {
  let result = '';
  let copied = 0;
  for (const { start, end, name, fallback } of colourReferences(text)) {
    const colour = isRole(name) ? palette[name] : replaceColours(fallback ?? 'none', palette);
    result += text.slice(copied, start) + colour;
    copied = end;
  }
  return result + text.slice(copied);
}

/** Every outermost `var(…)` of a text, in order. */
export function* colourReferences(text: string): Generator<ColourReference> {
  let start = text.indexOf('var(');
  while (start !== -1) {
    const end = closingParenthesis(text, start + 'var('.length);
    const inner = text.slice(start + 'var('.length, end - 1);
    const comma = inner.indexOf(',');
    const name = (comma === -1 ? inner : inner.slice(0, comma)).trim().replace(/^--/, '');
    const fallback = comma === -1 ? undefined : inner.slice(comma + 1).trim();
    yield { start, end, name, fallback };
    start = text.indexOf('var(', end);
  }
}

/** The offset after the parenthesis that closes the one before `from`. */
function closingParenthesis(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === '(') depth++;
    if (text[index] === ')' && --depth === 0) return index + 1;
  }
  return text.length;
}

/** Whether a name is a colour of every palette. */
export function isRole(name: string): name is PaletteRole {
  return (PALETTE_ROLES as readonly string[]).includes(name);
}
