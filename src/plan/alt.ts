/** What a person who does not see a picture is told: what it says, in reading order. */
import type { Lang } from '../language/langs.ts';
import { visualWordsOf } from '../language/visual-words.ts';
import type { Scene, TextRole } from './types.ts';

/** The roles that say something, in the order a person would read them. */
const READING_ORDER: readonly TextRole[] = ['title', 'quote', 'author', 'text', 'action'];

/** The alternative text of a scene, in its longest wordings. */
export function altText(scene: Scene, lang: Lang): string {
  const { texts } = scene;
  // A picture shows the short wording of a quotation, a page the long one.
  const say = (role: TextRole) => texts[role]?.wordings.at(role === 'quote' ? -1 : 0);
  const own = say('title') ?? say('quote') ?? say('countdown');
  const headline = own ?? say('theme') ?? '';
  const rest = READING_ORDER.map(say).filter((text) => text !== undefined && text !== headline);
  const when = say('date') ?? say('dates');
  return visualWordsOf(lang).alt({
    campaign: say('name') ?? say('shortName') ?? '',
    headline,
    isQuoted: own === undefined || own === say('quote'),
    details: [...rest, when, say('time'), say('place'), say('deadline')].filter(
      (text) => text !== undefined,
    ),
    hashtag: say('hashtag') ?? '',
  });
}
