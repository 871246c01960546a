import type { Diagnostic, Path } from '../diagnostics/index.ts';

/** A box in canvas pixels: x, y, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** One text as it will be drawn. */
export interface TextLayout {
  /** A `TextRole` in templates that show the scene. */
  role: string;
  /** What is written, in the wording that was chosen. */
  text: string;
  /** Where campaign.yaml says it. */
  path?: Path;
  fontSizePx: number;
  /** The size the template asks for where there is room; equal to `fontSizePx` for fixed text. */
  preferredPx: number;
  /** How many lines, and the box of each. */
  lines: number;
  lineBoxes: readonly Box[];
  /** The box around all lines. */
  box: Box;
}

/** One image as it will be drawn. */
export interface ImageLayout {
  role: string;
  file: string;
  box: Box;
}

/** Where everything of a rendition sits, before any pixel. `render` draws it, `check` judges it. */
export interface Layout {
  rendition: string;
  width: number;
  height: number;
  texts: readonly TextLayout[];
  images: readonly ImageLayout[];
}

/** One encoded picture. */
export interface EncodedImage {
  bytes: Uint8Array;
  type: 'image/png' | 'image/jpeg';
  extension: 'png' | 'jpg';
  /** How the limits of the format were met. */
  encoding: 'png' | 'png-palette' | 'jpeg';
  /** Lossless, as every format gets it whose limits it meets; absent where limits had a say. */
  isFirstChoice?: true;
  diagnostics: readonly Diagnostic[];
}
