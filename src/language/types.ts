import type { Diagnostic, DiagnosticParams } from '../diagnostics/index.ts';

/** The two sentences of a diagnostic: what is wrong, and what to do. */
export interface Explanation {
  message: string;
  hint: string;
}

/** One function a code, so that a code without a text does not compile. */
export type DiagnosticTexts<Area> = {
  readonly [C in keyof Area]: (params: Area[C]) => Explanation;
};

/** How a language writes days and text; pure, no `Intl`, the same on every machine. */
export interface Writing {
  /** `13 février 2023`, `1er février 2023` · `February 13, 2023`. */
  date: (iso: string) => string;
  /** `jeudi 16 février 2023` · `Thursday, February 16, 2023`. */
  longDate: (iso: string) => string;
  /** `13 au 17 février 2023` · `February 13–17, 2023`; across months and years too. */
  dateRange: (start: string, end: string) => string;
  /** `29 janv. au 3 févr. 2027` · `Jan. 29 – Feb. 3, 2027`, where the range in full has no room. */
  shortDateRange: (start: string, end: string) => string;
  /** `10 h 30` · `10:30 a.m.`. */
  time: (clock: string) => string;
  /** `10 h 30 à 11 h 30` · `10:30–11:30 a.m.`. */
  timeRange: (start: string, end: string) => string;
  /** Typographic apostrophes, quotes and no-break spaces; leaves URLs and hashtags alone. */
  typeset: (text: string) => string;
  /** `Date : 13 février` · `Date: February 13`. */
  labelled: (label: string, value: string) => string;
  /** `8,9 Mo` · `8.9 MB`; decimal units. */
  bytes: (bytes: number) => string;
  /** `1 584` · `1,584`. */
  integer: (value: number) => string;
}

export type { Diagnostic, DiagnosticParams };
