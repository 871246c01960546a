/** What a person who does not see a picture is told: what it says, in reading order. */
import type { Lang } from '../language/langs.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import type { Scene, TextRole } from './types.ts';

/** What may be the largest in a picture; the first that it shows is. */
const HEADLINES: readonly TextRole[] = ['title', 'quote', 'countdown', 'theme', 'shortName'];

/** What stands around a headline, in the order a person would read it. */
const DETAILS: readonly TextRole[] = [
  'quote',
  'author',
  'text',
  'action',
  'date',
  'dates',
  'time',
  'place',
  'deadline',
  'edition',
  'organization',
  'website',
];

/**
 * The alternative text of a picture, in the longest wordings; the campaign's name always opens it.
 *
 * @param shown the roles of the texts that the picture shows
 */
export function altText({ texts }: Scene, lang: Lang, shown: readonly string[]): string {
  // A picture shows the short wording of a quotation, a page the long one.
  const wordingOf = (role: TextRole) => texts[role]?.wordings.at(role === 'quote' ? -1 : 0);
  const say = (role: TextRole) => (shown.includes(role) ? wordingOf(role) : undefined);
  const headline = HEADLINES.find((role) => say(role) !== undefined);
  return visualWordsOf(lang).alt({
    campaign: wordingOf('name') ?? wordingOf('shortName') ?? '',
    headline: (headline && say(headline)) ?? '',
    isQuoted: headline === 'quote' || headline === 'theme',
    details: DETAILS.filter((role) => role !== headline).flatMap((role) => say(role) ?? []),
    hashtag: say('hashtag') ?? '',
  });
}
