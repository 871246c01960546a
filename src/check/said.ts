/** Everything that a campaign says to people, with where it says it. */
import type { Campaign, LocalText } from '../campaign/types.ts';
import type { Path } from '../diagnostics/index.ts';
import { LANGS } from '../language/langs.ts';
import type { Lang } from '../language/langs.ts';

/** One wording of a text. */
export interface Said {
  text: string;
  lang: Lang;
  path: Path;
  /** A post is read in the weeks around the campaign; the rest may tell its history. */
  isPost: boolean;
}

/** Every wording of every text, in the order of campaign.yaml, the same words once a place. */
export function saidBy(campaign: Campaign): readonly Said[] {
  const { theme, name, shortName, message, spokesperson, activities, posts } = campaign;
  return [
    ...[theme, name, shortName, message, spokesperson?.quote].flatMap((text) => wordings(text)),
    ...activities.flatMap((activity) =>
      [activity.name, activity.text, activity.action, activity.place].flatMap((text) =>
        wordings(text),
      ),
    ),
    ...posts.flatMap(({ text }) => wordings(text, true)),
  ];
}

function wordings(text: LocalText | undefined, isPost = false): readonly Said[] {
  return LANGS.flatMap((lang) => {
    const said = text?.[lang];
    return (said?.wordings ?? []).map((wording) => ({
      text: wording,
      lang,
      path: said?.path ?? [],
      isPost,
    }));
  });
}

/** The years a campaign is of: two where it runs over New Year. */
export function yearsOf({ dates }: Pick<Campaign, 'dates'>): readonly [number, ...number[]] {
  const [first, last] = [Number(dates.start.slice(0, 4)), Number(dates.end.slice(0, 4))];
  return first === last ? [first] : [first, last];
}
