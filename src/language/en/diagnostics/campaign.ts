import type { CampaignDiagnostics } from '../../../diagnostics/campaign.ts';
import { formatProblemText } from '../../formats.ts';
import type { DiagnosticTexts } from '../../types.ts';
import { weight } from '../counting.ts';
import {
  FILE_FAULTS,
  ID_KINDS,
  kindHint,
  KINDS,
  lastKey,
  quoted,
  RULES,
  shortened,
  unreadable,
  unsupported,
  YAML_FAULTS,
} from './campaign-words.ts';

/** What is wrong with campaign.yaml, in English. */
export const campaignTexts: DiagnosticTexts<CampaignDiagnostics> = {
  CAMPAIGN_NOT_FOUND: ({ path }) => ({
    message: `The file ${path} does not exist.`,
    hint: 'Check the folder and the file name, or make a campaign: boite init my-campaign --year 2027',
  }),
  CAMPAIGN_UNREADABLE: ({ path, reason }) => unreadable(path)[reason],
  CAMPAIGN_TOO_LARGE: ({ path, bytes, maxBytes }) => ({
    message: `The file ${path} weighs ${weight(bytes)}; a campaign fits in ${weight(maxBytes)}.`,
    hint: 'Check that it is the campaign’s file. Pictures go in files of their own, named here by their path.',
  }),
  CAMPAIGN_EMPTY: ({ lines }) => ({
    message: 'This file is empty, or has nothing but comments (#).',
    hint: `Write these lines in it, with your values:\n${lines.join('\n')}`,
  }),
  YAML_SYNTAX: ({ reason }) => YAML_FAULTS[reason],
  YAML_UNSUPPORTED: ({ feature, found }) => unsupported(found)[feature],
  YAML_TOO_MANY_ALIASES: () => ({
    message: 'This file repeats too many values by aliases (*name).',
    hint: 'Write the values out in full, without & or *.',
  }),
  DUPLICATE_KEY: ({ key }) => ({
    message: `The key ${quoted(key)} is written twice in the same place.`,
    hint: 'Keep one of the two lines.',
  }),
  UNKNOWN_KEY: ({ key, nearest, known }) => ({
    message: `There is no key ${quoted(key)}.`,
    hint:
      nearest === undefined
        ? `The keys possible here are: ${known.join(', ')}.`
        : `Did you mean ${quoted(nearest)}?`,
  }),
  KEY_NOT_OFFERED: ({ key }) => ({
    message: `The key ${quoted(key)} is not offered yet.`,
    hint: 'Remove it. Until then, make one campaign.yaml for each region or partner.',
  }),
  KEY_NOT_INDENTED: ({ key, under }) => ({
    message: `${quoted(key)} belongs to ${quoted(under)}, but is not indented: ${quoted(under)} is empty.`,
    hint: `Put two spaces at the start of each line that belongs to ${quoted(under)}.`,
  }),
  MISSING_KEY: ({ key, example }) => ({
    message: `The key ${quoted(key)} is missing.`,
    hint: `Add it, for example: ${example}`,
  }),
  WRONG_TYPE: ({ key, expected, found, example }) => ({
    message:
      found === 'nothing'
        ? `${quoted(key)} is empty; it takes ${KINDS[expected]}.`
        : `${quoted(key)} should be ${KINDS[expected]}; it is ${KINDS[found]}.`,
    hint: kindHint(expected, found, example),
  }),
  WRONG_VALUE: ({ key, expected, found, example }) => ({
    message:
      expected === 'not-empty-list'
        ? `${quoted(key)} is an empty list.`
        : `${quoted(key)} should be ${RULES[expected].expected}; it is ${quoted(found)}.`,
    hint:
      example === undefined
        ? RULES[expected].hint
        : `Write for example: ${example} (60 characters at most).`,
  }),
  HASHTAG_IS_COMMENT: ({ comment }) => ({
    message: `Without quotes, ${comment} is a comment to YAML: the hashtag is empty.`,
    hint: `Write the line like this: hashtag: "${comment}"`,
  }),
  VALUE_IS_COMMENT: ({ key, comment }) => ({
    message: `Without quotes, ${comment} is a comment to YAML: ${quoted(key)} is empty.`,
    hint: `Put the value in quotes: ${key}: "${comment}"`,
  }),
  QUOTES_CURLY: ({ key, within }) => ({
    message: `The quotes around ${quoted(key)} are not straight ("): YAML would take them for a part of the value.`,
    hint: `Put straight quotes in their place: ${lastKey(key)}: "${shortened(within)}"`,
  }),
  HASHTAG_MALFORMED: ({ found, example }) => ({
    message: `${quoted(found)} is not a hashtag: it takes #, then letters, digits or _, with at least one letter.`,
    hint: `Write it in quotes and without spaces, for example: "${example}". Accents are allowed.`,
  }),
  DATE_MALFORMED: ({ found }) => ({
    message: `${quoted(found)} is not a date of the form YYYY-MM-DD.`,
    hint: 'Write the year, the month and the day in digits, for example: 2027-02-15',
  }),
  DATE_DOES_NOT_EXIST: ({ found, lastDay }) => ({
    message: `There is no day ${found} in the calendar.`,
    hint:
      lastDay === ''
        ? 'The month goes from 01 to 12: YYYY-MM-DD, for example 2027-02-15.'
        : `That month ends on ${lastDay}.`,
  }),
  DATES_REVERSED: ({ start, end }) => ({
    message: `The campaign would end (${end}) before it starts (${start}).`,
    hint: `Swap the two dates, or correct the wrong one: { start: ${end}, end: ${start} }`,
  }),
  DATES_FAR_APART: ({ start, end }) => ({
    message: `The campaign would last more than a year, from ${start} to ${end}.`,
    hint: 'Check the two years.',
  }),
  ACTIVITY_YEAR_MISMATCH: ({ id, date, year, campaignYear }) => ({
    message: `The activity ${quoted(id)} is dated ${year}, and the campaign is in ${campaignYear}.`,
    hint: `Check the date ${date}: is it left from an earlier edition?`,
  }),
  YEAR_MISMATCH: ({ hashtag, hashtagYear, campaignYear }) => ({
    message: `The hashtag ${hashtag} says ${hashtagYear}, and the dates are in ${campaignYear}.`,
    hint: `If that was forgotten, write "${hashtag.replace(String(hashtagYear), String(campaignYear))}", or correct the dates.`,
  }),
  TIME_MALFORMED: ({ found }) => ({
    message: `${quoted(found)} is not a time of the form HH:MM, from 00:00 to 23:59.`,
    hint: 'Write it in quotes, with two digits on each side, for example: "09:30"',
  }),
  TIMES_REVERSED: ({ start, end }) => ({
    message: `The activity would end (${end}) before it starts (${start}), or just then.`,
    hint: 'Correct the start or the end, or remove end.',
  }),
  COLOUR_MALFORMED: ({ key, found }) => ({
    message: `${quoted(key)}: ${quoted(found)} is not a colour.`,
    hint: 'Write a CSS colour in quotes, for example "#00573F", "rgb(0 87 63)" or "seagreen".',
  }),
  COLOUR_NOT_OPAQUE: ({ key, found }) => ({
    message: `${quoted(key)}: the colour ${quoted(found)} is transparent.`,
    hint: 'Give an opaque colour, for example "#00573F": remove the transparency at the end.',
  }),
  URL_MALFORMED: ({ key, found }) => ({
    message: `${quoted(key)}: ${quoted(found)} is not a whole web address.`,
    hint: 'Copy the address from the browser, with https:// in front, for example: https://www.example.org/page',
  }),
  EMAIL_MALFORMED: ({ found }) => ({
    message: `${quoted(found)} is not an e-mail address.`,
    hint: 'Write a single address, for example: name@example.org',
  }),
  LANGUAGE_UNSUPPORTED: ({ found, supported }) => ({
    message: `The language ${quoted(found)} is not offered.`,
    hint: `Languages offered: ${supported.join(', ')}.`,
  }),
  LANGUAGE_NOT_DECLARED: ({ key, lang, declared }) => ({
    message: `${quoted(key)} has a text in ${quoted(lang)}, but the campaign is only made in ${declared.join(', ')}: that text will not appear.`,
    hint: `To make that language too, write languages: [${[...declared, lang].join(', ')}]; else remove the text.`,
  }),
  TRANSLATION_MISSING: ({ key, lang }) => ({
    message: `${quoted(key)} has no text in ${quoted(lang)}.`,
    hint: `Add it, for example: ${lastKey(key)}: { …, ${lang}: "…" }. Without a translation, the text of the other language appears in its place; the theme must be translated.`,
  }),
  TEXT_EMPTY: ({ key }) => ({
    message: `The text of ${quoted(key)} is empty.`,
    hint: 'Write the text, or remove the line if the key is optional.',
  }),
  TEXT_HAS_CONTROL_CHARACTER: ({ key, codePoint }) => ({
    message: `The text of ${quoted(key)} has an invisible character that is not allowed (${codePoint}).`,
    hint: 'It often comes with copied text: delete the line and type it again.',
  }),
  ID_DUPLICATE: ({ id, what }) => ({
    message: `${quoted(id)} is taken already: ${ID_KINDS[what].one} can be there only once.`,
    hint: 'Give another id, or remove what is double.',
  }),
  ID_RESERVED: ({ id }) => ({
    message: `The id ${quoted(id)} is reserved for a visual that the tool makes itself.`,
    hint: `Give this activity another id, for example: activity-${id}`,
  }),
  ID_UNKNOWN: ({ id, what, nearest, known }) => ({
    message: `${quoted(id)} names ${ID_KINDS[what].none}.`,
    hint:
      nearest === undefined
        ? known.length > 20
          ? 'Type “boite formats” to see the list of formats.'
          : `Possible choices: ${known.join(', ')}.`
        : `Did you mean ${quoted(nearest)}?`,
  }),
  FILE_PATTERN_UNKNOWN_FIELD: ({ field, nearest, known }) => ({
    message: `The name pattern has an unknown field: {${field}}.`,
    hint:
      nearest === undefined
        ? `Possible fields: ${known.map((name) => `{${name}}`).join(', ')}.`
        : `Did you mean {${nearest}}?`,
  }),
  FILE_NAME_INVALID: ({ name, reason }) => ({
    message: `${quoted(name)} cannot be a file name: ${FILE_FAULTS[reason].message}.`,
    hint: FILE_FAULTS[reason].hint,
  }),
  FORMAT_INVALID: ({ id, problem }) => ({
    message: `The format ${quoted(id)} cannot be drawn: ${formatProblemText(problem, 'en')}.`,
    hint: 'Correct the size (width, height) or the free zone (safeZone) of this format.',
  }),
};
