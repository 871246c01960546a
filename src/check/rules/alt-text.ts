/** Every picture is told to people who do not see it. */
import { error } from '../../diagnostics/index.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'alt-text',
  needs: 'campaign',
  codes: ['ALT_MISSING'],
  judge: ({ plan }) =>
    plan.renditions
      .filter(({ alt }) => !/[\p{L}\p{N}]/u.test(alt))
      .map(({ id }) => error('ALT_MISSING', {}, { rendition: id })),
};
