/** An activity takes place during the campaign; one that does not may be meant so. */
import { warning } from '../../diagnostics/index.ts';
import { yearsOf } from '../said.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'activity-dates',
  needs: 'campaign',
  codes: ['ACTIVITY_OUTSIDE_DATES'],
  judge: ({ campaign }) => {
    const { start, end } = campaign.dates;
    return campaign.activities.flatMap(({ id, date, path }) => {
      if (date === undefined || (date >= start && date <= end)) return [];
      // Another year was told when the file was read.
      if (!yearsOf(campaign).includes(Number(date.slice(0, 4)))) return [];
      const params = { id, date, start, end };
      return [warning('ACTIVITY_OUTSIDE_DATES', params, { path: [...path, 'date'] })];
    });
  },
};
