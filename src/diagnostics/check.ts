/** A side of a zone that something passes. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** What must stay on one line. */
export type UnbreakableKind = 'hashtag' | 'date' | 'quotes' | 'word';

/** What of CSS the renderer ignores in silence. */
export type UnsupportedCss =
  'property' | 'value' | 'function' | 'unit' | 'selector' | 'at-rule' | 'content' | 'important';

/**
 * Diagnostics of `check`: what a campaign says, what a stylesheet asks for, and how a rendition came
 * out. Lengths ending in `Px` are canvas pixels, those ending in `PhonePx` CSS pixels of a phone.
 * `role` is a text's or an image's role in its template; a class where it has none.
 */
export interface CheckDiagnostics {
  TEXT_OUTSIDE_SAFE_ZONE: { role: string; format: string; side: Side; byPx: number };
  TEXT_UNDER_AVATAR: { role: string; format: string; view: string };
  TEXT_UNDER_OVERLAY: { role: string; format: string; why: string };
  TEXT_CUT_IN_VIEW: { role: string; format: string; view: string; byPx: number };
  TEXT_OVERFLOWS: { role: string; format: string; byPx: number };
  /** `missing` is the end that is not drawn. */
  TEXT_INCOMPLETE: { role: string; format: string; missing: string };
  TEXTS_OVERLAP: { role: string; other: string; format: string; byPx: number };
  TEXT_OVER_IMAGE: { role: string; image: string; format: string };
  /** `visible` is the share of the text's width that shows, 0 to 1; `template` the one that drew it. */
  TEXT_HIDDEN: { role: string; format: string; template: string; visible: number };
  CONTRAST_TOO_LOW: {
    role: string;
    format: string;
    template: string;
    contrast: number;
    required: number;
    /** `#rrggbb`, where it is worst. */
    colour: string;
    ground: string;
  };
  TEXT_TOO_SMALL: {
    role: string;
    format: string;
    sizePhonePx: number;
    minPhonePx: number;
    sizePx: number;
    minPx: number;
  };
  TITLE_TOO_SMALL: {
    role: string;
    format: string;
    sizePhonePx: number;
    minPhonePx: number;
    minPx: number;
  };
  /** The same in a strip, whose shape may not allow more. */
  TITLE_SMALL: { role: string; format: string; sizePhonePx: number; minPhonePx: number };
  TEXT_WIDOW: { role: string; format: string; word: string };
  LINE_STARTS_WITH_PUNCTUATION: { role: string; format: string; line: string };
  TEXT_BADLY_BROKEN: {
    role: string;
    format: string;
    what: UnbreakableKind;
    before: string;
    after: string;
  };
  IMAGE_ENLARGED: {
    file: string;
    format: string;
    width: number;
    height: number;
    neededWidth: number;
    neededHeight: number;
  };
  ALT_MISSING: Record<never, never>;
  CSS_SYNTAX: { reason: string };
  CSS_UNKNOWN: { property: string; nearest?: string };
  CSS_UNSUPPORTED: { what: UnsupportedCss; found: string };
  YEAR_IN_TEXT: { found: string; year: number; campaignYear: number };
  YEAR_IN_FILE_NAME: { key: string; found: string; year: number; campaignYear: number };
  /** `weekday` is the day of the week of that date: 0 for Monday. */
  WEEKDAY_MISMATCH: { found: string; date: string; weekday: number };
  DAY_DOES_NOT_EXIST: { found: string };
  DATE_OUTSIDE_CAMPAIGN: { found: string; date: string; start: string; end: string };
  ACTIVITY_OUTSIDE_DATES: { id: string; date: string; start: string; end: string };
  POST_TOO_LONG: { id: string; network: string; characters: number; maxCharacters: number };
  HASHTAG_HARD_TO_READ: { hashtag: string; suggestion?: string };
  /** `link` as the page writes it. */
  PAGE_LINK_DEAD: { page: string; link: string };
  PAGE_ID_DUPLICATE: { page: string; id: string };
  PAGE_ALT_MISSING: { page: string; image: string };
}
