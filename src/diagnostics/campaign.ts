/** Diagnostics of `campaign.yaml`: code → the parameters its text needs. */
export interface CampaignDiagnostics {
  CAMPAIGN_NOT_FOUND: { path: string };
  CAMPAIGN_UNREADABLE: { path: string; reason: string };
  YAML_SYNTAX: { reason: string };
  YAML_TOO_MANY_ALIASES: Record<never, never>;
  DUPLICATE_KEY: { key: string };
  UNKNOWN_KEY: { key: string; nearest?: string; known: readonly string[] };
  MISSING_KEY: { key: string; example: string };
  WRONG_TYPE: { key: string; expected: string; found: string };
  WRONG_VALUE: { key: string; expected: string; found: string };
  HASHTAG_IS_COMMENT: { comment: string };
  HASHTAG_MALFORMED: { found: string };
  DATE_MALFORMED: { found: string };
  DATE_DOES_NOT_EXIST: { found: string; lastDay: string };
  DATES_REVERSED: { start: string; end: string };
  YEAR_MISMATCH: { hashtag: string; hashtagYear: number; campaignYear: number };
  TIME_MALFORMED: { found: string };
  COLOUR_MALFORMED: { key: string; found: string };
  COLOUR_NOT_OPAQUE: { key: string; found: string };
  URL_MALFORMED: { key: string; found: string };
  EMAIL_MALFORMED: { found: string };
  LANGUAGE_UNSUPPORTED: { found: string; supported: readonly string[] };
  LANGUAGE_NOT_DECLARED: { key: string; lang: string; declared: readonly string[] };
  TRANSLATION_MISSING: { key: string; lang: string };
  TEXT_EMPTY: { key: string };
  TEXT_HAS_CONTROL_CHARACTER: { key: string; codePoint: string };
  ID_DUPLICATE: { id: string; what: string };
  ID_RESERVED: { id: string };
  ID_UNKNOWN: { id: string; what: string; nearest?: string; known: readonly string[] };
  FILE_PATTERN_UNKNOWN_FIELD: { field: string; nearest?: string; known: readonly string[] };
  FILE_NAME_INVALID: { name: string; reason: string };
  FORMAT_INVALID: { id: string; reason: string };
  FORMAT_NOT_RENDERED: { id: string; fileTypes: readonly string[] };
}
