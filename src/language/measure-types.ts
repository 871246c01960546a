/** What the table of measures of `check --table` says. Figures come written in the language. */
export interface MeasureTexts {
  /** A figure with one digit at most. */
  figure: (value: number) => string;
  totals: (renditions: number, texts: number) => string;
  outside: (texts: number) => string;
  contrast: (normal: string, large: string) => string;
  smallest: (px: string, neededPx: number) => string;
  /** `lowPx` is what is needed in a zone without room for more. */
  headline: (px: string, neededPx: number, lowPx: number) => string;
  /** Of the columns, in their order. */
  header: readonly [
    rendition: string,
    texts: string,
    outside: string,
    contrast: string,
    needed: string,
    smallest: string,
    headline: string,
  ];
}
