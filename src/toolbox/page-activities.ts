/** Activities: on the index, and each on a page of its own. */
import type { IsoDate } from '../campaign/types.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import { asOpening } from '../language/writing.ts';
import type { Plan, PlannedActivity, PlannedPage } from '../plan/types.ts';
import { readableUrl, webUrl } from './accounts.ts';
import { calendarPath } from './calendar-names.ts';
import { said } from './local.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import { always, contextOf, frameModel, shortest, type DrawCode } from './page-frame.ts';
import { postModels } from './page-posts.ts';
import type { ActivityModel, ActivityPageModel } from './page-types.ts';
import { visualAnchor, visualModels } from './page-visuals.ts';
import { pictureAddress } from './preview-picture.ts';
import { activityData } from './structured.ts';
import type { Made } from './types.ts';

/** Everything the templates of an activity's page need. */
export function activityPageModel(
  plan: Plan,
  made: Made,
  page: PlannedPage,
  version: string,
  drawCode: DrawCode = () => null,
): ActivityPageModel {
  const context = contextOf(plan, made, page);
  const { lang, texts, writing } = context;
  const { campaign } = plan;
  const activity = campaign.activities.find(({ id }) => id === page.activity);
  if (activity === undefined) throw new Error(`no activity is named ${page.activity ?? ''}`);
  const model = activityModel(activity, context);
  const year = (activity.date ?? campaign.dates.start).slice(0, 4);
  const campaignName = always(campaign.shortName, lang, campaign.languages).text;
  const { start, end } = campaign.dates;
  const when =
    activity.date === undefined ? writing.dateRange(start, end) : writing.longDate(activity.date);
  const picture = (visual: string) => pictureAddress(plan, context.find, lang, visual);
  return {
    ...frameModel(
      context,
      {
        page,
        title: shortest(texts.activityTitle(model.name.text, campaignName, year), model.name.text),
        description: [model.text?.text, when, model.time].filter((part) => part).join(' · '),
        structured: activityData(activity, { plan, lang, picture }),
      },
      version,
      drawCode,
    ),
    activity: model,
    posts: postModels(context, activity.id),
    visuals: visualModels(context, activity.id),
  };
}

function deadlineModel(day: IsoDate, { lang, writing }: PageContext): ActivityModel['deadline'] {
  const text = writing.longDate(day);
  return { day, text: asOpening(text), sentence: visualWordsOf(lang).until(text) };
}

/** An activity as a page shows it. */
export function activityModel(activity: PlannedActivity, context: PageContext): ActivityModel {
  const { plan, made, lang, root, writing } = context;
  const { id, date, start, end, deadline } = activity;
  const { languages } = plan.campaign;
  const url = webUrl(activity.url);
  const page = plan.pages.find((each) => each.lang === lang && each.activity === id);
  const shown = plan.renditions.some(
    (rendition) => rendition.visual === id && rendition.lang === lang,
  );
  const path = calendarPath(plan, lang, id);
  const calendar = made.calendars?.find((file) => file.path === path);
  return {
    id,
    name: always(activity.name, lang, languages),
    date: date === undefined ? null : asOpening(writing.longDate(date)),
    day: date ?? null,
    datetime: date === undefined ? null : start === undefined ? date : `${date}T${start}`,
    time:
      start === undefined
        ? null
        : end === undefined
          ? writing.time(start)
          : writing.timeRange(start, end),
    place: said(activity.place, lang, languages),
    deadline: deadline === undefined ? null : deadlineModel(deadline, context),
    text: said(activity.text, lang, languages),
    hashtag: activity.hashtag ?? null,
    link: url === null ? null : { url, label: readableUrl(url) },
    visual: shown ? `#${visualAnchor(id)}` : null,
    page: `${root}${page?.path ?? ''}`,
    calendar: calendar === undefined ? null : downloadOf(calendar.path, calendar.bytes, context),
  };
}
