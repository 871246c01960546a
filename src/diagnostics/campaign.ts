import type { FormatProblem } from '../formats/problems.ts';

/** What a value of campaign.yaml should be, and what one was found to be. */
export type ValueKind =
  'text' | 'local-text' | 'wording' | 'number' | 'boolean' | 'list' | 'map' | 'nothing';

/** What a value of the right type should look like. */
export type ValueRule =
  | 'id'
  | 'positive-integer'
  | 'year'
  | 'fraction'
  | 'two-fractions'
  | 'account'
  | 'file-path'
  | 'whole-pixels'
  | 'days-before'
  | 'not-empty-list';

/** What an id names. */
export const ID_KINDS = [
  'activity',
  'post',
  'visual',
  'network',
  'format',
  'language',
  'archive',
  'placeholder',
  'shape',
  'file-type',
  'file-word',
] as const;

export type IdKind = (typeof ID_KINDS)[number];

/** Why campaign.yaml could not be read. */
export type UnreadableReason =
  'folder' | 'not-a-file' | 'permission' | 'not-text' | 'not-utf8' | 'utf16' | 'disk';

/** What YAML does not allow: the error codes of the yaml package, and some of our own. */
export type YamlFault =
  | 'AFTER_BRACKET'
  | 'ALIAS_PROPS'
  | 'BAD_ALIAS'
  | 'BAD_COLLECTION_TYPE'
  | 'BAD_DIRECTIVE'
  | 'BAD_DQ_ESCAPE'
  | 'BAD_INDENT'
  | 'BAD_PROP_ORDER'
  | 'BAD_SCALAR_START'
  | 'BLOCK_AS_IMPLICIT_KEY'
  | 'BLOCK_IN_FLOW'
  | 'CONTINUED_TEXT'
  | 'IMPOSSIBLE'
  | 'KEY_OVER_1024_CHARS'
  | 'MISSING_CHAR'
  | 'MISSING_COLON'
  | 'MISSING_COMMA'
  | 'MULTILINE_IMPLICIT_KEY'
  | 'MULTIPLE_ANCHORS'
  | 'MULTIPLE_DOCS'
  | 'MULTIPLE_TAGS'
  | 'NEXT_LINE_INDENT'
  | 'NO_BREAK_SPACE'
  | 'QUOTE_WITHIN'
  | 'RESOURCE_EXHAUSTION'
  | 'SPACE_AFTER_COLON'
  | 'TAB_AS_INDENT'
  | 'TOO_DEEP'
  | 'UNCLOSED_QUOTE'
  | 'UNEXPECTED_TOKEN'
  | 'UNKNOWN_ALIAS';

/** YAML that means more than it shows, and that campaign.yaml does without. */
export type YamlFeature = 'tag' | 'merge' | 'key' | 'directive';

/** Why a file name cannot be one. */
export type FileNameFault =
  | 'character'
  | 'separator'
  | 'not-zip'
  | 'has-extension'
  | 'reserved'
  | 'too-long'
  | 'too-long-filled'
  | 'taken';

/** Diagnostics of `campaign.yaml`: code → the parameters its text needs. */
export interface CampaignDiagnostics {
  CAMPAIGN_NOT_FOUND: { path: string };
  CAMPAIGN_UNREADABLE: { path: string; reason: UnreadableReason };
  CAMPAIGN_TOO_LARGE: { path: string; bytes: number; maxBytes: number };
  /** `lines` to start with, one a key. */
  CAMPAIGN_EMPTY: { lines: readonly string[] };
  YAML_SYNTAX: { reason: YamlFault };
  YAML_UNSUPPORTED: { feature: YamlFeature; found: string };
  YAML_TOO_MANY_ALIASES: Record<never, never>;
  DUPLICATE_KEY: { key: string };
  UNKNOWN_KEY: { key: string; nearest?: string; known: readonly string[] };
  /** A key that the tool is meant to have one day. */
  KEY_NOT_OFFERED: { key: string };
  /** `under` is an empty group above it, to which it belongs. */
  KEY_NOT_INDENTED: { key: string; under: string };
  MISSING_KEY: { key: string; example: string };
  /** `example`: a line to write instead, where one is at hand. */
  WRONG_TYPE: { key: string; expected: ValueKind; found: ValueKind; example?: string };
  WRONG_VALUE: { key: string; expected: ValueRule; found: string; example?: string };
  HASHTAG_IS_COMMENT: { comment: string };
  VALUE_IS_COMMENT: { key: string; comment: string };
  QUOTES_CURLY: { key: string; within: string };
  HASHTAG_MALFORMED: { found: string; example: string };
  DATE_MALFORMED: { found: string };
  /** `lastDay`: the last day of that month, `YYYY-MM-DD`; empty where the month does not exist. */
  DATE_DOES_NOT_EXIST: { found: string; lastDay: string };
  DATES_REVERSED: { start: string; end: string };
  /** More than a year apart. */
  DATES_FAR_APART: { start: string; end: string };
  /** `year` is the activity's, which no day of the campaign has. */
  ACTIVITY_YEAR_MISMATCH: { id: string; date: string; year: number; campaignYear: number };
  YEAR_MISMATCH: { hashtag: string; hashtagYear: number; campaignYear: number };
  TIME_MALFORMED: { found: string };
  TIMES_REVERSED: { start: string; end: string };
  COLOUR_MALFORMED: { key: string; found: string };
  COLOUR_NOT_OPAQUE: { key: string; found: string };
  URL_MALFORMED: { key: string; found: string };
  EMAIL_MALFORMED: { found: string };
  LANGUAGE_UNSUPPORTED: { found: string; supported: readonly string[] };
  LANGUAGE_NOT_DECLARED: { key: string; lang: string; declared: readonly string[] };
  TRANSLATION_MISSING: { key: string; lang: string };
  TEXT_EMPTY: { key: string };
  TEXT_HAS_CONTROL_CHARACTER: { key: string; codePoint: string };
  ID_DUPLICATE: { id: string; what: IdKind };
  ID_RESERVED: { id: string };
  ID_UNKNOWN: { id: string; what: IdKind; nearest?: string; known: readonly string[] };
  FILE_PATTERN_UNKNOWN_FIELD: { field: string; nearest?: string; known: readonly string[] };
  FILE_NAME_INVALID: { name: string; reason: FileNameFault };
  FORMAT_INVALID: { id: string; problem: FormatProblem };
}
