/** Diagnostics of the brand folder and of the assets a campaign names. */
export interface BrandDiagnostics {
  BRAND_UNREADABLE: { path: string; reason: string };
  ASSET_NOT_FOUND: { path: string; nearest?: string };
  ASSET_OUTSIDE: { path: string };
  ASSET_REMOTE: { url: string };
  ASSET_TYPE_UNSUPPORTED: { path: string; supported: readonly string[] };
  IMAGE_BROKEN: { path: string; reason: string };
  IMAGE_TOO_LARGE: { path: string; megapixels: number; maxMegapixels: number };
  SVG_BROKEN: { path: string; reason: string };
  SVG_UNSAFE: { path: string; what: string };
  FONT_BROKEN: { path: string; reason: string };
  FONT_MISSING: { family: string };
  GLYPH_MISSING: { character: string; codePoint: string; characterName: string; fonts: readonly string[] };
  TEMPLATE_NOT_FOUND: { name: string; nearest?: string; known: readonly string[] };
  TEMPLATE_SYNTAX: { reason: string };
  TEMPLATE_ATTRIBUTE: { attribute: string; found: string; expected: string };
}
