/** What a single value must be, by the name of its check; pure. */
import { parseColour } from '../colour.ts';
import type { ValueRule } from '../diagnostics/campaign.ts';
import { parseDay, isClock } from './days.ts';
import { idExampleOf, MAX_ID_LENGTH } from './examples.ts';
import { checkArchiveName, checkFileWord, checkPattern } from './file-name.ts';
import type { Flaw } from './finding.ts';
import { isHashtag, meantHashtag } from './hashtag.ts';

/** Judges a text; `key` is the name of its key for the message. */
type Check = (value: string, key: string) => Flaw | undefined;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/;
/** What no text may hold: control characters but tab and line ends, bidi controls, half pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|\p{Cs}/u;
const INVISIBLE = /[\s\u200B\u2060\uFEFF]/gu;

export const TEXT_CHECKS = {
  text: (value, key) => {
    const forbidden = FORBIDDEN.exec(value)?.[0];
    if (forbidden !== undefined) {
      const hex = (forbidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return { code: 'TEXT_HAS_CONTROL_CHARACTER', params: { key, codePoint: `U+${hex}` } };
    }
    const isEmpty = value.replaceAll(INVISIBLE, '') === '';
    return isEmpty ? { code: 'TEXT_EMPTY', params: { key } } : undefined;
  },
  id: (value, key) => {
    if (ID.test(value) && value.length <= MAX_ID_LENGTH) return undefined;
    const params = { key, expected: 'id', found: value, example: idExampleOf(value) } as const;
    return { code: 'WRONG_VALUE', params };
  },
  hashtag: (value) =>
    isHashtag(value)
      ? undefined
      : { code: 'HASHTAG_MALFORMED', params: { found: value, example: meantHashtag(value) } },
  day: (value) => {
    const day = parseDay(value);
    if (day.kind === 'malformed') return { code: 'DATE_MALFORMED', params: { found: value } };
    if (day.kind === 'day') return undefined;
    return { code: 'DATE_DOES_NOT_EXIST', params: { found: value, lastDay: day.lastDay } };
  },
  clock: (value) =>
    isClock(value) ? undefined : { code: 'TIME_MALFORMED', params: { found: value } },
  colour: (value, key) => {
    const colour = parseColour(value);
    if (colour === undefined) return { code: 'COLOUR_MALFORMED', params: { key, found: value } };
    return colour.isOpaque
      ? undefined
      : { code: 'COLOUR_NOT_OPAQUE', params: { key, found: value } };
  },
  url: (value, key) =>
    isWebAddress(value) ? undefined : { code: 'URL_MALFORMED', params: { key, found: value } },
  email: (value) =>
    EMAIL.test(value) ? undefined : { code: 'EMAIL_MALFORMED', params: { found: value } },
  account: (value, key) => {
    const isAddress = /^https?:/i.test(value);
    const isSound = isAddress ? isWebAddress(value) : /^@?[\p{L}\p{N}._-]{1,100}$/u.test(value);
    return rule(isSound, 'account', value, key);
  },
  file: (value, key) => {
    const isSound = value.trim() !== '' && !FORBIDDEN.test(value);
    return rule(isSound, 'file-path', value, key);
  },
  pattern: checkPattern,
  archive: checkArchiveName,
  word: checkFileWord,
} as const satisfies Record<string, Check>;

export type TextCheck = keyof typeof TEXT_CHECKS;

/** Whether a name is that of a check. */
export function isTextCheck(name: string): name is TextCheck {
  return Object.hasOwn(TEXT_CHECKS, name);
}

/** What a number must be. */
export const NUMBER_RULES = {
  'positive-integer': (value) => Number.isSafeInteger(value) && value >= 1,
  'whole-pixels': (value) => Number.isSafeInteger(value) && value >= 0,
  'days-before': (value) => Number.isSafeInteger(value) && value >= 0 && value <= 365,
  year: (value) => Number.isSafeInteger(value) && value >= 1900 && value <= 2199,
  fraction: (value) => value >= 0 && value <= 1,
} as const satisfies Partial<Record<ValueRule, (value: number) => boolean>>;

export type NumberRule = keyof typeof NUMBER_RULES;

const VALUE_RULES: readonly string[] = [
  ...Object.keys(NUMBER_RULES),
  'two-fractions',
  'not-empty-list',
];

/** Whether a name is that of a rule for values that are not texts. */
export function isValueRule(name: string): name is ValueRule {
  return VALUE_RULES.includes(name);
}

function rule(isSound: boolean, expected: ValueRule, found: string, key: string): Flaw | undefined {
  return isSound ? undefined : { code: 'WRONG_VALUE', params: { key, expected, found } };
}

/** A whole address of the web that can stand in a link as it is. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"'\\]+$/i.test(text) || FORBIDDEN.test(text)) return false;
  if (!URL.canParse(text)) return false;
  const { hostname, username } = new URL(text);
  return hostname.includes('.') && username === '';
}
