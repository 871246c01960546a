/** No year of another edition: the mistake that is made each year. */
import { warning } from '../../diagnostics/index.ts';
import type { Diagnostic, Path } from '../../diagnostics/index.ts';
import type { Campaign } from '../../campaign/types.ts';
import { saidBy, yearsOf } from '../said.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'years',
  needs: 'campaign',
  codes: ['YEAR_IN_TEXT', 'YEAR_IN_FILE_NAME'],
  judge: ({ campaign }) => [...inTexts(campaign), ...inFileNames(campaign)],
};

/** What comes before a year of history: `depuis 2010`, `in 2008`, `fondé en 2004`. */
const HISTORY =
  /(?:depuis|dès|en|de|à|avant|après|since|in|from|to|until|before|after|founded|entre|between|et|and)\s+(?:le\s+|l’an\s+|\p{L}+\s+|\d{1,2}(?:er)?\s+\p{L}+\s+)?$/iu;

function inTexts(campaign: Campaign): Diagnostic[] {
  const years = yearsOf(campaign);
  return saidBy(campaign).flatMap(({ text, path }) =>
    [...text.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)].flatMap((match): Diagnostic[] => {
      const year = Number(match[0]);
      if (years.includes(year)) return [];
      const before = text.slice(0, match.index);
      const tag = /#[\p{L}\p{N}_]*$/u.exec(before)?.[0];
      if (/[/.=_-]\S*$/u.test(before) && tag === undefined) return [];
      if (tag === undefined && !isLeftOver(before, year, years[0])) return [];
      const words = tag ?? before.split(/\s+/u).slice(-3).join(' ');
      const found = `${words}${match[0]}`.trim();
      return [warning('YEAR_IN_TEXT', { found, year, campaignYear: years[0] }, { path })];
    }),
  );
}

/** A year of the past is history where the text says so, else that of another edition. */
function isLeftOver(before: string, year: number, campaignYear: number): boolean {
  if (/(?:édition|edition|campagne|campaign|[A-ZÀ-Þ]{2,})\s+(?:de\s+)?$/u.test(before)) return true;
  if (HISTORY.test(before)) return false;
  return Math.abs(year - campaignYear) <= 2;
}

/** Names of files and archives as campaign.yaml gives them, without their fields in braces. */
function inFileNames(campaign: Campaign): Diagnostic[] {
  const { files, archives } = campaign;
  const names: readonly [path: Path, name: string][] = [
    [['files', 'pattern'], files.pattern],
    ...entries(['files', 'networks'], files.networks),
    ...entries(['files', 'words'], files.words),
    ...entries(['archives'], archives),
  ];
  const years = yearsOf(campaign);
  return names.flatMap(([path, name]) => {
    const literal = name.replace(/\{\w+\}/g, ' ');
    const year = /(?<![\dx])(?:19|20|21)\d\d(?![\dx])/.exec(literal)?.[0];
    if (year === undefined || years.includes(Number(year))) return [];
    const params = {
      key: path.join('.'),
      found: name,
      year: Number(year),
      campaignYear: years[0],
    };
    return [warning('YEAR_IN_FILE_NAME', params, { path })];
  });
}

function entries(
  parent: Path,
  names: Readonly<Partial<Record<string, string>>>,
): [path: Path, name: string][] {
  return Object.entries(names).flatMap(([key, name]): [Path, string][] =>
    name === undefined ? [] : [[[...parent, key], name]],
  );
}
