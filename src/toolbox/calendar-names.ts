/** What calendars and their events are called, apart from the library that writes them. */
import type { Lang } from '../language/langs.ts';
import type { Plan } from '../plan/types.ts';
import { toolboxTextsOf } from '../language/toolbox.ts';

/** `jps2023-calendrier-fr.ics`, or `jps2023-calendrier-rendez-vous-fr.ics` for one activity. */
export function calendarPath(plan: Plan, lang: Lang, activity?: string): string {
  const what = toolboxTextsOf(lang).calendarWord;
  const parts = [plan.campaign.slug, what, ...(activity === undefined ? [] : [activity]), lang];
  return `data/${parts.join('-')}.ics`;
}

/** The event of a whole campaign, among those of its activities. */
export const CAMPAIGN_EVENT = 'campagne';

/** The event of an activity: its id; with a sign that no id has where that is the campaign's. */
export function activityEvent(id: string): string {
  return id === CAMPAIGN_EVENT ? `${id}_` : id;
}
