import type { HexColour } from '../campaign/types.ts';

/** One font file, ready for the renderer. */
export interface BrandFont {
  family: string;
  /** The path shown to people. */
  file: string;
  data: Uint8Array;
  sha256: string;
  /** Whether the font has a glyph for a code point. */
  covers: (codePoint: number) => boolean;
  /** Inclusive ranges this file serves, where a family comes in several files. */
  unicodeRange?: readonly (readonly [number, number])[];
}

/** One image: decoded once to prove that it is sound, and never trusted again. */
export interface BrandImage {
  /** `art/ribbon.svg`, `logos/rqre.svg`: how templates and scenes name it, with `/`. */
  file: string;
  kind: 'svg' | 'raster';
  /** Sanitised SVG text as bytes, or an upright sRGB PNG or JPEG. */
  data: Uint8Array;
  /** Natural size in pixels, rotated upright. */
  width: number;
  height: number;
  sha256: string;
  /** Of the file as it was read, where it was read from one. */
  sourceSha256?: string;
  /** The mean colour of what a logo draws; absent where it brings a ground of its own. */
  ink?: HexColour;
}

/** HTML and CSS that draw a visual in any format. */
export interface Template {
  name: string;
  html: string;
  /** The shared stylesheet first, then its own. */
  css: string;
  htmlFile: string;
  cssFile: string;
  sha256: string;
}

/** The designer's folder, read and validated once. */
export interface Brand {
  fonts: readonly BrandFont[];
  templates: ReadonlyMap<string, Template>;
  images: ReadonlyMap<string, BrandImage>;
  /** The family of large sentences, and that of everything else. */
  families: { readonly display: string; readonly text: string };
  /**
   * What the template engine may render: `templates/<name>/template.html`, and partials by the name
   * that `{% render 'name' %}` takes.
   */
  templateFiles: Readonly<Record<string, string>>;
  /** The path shown to people of each of them. */
  templatePaths: Readonly<Record<string, string>>;
  /** `toolbox/`, for the pages: path in it → text. */
  toolboxFiles: Readonly<Record<string, string>>;
  /** The path shown to people of each of them. */
  toolboxPaths?: Readonly<Record<string, string>>;
  /** `proof/`, for the contact sheets of `check`: path in it → text. */
  proofFiles?: Readonly<Record<string, string>>;
  /** The path shown to people of each of them. */
  proofPaths?: Readonly<Record<string, string>>;
  /** Every file that visuals are drawn from, as it is, stylesheets too. */
  visualTexts?: readonly TextFile[];
}

/** One file of text. */
export interface TextFile {
  /** Relative to the brand folder. */
  name: string;
  /** The path shown to people. */
  shown: string;
  text: string;
}
