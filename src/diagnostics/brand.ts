/** Diagnostics of the brand folder and of the assets a campaign names. */
export interface BrandDiagnostics {
  BRAND_UNREADABLE: { path: string; reason: string };
  ASSET_NOT_FOUND: { path: string; nearest?: string };
  ASSET_OUTSIDE: { path: string };
  ASSET_REMOTE: { url: string };
  ASSET_TYPE_UNSUPPORTED: { path: string; supported: readonly string[] };
  IMAGE_BROKEN: { path: string; reason: string };
  IMAGE_TOO_LARGE: { path: string; megapixels: number; maxMegapixels: number };
  IMAGE_ANIMATED: { path: string; frames: number };
  ASSET_TOO_HEAVY: { path: string; bytes: number; maxBytes: number };
  SVG_BROKEN: { path: string; reason: string };
  /** `what` is written as in the file: `<script>`, `onclick="…"`. */
  SVG_UNSAFE: { path: string; what: string };
  SVG_SIZE_MISSING: { path: string };
  SVG_TOO_COMPLEX: { path: string; maxElements: number };
  SVG_COLOUR_UNKNOWN: { path: string; name: string; nearest?: string; known: readonly string[] };
  FONT_BROKEN: { path: string; reason: string };
  FONT_MISSING: { family: string };
  GLYPH_MISSING: {
    character: string;
    codePoint: string;
    characterName: string;
    fonts: readonly string[];
  };
  TEMPLATE_NOT_FOUND: { name: string; nearest?: string; known: readonly string[] };
  TEMPLATE_EMPTY: { path: string };
  TEMPLATE_SYNTAX: { reason: string };
  TEMPLATE_ATTRIBUTE: { attribute: string; found: string; expected: string };
}
