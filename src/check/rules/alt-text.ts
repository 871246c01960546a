/** Every picture is told to people who do not see it. */
import { error } from '../../diagnostics/index.ts';
import { altText } from '../../plan/alt.ts';
import type { CampaignRule } from '../types.ts';

export const rule: CampaignRule = {
  id: 'alt-text',
  needs: 'campaign',
  codes: ['ALT_MISSING'],
  // At the least: that its picture shows nothing else.
  judge: ({ plan }) =>
    plan.renditions
      .filter(({ scene, lang }) => !/[\p{L}\p{N}]/u.test(altText(scene, lang, [])))
      .map(({ id }) => error('ALT_MISSING', {}, { rendition: id })),
};
