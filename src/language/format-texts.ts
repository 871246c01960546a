import type { FormatProblems } from '../formats/problems.ts';
import type { Composition, FileType, Tier } from '../formats/types.ts';

/** What people read about formats, in one language. */
export interface FormatTexts {
  /** What is wrong with a format: a clause, without capital or full stop, to stand after a colon. */
  problems: { readonly [C in keyof FormatProblems]: (params: FormatProblems[C]) => string };
  compositions: Readonly<Record<Composition, string>>;
  tiers: Readonly<Record<Tier, string>>;
  fileTypes: Readonly<Record<FileType, string>>;
  /** Headings and cells of the table of `boite formats`. */
  table: {
    id: string;
    name: string;
    size: string;
    composition: string;
    contentZone: string;
    fileTypes: string;
    limit: string;
    tier: string;
    /** Where a network publishes no limit. */
    noLimit: string;
    /** A size: `1 584 × 396` would be misread, so digits are not grouped. */
    pixels: (width: number, height: number) => string;
    /** The part of the canvas where content may stand. */
    zone: (zone: { x: number; y: number; w: number; h: number }) => string;
  };
}
