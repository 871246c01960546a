import type { RenderDiagnostics } from '../../../diagnostics/render.ts';
import { tidyReason } from '../../reasons.ts';
import type { DiagnosticTexts } from '../../types.ts';
import { count, decimal, weight } from '../counting.ts';

/** What is wrong with a rendition, in English. */
export const renderTexts: DiagnosticTexts<RenderDiagnostics> = {
  TEXT_TOO_LONG: ({ role, format, characters, charactersThatFit, minSizePx }) => ({
    message: `Text too long (${roleName(role)}) for the format ${format}: ${count(characters, 'character', 'characters')}, and about ${charactersThatFit} fit.`,
    hint: `${remedy(role, format)} As it is, this text does not fit even at ${pixels(minSizePx)}, the least size of this template.`,
  }),
  RENDER_FAILED: ({ reason }) => ({
    message: `This picture could not be drawn: ${tidyReason(reason)}`,
    hint: 'Look at the template, the photos and the logos of this visual; the other pictures were made.',
  }),
  RENDER_TIMEOUT: ({ seconds }) => ({
    message: `This picture was not finished after ${count(seconds, 'second', 'seconds')}.`,
    hint: 'Make the photos or drawings of this visual lighter, then run the command again.',
  }),
  FILE_OVER_LIMIT: ({ bytes, maxBytes }) => ({
    message: `This picture weighs ${weight(bytes)}; the network accepts no more than ${weight(maxBytes)}.`,
    hint: 'Simplify the visual (a photo with less detail, a plainer gradient), or leave this format out with formats: { exclude: […] }.',
  }),
  FILE_OVER_TARGET: ({ bytes, targetBytes }) => ({
    message: `This picture weighs ${weight(bytes)}; above ${weight(targetBytes)} it shows more slowly.`,
    hint: 'It can be published as it is. To make it lighter, simplify the photo or the gradient of the visual.',
  }),
};

const ROLES: Readonly<Record<string, string>> = {
  theme: 'the theme',
  title: 'the title',
  text: 'the text',
  action: 'the call to action',
  quote: 'the quote',
  author: 'the name under the quote',
  name: 'the name of the campaign',
  shortName: 'the short name',
  dates: 'the dates',
  date: 'the date',
  deadline: 'the deadline',
  countdown: 'the countdown',
  time: 'the time',
  place: 'the place',
  hashtag: 'the hashtag',
  organization: 'the name of the organization',
  edition: 'the edition number',
  website: 'the address of the website',
  logo: 'the logo',
  photo: 'the photo',
};

/** A text of a visual, with its article. */
export function roleName(role: string): string {
  return ROLES[role] ?? `text “${role}”`;
}

function pixels(value: number): string {
  return `${Number.isInteger(value) ? value : decimal(value)} pixels`;
}

/** What can be done about a text that is too long: not every one has a short version. */
function remedy(role: string, format: string): string {
  switch (role) {
    case 'hashtag':
      return 'Choose a shorter hashtag.';
    case 'shortName':
      return 'Give the campaign a short name of a few letters, with the key shortName.';
    case 'name':
      return 'Give the campaign a shorter name, with the key name.';
    case 'dates':
    case 'date':
    case 'time':
    case 'deadline':
    case 'countdown':
    case 'edition':
      return `The tool writes this text itself: give it more room in the template; or leave this format out with formats: { exclude: [${format}] }.`;
    case 'author':
    case 'organization':
    case 'website':
      return 'Write this text shorter.';
    default:
      return 'Shorten this text, or keep it and add a short version: { en: { long: "…", short: "…" } }.';
  }
}
