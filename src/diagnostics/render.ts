/** Diagnostics of layout, drawing and encoding: always about one rendition. */
export interface RenderDiagnostics {
  TEXT_TOO_LONG: {
    role: string;
    format: string;
    characters: number;
    charactersThatFit: number;
    /** The least size that the template allows, at which the text does not fit either. */
    minSizePx: number;
  };
  RENDER_FAILED: { reason: string };
  RENDER_TIMEOUT: { seconds: number };
  FILE_OVER_LIMIT: { bytes: number; maxBytes: number };
  FILE_OVER_TARGET: { bytes: number; targetBytes: number };
}
