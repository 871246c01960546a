import { placeNames } from './fr/places.ts';
import type { Lang } from './langs.ts';

/**
 * The name of a part of a picture that a network shows, cuts or covers, for people to read.
 *
 * @param name as the catalogue has it, in English: a view, an `avoid`, a profile picture's view
 */
export function placeName(name: string, lang: Lang): string {
  return lang === 'fr' && Object.hasOwn(placeNames, name) ? (placeNames[name] ?? name) : name;
}
