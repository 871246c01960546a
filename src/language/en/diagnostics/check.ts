import type {
  CheckDiagnostics,
  Side,
  UnbreakableKind,
  UnsupportedCss,
} from '../../../diagnostics/check.ts';
import { tidyReason } from '../../reasons.ts';
import type { DiagnosticTexts } from '../../types.ts';
import { writing } from '../writing.ts';
import { WEEKDAYS } from '../days.ts';
import { roleName } from './render.ts';

/** What `check` finds, in English. */
export const checkTexts: DiagnosticTexts<CheckDiagnostics> = {
  TEXT_OUTSIDE_SAFE_ZONE: ({ role, format, side, byPx }) => ({
    message: `Outside the safe zone: ${roleName(role)} passes it by ${pixels(byPx)} ${SIDES[side]} in the format ${format}. That part may be cut.`,
    hint: 'In the template, keep this element within --safe-top, --safe-right, --safe-bottom and --safe-left.',
  }),
  TEXT_UNDER_AVATAR: ({ role, format, view }) => ({
    message: `Under the profile picture: the network covers part of it (${roleName(role)}, format ${format}, view “${view}”).`,
    hint: 'In the template, move this element away from the profile picture; --safe-left and --safe-width allow for it already.',
  }),
  TEXT_UNDER_OVERLAY: ({ role, format, why }) => ({
    message: `Covered by the network: ${roleName(role)}, in the format ${format} (${why}).`,
    hint: 'In the template, keep this element in the zone that --safe-top, --safe-left, --safe-width and --safe-height give.',
  }),
  TEXT_CUT_IN_VIEW: ({ role, format, view, byPx }) => ({
    message: `Cut by ${pixels(byPx)} in the view “${view}” of the format ${format}: ${roleName(role)}.`,
    hint: 'In the template, move this element towards the centre, or shorten the text.',
  }),
  TEXT_OVERFLOWS: ({ role, format, byPx }) => ({
    message: `Wider than its box by ${pixels(byPx)}: ${roleName(role)}, in the format ${format}.`,
    hint: 'Shorten the text; or, in the template, give it data-fit or more room, or take white-space: nowrap away.',
  }),
  TEXT_INCOMPLETE: ({ role, format, missing }) => ({
    message: `Incomplete text in the format ${format}: “${missing}” is missing (${roleName(role)}).`,
    hint: 'Shorten the text; or, in the template, give it more room or a data-fit with a smaller minimum.',
  }),
  TEXTS_OVERLAP: ({ role, other, format, byPx }) => ({
    message: `Two elements overlap by ${pixels(byPx)} in the format ${format}: ${roleName(role)} and ${roleName(other)}.`,
    hint: 'In the template, keep them apart: in one column (display: flex, gap) rather than each placed on its own.',
  }),
  TEXT_OVER_IMAGE: ({ role, image, format }) => ({
    message: `A text touches the edge of an image in the format ${format}: ${roleName(role)} and ${roleName(image)}.`,
    hint: 'In the template, keep them apart, or place the text wholly on the photo.',
  }),
  TEXT_HIDDEN: ({ role, format, template, visible }) => ({
    message: `Only ${percent(visible)} of the width of this text shows in the format ${format}: ${roleName(role)}.`,
    hint: `In brand/templates/${template}/style.css or the template.html beside it, look at what stands in front of it (order of elements, z-index), overflow: hidden and opacity.`,
  }),
  CONTRAST_TOO_LOW: ({ role, format, template, contrast, required, colour, ground }) => ({
    message: `Too little contrast in the format ${format}: ${ratio(contrast)} instead of at least ${ratio(required)} (${roleName(role)}, ${colour} on ${ground}).`,
    hint: `Change the colours in campaign.yaml; or, in brand/templates/${template}/style.css, change the colour of the text or of its ground, move the text off the art, or put a plain ground between them: the --on-… colours are readable on theirs.`,
  }),
  TEXT_TOO_SMALL: ({ role, format, sizePhonePx, minPhonePx, sizePx, minPx }) => ({
    message: `Too small on a phone: ${pixels(sizePhonePx)} instead of at least ${pixels(minPhonePx)} (${roleName(role)}, format ${format}).`,
    hint: `In the template, go from ${pixels(sizePx)} to at least ${pixels(minPx)} on this picture, or leave this text out of this composition.`,
  }),
  TITLE_TOO_SMALL: ({ role, format, sizePhonePx, minPhonePx, minPx }) => ({
    message: `Too small on a phone to be the main message: ${pixels(sizePhonePx)} instead of at least ${pixels(minPhonePx)} (${roleName(role)}, format ${format}).`,
    hint: `Shorten this text or add a short version; or, in the template, give data-fit a minimum of ${pixels(minPx)} on this picture.`,
  }),
  TITLE_SMALL: ({ role, format, sizePhonePx, minPhonePx }) => ({
    message: `Small on a phone: ${pixels(sizePhonePx)}, where ${pixels(minPhonePx)} would read better (${roleName(role)}, format ${format}).`,
    hint: 'A shorter version of this text would be written larger: { en: { long: "…", short: "…" } }.',
  }),
  TEXT_WIDOW: ({ role, format, word }) => ({
    message: `One word alone on the last line in the format ${format}: “${word}” (${roleName(role)}).`,
    hint: 'In the template, give this text text-wrap: balance; or join the last two words with a no-break space.',
  }),
  LINE_STARTS_WITH_PUNCTUATION: ({ role, format, line }) => ({
    message: `A line starts with a punctuation mark in the format ${format}: “${line}” (${roleName(role)}).`,
    hint: 'Replace the space before this mark with a no-break space, or take it away.',
  }),
  TEXT_BADLY_BROKEN: ({ role, format, what, before, after }) => ({
    message: `Bad line break in the format ${format}: ${UNBREAKABLES[what]} is broken between “${before}” and “${after}” (${roleName(role)}).`,
    hint: 'Join these words with a no-break space; or, in the template, give this text white-space: nowrap.',
  }),
  IMAGE_ENLARGED: ({ file, format, width, height, neededWidth, neededHeight }) => ({
    message: `Image too small for the format ${format}: ${file} has ${width}×${height} pixels, ${neededWidth}×${neededHeight} are needed. It will be blurred.`,
    hint: 'Take a larger version of this image, or an SVG if it is a logo.',
  }),
  ALT_MISSING: () => ({
    message: 'This picture has no alternative text for people who do not see it.',
    hint: 'Give this visual a theme, a title or a quote: the alternative text is made of it.',
  }),
  CSS_SYNTAX: ({ reason }) => ({
    message: `This line is not CSS: ${tidyReason(reason)}`,
    hint: 'Mend the line: often a semicolon or a brace is missing just before.',
  }),
  CSS_UNKNOWN: ({ property, nearest }) => ({
    message: `Unknown CSS property: ${property}. It is ignored.`,
    hint: nearest === undefined ? 'Check its name, or remove it.' : `Did you mean ${nearest}?`,
  }),
  CSS_UNSUPPORTED: ({ what, found }) => ({
    message: `The renderer ignores this: ${found}`,
    hint: UNSUPPORTED[what],
  }),
  YEAR_IN_TEXT: ({ found, year, campaignYear }) => ({
    message: `This text says ${year}, but the campaign is that of ${campaignYear}: “${found}”.`,
    hint: `Write ${campaignYear} if this text was left from another edition.`,
  }),
  YEAR_IN_FILE_NAME: ({ key, found, year, campaignYear }) => ({
    message: `This file name has the year ${year}, but the campaign is that of ${campaignYear}: ${found} (${key}).`,
    hint: `Write ${campaignYear}; or, in a pattern, {year}, which follows the campaign.`,
  }),
  WEEKDAY_MISMATCH: ({ found, date, weekday }) => ({
    message: `The day of the week does not go with the date: “${found}”, but ${writing.date(date)} is a ${WEEKDAYS[weekday] ?? ''}.`,
    hint: `Write “${writing.longDate(date)}”, or change the date.`,
  }),
  DAY_DOES_NOT_EXIST: ({ found }) => ({
    message: `This day does not exist: “${found}”.`,
    hint: 'Correct the date in the text.',
  }),
  DATE_OUTSIDE_CAMPAIGN: ({ found, date, start, end }) => ({
    message: `This date is far from the campaign: “${found}”, ${writing.date(date)}; the campaign is ${writing.dateRange(start, end)}.`,
    hint: 'Correct the date if this text was left from another edition.',
  }),
  ACTIVITY_OUTSIDE_DATES: ({ id, date, start, end }) => ({
    message: `The activity “${id}” takes place on ${writing.date(date)}, outside the campaign (${writing.dateRange(start, end)}).`,
    hint: 'Correct the date of the activity or those of the campaign; if both are right, leave them.',
  }),
  POST_TOO_LONG: ({ id, network, characters, maxCharacters }) => ({
    message: `The post “${id}” is too long for ${network}: ${writing.integer(characters)} characters; this network takes ${writing.integer(maxCharacters)}.`,
    hint: `Shorten it by at least ${writing.integer(characters - maxCharacters)} characters, or take ${network} out of its networks.`,
  }),
  HASHTAG_HARD_TO_READ: ({ hashtag, suggestion }) => ({
    message: `This hashtag of several words has no capitals: ${hashtag}. A screen reader cannot tell where they begin.`,
    hint:
      suggestion === undefined
        ? 'Give each word a capital: #LikeThis. Networks see no difference.'
        : `Write ${suggestion}; for networks it is the same hashtag.`,
  }),
  PAGE_LINK_DEAD: ({ page, link }) => ({
    message: `In the page ${page}, this link leads nowhere: ${link}`,
    hint: 'Mend the link in brand/toolbox; #word needs an element whose id is word.',
  }),
  PAGE_ID_DUPLICATE: ({ page, id }) => ({
    message: `In the page ${page}, several elements have the same id: ${id}`,
    hint: 'Give each its own in brand/toolbox.',
  }),
  PAGE_ALT_MISSING: ({ page, image }) => ({
    message: `In the page ${page}, this image has no alt attribute: ${image}`,
    hint: 'Add it in brand/toolbox; alt="" for an image that says nothing.',
  }),
};

const SIDES: Readonly<Record<Side, string>> = {
  top: 'at the top',
  right: 'on the right',
  bottom: 'at the bottom',
  left: 'on the left',
};

const UNBREAKABLES: Readonly<Record<UnbreakableKind, string>> = {
  hashtag: 'a hashtag',
  date: 'a date',
  quotes: 'a quotation mark and its word',
  word: 'a word',
};

const UNSUPPORTED: Readonly<Record<UnsupportedCss, string>> = {
  property: 'Remove this property, or get the same effect another way (see docs/check.md).',
  value: 'This property does not take this value; check how it is written.',
  function: 'Write the length with calc() and the variables --unit, --width and --height.',
  unit: 'Write the length with calc() and the variables --unit, --width and --height.',
  selector: 'Select the element by a class; .visual carries has-photo, has-logo and so on.',
  'at-rule': 'Use the composition classes (.strip, .banner, .wide, .square…) instead.',
  content: 'An empty pseudo-element is not drawn: put a <div> in the template.',
  important: 'Write background-color or background-image: !important does nothing for background.',
};

function pixels(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return `${rounded} ${rounded === 1 ? 'pixel' : 'pixels'}`;
}

function ratio(value: number): string {
  return `${(Math.floor(value * 10) / 10).toFixed(1)}:1`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
