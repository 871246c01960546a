/** The typography of Quebec French, after the OQLF's tables of spacing. */
import { ELLIPSIS, QUOTED, STAND_IN, typesetter, type TypesettingRule } from '../typesetting.ts';
import { MONTHS } from './days.ts';

const NBSP = '\u00a0';
const MONTH = `(?:${MONTHS.join('|')})`;
const DAY = String.raw`(?:1er|\d{1,2})`;
const UNIT = '(?:km|cm|mm|m|kg|g|ml|mL|L|ko|Mo|Go|px|min|h|s|M\\$|k\\$|°C|\\$(?:US|CA)?)';

/** In order: quotes before the spaces inside them, spaces before what stands after them. */
const RULES: readonly TypesettingRule[] = [
  ELLIPSIS,
  // l’école, l’« école », d’{{organization}}
  [new RegExp(String.raw`(?<=\p{L})['‘´](?=[\p{L}\p{N}«“"${STAND_IN}])`, 'gu'), '’'],
  [QUOTED, quote],
  [/«[ \t\u00a0]*/gu, `«${NBSP}`],
  [/(?<![ \t\u00a0])[ \t\u00a0]*»/gu, `${NBSP}»`],
  [new RegExp(String.raw`(?<=[^\s«${STAND_IN}])[ \t\u00a0]+(?=[;!?])`, 'gu'), ''],
  // An address must not take up what follows it.
  [new RegExp(String.raw`(?<=${STAND_IN})[ \t\u00a0]+(?=[;!?]+(?:[\s:]|$))`, 'gu'), ''],
  // Not in 10:30, 4:5 or an address: only where the sentence goes on, or ends.
  [/(?<=[^\s:])[ \t\u00a0]*:(?=\s|$)/gu, `${NBSP}:`],
  [/(?<=\d)[ \t\u00a0]*(?=[%$](?![\p{L}\p{N}]))/gu, NBSP],
  [
    /(?<![\p{L}\p{N}.,:])([01]?\d|2[0-4])[ \u00a0]?h(?:[ \u00a0]?([0-5]\d))?(?![\p{L}\p{N}])/gu,
    (_match, hour, minute) => `${hour}${NBSP}h${minute ? NBSP + minute : ''}`,
  ],
  [new RegExp(String.raw`(?<=\d) (?=${UNIT}(?![\p{L}\p{N}]))`, 'gu'), NBSP],
  // 300 000, but not 2023 500
  [
    /(?<![\p{L}\p{N}.,]|\d[ \u00a0])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)/gu,
    (digits) => digits.replaceAll(' ', NBSP),
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(${DAY})[ ]au[ ](?=${DAY}[ \u00a0]${MONTH}(?!\p{L}))`,
      'gu',
    ),
    `$1${NBSP}au${NBSP}`,
  ],
  [new RegExp(String.raw`(?<![\p{L}\p{N}])(${DAY})[ ](?=${MONTH}(?!\p{L}))`, 'gu'), `$1${NBSP}`],
  [new RegExp(String.raw`(?<=\d\u00a0${MONTH})[ ](?=\d{4}(?!\d))`, 'gu'), NBSP],
];

/**
 * Quebec typography: apostrophes ’, quotes « x » (“x” inside them), no space before ; ! ?, a
 * no-break space before : % $ and inside « », in hours, dates and large numbers. Addresses,
 * hashtags, accounts and `{{…}}` stay as they are. Doing it twice changes nothing more.
 */
export const typeset = typesetter(RULES);

/** The second level of quotes in French is “ ”. */
function quote(_match: string, held: string, ...rest: readonly (string | number)[]): string {
  const [offset, text] = rest;
  const before = typeof text === 'string' ? text.slice(0, Number(offset)) : '';
  const isInside = before.lastIndexOf('«') > before.lastIndexOf('»');
  return isInside ? `“${held}”` : `«${NBSP}${held}${NBSP}»`;
}
