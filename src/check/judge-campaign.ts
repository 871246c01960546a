/** The rules about the campaign, its stylesheets and its pages, one after the other. */
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/index.ts';
import { findingsOf } from '../prepare.ts';
import { CAMPAIGN_RULES } from './rules/index.ts';
import type { CampaignRule, CampaignSubject } from './types.ts';

/** What they find, while that is wanted: some take long, and between two others have their turn. */
export async function judgeCampaign(
  subject: CampaignSubject,
  isWanted: () => boolean = () => true,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const rule of CAMPAIGN_RULES) {
    await setImmediate();
    if (!isWanted()) break;
    found.push(...(await judge(rule, subject)));
  }
  return found;
}

/** What keeps a rule from judging is what it finds: a page that cannot be drawn, for example. */
async function judge(rule: CampaignRule, subject: CampaignSubject): Promise<readonly Diagnostic[]> {
  try {
    return await rule.judge(subject);
  } catch (cause) {
    return findingsOf(cause);
  }
}
