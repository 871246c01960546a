/** The typography of Canadian English. */
import { ELLIPSIS, QUOTED, STAND_IN, typesetter, type TypesettingRule } from '../typesetting.ts';
import { MONTHS } from './days.ts';

const NBSP = '\u00a0';
const MONTH = `(?:${MONTHS.join('|')})`;
const UNIT = String.raw`(?:a\.m\.|p\.m\.|am|pm|km|cm|mm|m|kg|g|ml|mL|L|kB|MB|GB|px|min|h|s|°C)`;

const RULES: readonly TypesettingRule[] = [
  ELLIPSIS,
  // don’t, {{organization}}’s
  [new RegExp(String.raw`(?<=[\p{L}${STAND_IN}])['´](?=\p{L})`, 'gu'), '’'],
  // the 1990’s
  [/(?<=\d)'(?=s(?!\p{L}))/gu, '’'],
  // the class of ’23
  [/(?<=^|[\s(])'(?=\d\d(?!\d))/gu, '’'],
  [QUOTED, '“$1”'],
  [
    new RegExp(
      String.raw`(?<=^|[\s(\[“—–-])'(?=[\p{L}\p{N}${STAND_IN}])([^'\n]*[^\s'])'(?=$|[\s.,;:!?…)\]”])`,
      'gu',
    ),
    '‘$1’',
  ],
  // the students’ day
  [/(?<=\p{L})'(?=$|[\s.,;:!?…)\]”])/gu, '’'],
  [/(?<=\S)[ \t\u00a0]+(?=[;:!?]+(?:[\s”’)\]»…]|$))/gu, ''],
  [/(?<=\d)[ \t\u00a0]+(?=%(?![\p{L}\p{N}]))/gu, ''],
  [new RegExp(String.raw`(?<=\d) (?=${UNIT}(?![\p{L}\p{N}]))`, 'gu'), NBSP],
  [new RegExp(String.raw`(?<=(?<!\p{L})${MONTH}) (?=\d{1,2}(?!\d))`, 'gu'), NBSP],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})${MONTH}\u00a0\d{1,2}(?:–\d{1,2})?,) (?=\d{4}(?!\d))`,
      'gu',
    ),
    NBSP,
  ],
];

/**
 * English typography: curly quotes and apostrophes, no space before ; : ! ? %, a no-break space in
 * hours and dates. Addresses, hashtags, accounts and `{{…}}` stay as they are. Doing it twice
 * changes nothing more.
 */
export const typeset = typesetter(RULES);
