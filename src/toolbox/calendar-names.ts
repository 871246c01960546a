/** What calendars are called, apart from the library that writes them. */
import type { Lang } from '../language/langs.ts';
import type { Plan } from '../plan/types.ts';
import { toolboxTextsOf } from './texts.ts';

/** `jps2023-calendrier-fr.ics`, or `jps2023-calendrier-rendez-vous-fr.ics` for one activity. */
export function calendarPath(plan: Plan, lang: Lang, activity?: string): string {
  const what = toolboxTextsOf(lang).calendarWord;
  const parts = [plan.campaign.slug, what, ...(activity === undefined ? [] : [activity]), lang];
  return `data/${parts.join('-')}.ics`;
}
