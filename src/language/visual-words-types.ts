/** What an alternative text says. */
export interface AltParts {
  /** The campaign's name. */
  campaign: string;
  /** The sentence that the picture shows largest; empty without one. */
  headline: string;
  /** Whether the headline stands between quotation marks: the theme, or somebody's words. */
  isQuoted: boolean;
  details: readonly string[];
  /** Empty where the picture does not show it. */
  hashtag: string;
}

/** The words of one language. */
export interface VisualWords {
  /** `19e édition` · `19th edition`. */
  edition: (number: number) => string;
  /** The name of the visual that quotes somebody. */
  quote: (person: string) => string;
  /** How many days are left, as large as can be: `J-7`, `Jour J` · `7 days`, `Today`. */
  countdown: (days: number) => string;
  /** The name of that visual. */
  countdownName: (days: number) => string;
  /** The last day of something: `Jusqu’au 10 février 2023` · `Until February 10, 2023`. */
  until: (date: string) => string;
  /**
   * Puts no-break spaces where a large text may not break: an article or an ordinal stays with its
   * noun, and the last line has more than one word.
   */
  keepTogether: (text: string) => string;
  /** The least of it, where there is little room: no conjunction alone on a line, no ordinal without its noun. */
  keepCompany: (text: string) => string;
  alt: (parts: AltParts) => string;
}
