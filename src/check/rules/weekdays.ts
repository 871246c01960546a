/** A day of the week that a text says is that of its date, and the day exists. */
import { error } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { isRealDate, weekday } from '../../language/calendar.ts';
import { datesIn, isConsistent } from '../dates-in-text.ts';
import { saidBy, yearsOf } from '../said.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'weekdays',
  needs: 'campaign',
  codes: ['WEEKDAY_MISMATCH', 'DAY_DOES_NOT_EXIST'],
  judge: ({ campaign }) =>
    saidBy(campaign).flatMap(({ text, path }) => {
      const readings = yearsOf(campaign).map((year) => datesIn(text, year));
      const [first = []] = readings;
      return first.flatMap((date, index): Diagnostic[] => {
        // Over New Year, a day without its year may be of either.
        if (readings.some((reading) => reading[index] && isConsistent(reading[index]))) return [];
        const { found, date: day } = date;
        return isRealDate(day)
          ? [error('WEEKDAY_MISMATCH', { found, date: day, weekday: weekday(day) }, { path })]
          : [error('DAY_DOES_NOT_EXIST', { found }, { path })];
      });
    }),
};
