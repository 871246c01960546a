/** A post speaks of days around the campaign: one from another season was left from another post. */
import { warning } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { daysBetween, isRealDate } from '../../language/calendar.ts';
import { datesIn } from '../dates-in-text.ts';
import { saidBy, yearsOf } from '../said.ts';
import type { CampaignRule } from '../types.ts';

/** Registration opens and contests end in the weeks around; see docs/check.md. */
const DAYS_BEFORE = 60;
const DAYS_AFTER = 30;

export const rule: CampaignRule = {
  id: 'post-dates',
  needs: 'campaign',
  codes: ['DATE_OUTSIDE_CAMPAIGN'],
  judge: ({ campaign }) => {
    const { start, end } = campaign.dates;
    const known = campaign.activities.flatMap(({ date }) => date ?? []);
    const isNear = (date: string) =>
      known.includes(date) ||
      (daysBetween(date, start) <= DAYS_BEFORE && daysBetween(end, date) <= DAYS_AFTER);
    // Without its year, a day of December may be of the year before.
    const years = [
      ...yearsOf(campaign),
      (yearsOf(campaign).at(-1) ?? 0) + 1,
      yearsOf(campaign)[0] - 1,
    ];
    return saidBy(campaign)
      .filter(({ isPost }) => isPost)
      .flatMap(({ text, path }) => {
        const readings = years.map((year) => datesIn(text, year));
        return (readings[0] ?? []).flatMap(({ found, date, hasYear }, index): Diagnostic[] => {
          // A year that is not the campaign's is told by its own rule.
          if (!isRealDate(date) || hasYear) return [];
          const days = readings.flatMap((reading) => reading[index]?.date ?? []).filter(isRealDate);
          return days.some(isNear)
            ? []
            : [warning('DATE_OUTSIDE_CAMPAIGN', { found, date, start, end }, { path })];
        });
      });
  },
};
