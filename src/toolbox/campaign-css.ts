/** `assets/campaign.css`: what the stylesheet of the pages takes from the campaign. */
import type { Palette } from '../palette.ts';
import { schemesOf, type Scheme } from './scheme.ts';

/** A font of the brand, as the pages publish it. */
export interface ToolboxFont {
  family: string;
  /** Its name in the brand folder; the last part names the published file. */
  file: string;
  data: Uint8Array;
  /** Inclusive ranges this file serves, where a family comes in several files. */
  unicodeRange?: readonly (readonly [number, number])[];
  /** `400`, or `200 800` for a variable font; by default whatever the page asks for. */
  weight?: string;
  style?: 'normal' | 'italic';
}

/** The family of large sentences, and that of everything else. */
export interface FontFamilies {
  display: string;
  text: string;
}

/** Browsers take these; the brand folder may hold others, which the pages then leave out. */
const FONT_FORMATS: Readonly<Record<string, string>> = {
  woff2: 'woff2',
  woff: 'woff',
  ttf: 'truetype',
  otf: 'opentype',
};

/** Fonts a page can use, with the name each is published under in `assets/fonts/`. */
export function publishedFonts(
  fonts: readonly ToolboxFont[],
): readonly { font: ToolboxFont; name: string; format: string }[] {
  const taken = new Set<string>();
  return fonts.flatMap((font) => {
    const base = font.file.slice(font.file.lastIndexOf('/') + 1).toLowerCase();
    const format = FONT_FORMATS[base.slice(base.lastIndexOf('.') + 1)];
    const name = base.replace(/[^a-z0-9.]+/g, '-');
    if (format === undefined || taken.has(name)) return [];
    taken.add(name);
    return [{ font, name, format }];
  });
}

/** The palette in both schemes, and the fonts. */
export function campaignCss(
  palette: Palette,
  fonts: readonly ToolboxFont[],
  families?: FontFamilies,
): string {
  const { light, dark } = schemesOf(palette);
  const published = publishedFonts(fonts);
  // Where two files of a family serve a character, browsers take the one declared last and the
  // brand means the first: reversed, a page does not load a second file for its spaces.
  const faces = published
    .map(({ font, name, format }) => fontFace(font, name, format))
    .toReversed();
  const names = families ?? firstFamilies(published.map(({ font }) => font));
  return [
    ...faces,
    `:root {\n  color-scheme: light dark;\n${fontProperties(names)}${properties(light, '  ')}}`,
    `@media (prefers-color-scheme: dark) {\n  :root {\n${properties(dark, '    ')}  }\n}`,
    '',
  ].join('\n\n');
}

function properties(scheme: Scheme, indent: string): string {
  return Object.entries(scheme)
    .map(([name, colour]) => `${indent}--${name}: ${colour};\n`)
    .join('');
}

function fontFace(font: ToolboxFont, name: string, format: string): string {
  const ranges = font.unicodeRange?.map(([first, last]) => `U+${hex(first)}-${hex(last)}`);
  return [
    '@font-face {',
    `  font-family: ${cssString(font.family)};`,
    `  font-style: ${font.style ?? 'normal'};`,
    `  font-weight: ${font.weight ?? '1 1000'};`,
    '  font-display: swap;',
    `  src: url(fonts/${name}) format('${format}');`,
    ...(ranges ? [`  unicode-range: ${ranges.join(', ')};`] : []),
    '}',
  ].join('\n');
}

/** Without a word from the brand: the first family for display, the next for text. */
function firstFamilies(fonts: readonly ToolboxFont[]): Partial<FontFamilies> {
  const [display, text = display] = [...new Set(fonts.map(({ family }) => family))];
  return display === undefined || text === undefined ? {} : { display, text };
}

function fontProperties({ display, text }: Partial<FontFamilies>): string {
  return `  --font-display: ${stack(display)};\n  --font-text: ${stack(text)};\n`;
}

function stack(family: string | undefined): string {
  const fallback = "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
  return family === undefined ? fallback : `${cssString(family)}, ${fallback}`;
}

/** A CSS string that nothing in it can end: all but letters, digits and spaces is escaped. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} _-]/gu,
    (character) => `\\${hex(character.codePointAt(0) ?? 0)} `,
  );
  return `"${escaped}"`;
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase();
}
