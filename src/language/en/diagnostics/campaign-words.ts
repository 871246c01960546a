/** The words from which the English sentences about campaign.yaml are made. */
import type {
  FileNameFault,
  IdKind,
  UnreadableReason,
  ValueKind,
  ValueRule,
  YamlFault,
  YamlFeature,
} from '../../../diagnostics/campaign.ts';
import type { Explanation } from '../../types.ts';

const MAX_QUOTED = 60;

/** A name or value in quotes, cut where it is long. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

/** A text in one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const points = [...line];
  return points.length > MAX_QUOTED ? `${points.slice(0, MAX_QUOTED).join('')}…` : line;
}

/** The last key of a path as people read it: `activities[0].name` → `name`. */
export function lastKey(key: string): string {
  return key.split('.').at(-1) ?? key;
}

export const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'a text',
  'local-text': 'a text, or a text by language',
  wording: 'a text, or a long and a short wording',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  map: 'a group of keys',
  nothing: 'empty',
};

/** What to write instead. */
export function kindHint(expected: ValueKind, found: ValueKind, example?: string): string {
  if (found === 'nothing') return 'Write a value, or remove the line if the key is optional.';
  if (example === undefined) return KIND_HINTS[expected];
  if (expected === 'map') return `Write keys with their values, for example: ${example}`;
  if (expected === 'text') return `Put the value in quotes, for example: ${example}`;
  return example.startsWith('- ')
    ? `Put a dash before each item of the list, for example: ${example}`
    : `Put the values in brackets, for example: ${example}; or one a line, after a dash.`;
}

const KIND_HINTS: Readonly<Record<ValueKind, string>> = {
  text: 'Write a single text, in quotes.',
  'local-text': 'Write "…", or { fr: "…", en: "…" }; a number goes in quotes.',
  wording: 'Write "…", or { long: "…", short: "…" }; a number goes in quotes.',
  number: 'Write a number, in digits and without quotes.',
  boolean: 'Write true or false.',
  list: 'Put the values in brackets, or one a line, after a dash.',
  map: 'Write keys with their values, one a line, indented by two spaces.',
  nothing: 'Remove the value.',
};

export const RULES: Readonly<Record<ValueRule, { expected: string; hint: string }>> = {
  id: {
    expected: 'an id: lower-case letters without accents, digits and hyphens',
    hint: 'Write for example: jeudi-persevert (60 characters at most).',
  },
  'positive-integer': {
    expected: 'a whole number, 1 or more',
    hint: 'Write a number without decimals or unit, for example: 19',
  },
  'days-before': {
    expected: 'a number of days, 0 to 365',
    hint: 'Write a whole number: 7 for a week before, 0 for the first day.',
  },
  'whole-pixels': {
    expected: 'a whole number of pixels, 0 or more',
    hint: 'Write a number without decimals or unit, for example: 48',
  },
  year: { expected: 'a year of four digits', hint: 'Write for example: 2026' },
  fraction: {
    expected: 'a number from 0 to 1',
    hint: 'Write a fraction with a point, for example: 0.5 for the middle.',
  },
  'two-fractions': {
    expected: 'two numbers from 0 to 1',
    hint: 'Write [x, y] from the top left corner, for example: [0.5, 0.3]',
  },
  account: {
    expected: 'the name of an account or its address',
    hint: 'Write the name without spaces, for example JPS_HSD, or the whole address with https://',
  },
  'file-path': {
    expected: 'the path of a file',
    hint: 'Write it from the folder of campaign.yaml, for example: brand/photos/x.jpg',
  },
  'not-empty-list': {
    expected: 'a list of at least one value',
    hint: 'Add at least one value, or remove the line to keep the usual one.',
  },
};

export const ID_KINDS: Readonly<Record<IdKind, { one: string; none: string }>> = {
  activity: { one: 'an activity', none: 'no activity' },
  post: { one: 'a publication', none: 'no publication' },
  visual: { one: 'a visual', none: 'no visual of this campaign' },
  network: { one: 'a network', none: 'no network' },
  format: { one: 'a format', none: 'no format' },
  language: { one: 'a language', none: 'no language' },
  archive: { one: 'an archive', none: 'no archive' },
  placeholder: { one: 'a field', none: 'no field to fill in' },
  shape: { one: 'a shape', none: 'no shape' },
  'file-type': { one: 'a file type', none: 'no file type allowed here' },
  'file-word': { one: 'a word', none: 'no visual, network or format' },
};

export const FILE_FAULTS: Readonly<Record<FileNameFault, Explanation>> = {
  character: {
    message: 'it may only have letters without accents, digits, points, _ and hyphens',
    hint: 'Replace accents and spaces, for example: bannieres-fb.zip',
  },
  separator: {
    message: 'it has a folder separator (/ or \\)',
    hint: 'Write a name without a folder: all downloads are in one place.',
  },
  'not-zip': {
    message: 'an archive ends in .zip',
    hint: 'Add .zip at the end, in lower case, for example: bannieres-fb.zip',
  },
  'has-extension': {
    message: 'the tool chooses the type of the image itself',
    hint: 'Remove the extension at the end of the pattern (.png, .jpg…).',
  },
  reserved: {
    message: 'Windows keeps this name for a device',
    hint: 'Choose another name, for example: campaign-con.zip instead of con.zip',
  },
  'too-long': { message: 'it has more than 120 characters', hint: 'Choose a shorter name.' },
  'too-long-filled': {
    message: 'once the pattern is filled in, it has more than 230 characters',
    hint: 'Shorten the pattern, or the words that it is filled with (files.words).',
  },
  taken: {
    message: 'another archive has this name already',
    hint: 'Give each archive a different name; capitals do not count.',
  },
};

/** Why a file cannot be read, by reason. */
export function unreadable(path: string): Readonly<Record<UnreadableReason, Explanation>> {
  return {
    folder: {
      message: `${path} is a folder, not a file.`,
      hint: `Name the file in that folder, for example: ${path.replace(/\/$/, '')}/campaign.yaml`,
    },
    'not-a-file': {
      message: `${path} is not an ordinary file.`,
      hint: 'Name a YAML file that is on the disk.',
    },
    permission: {
      message: `You are not allowed to read ${path}.`,
      hint: 'Change the permissions of the file, or copy it to a folder of yours.',
    },
    'not-text': {
      message: `${path} is not a text file: it is the document of another program.`,
      hint: 'Copy its text into a text editor, and save it as plain text, encoding UTF-8.',
    },
    'not-utf8': {
      message: `The file ${path} is not saved as UTF-8: its accents would be broken.`,
      hint: 'In your editor, choose “Save as” with the encoding UTF-8.',
    },
    utf16: {
      message: `The file ${path} is saved as UTF-16 (“Unicode”), not as UTF-8.`,
      hint: 'In your editor, choose “Save as” with the encoding UTF-8.',
    },
    disk: {
      message: `The file ${path} could not be read.`,
      hint: 'Check the disk or the network share, then try again.',
    },
  };
}

/** YAML that this file does without, by feature. */
export function unsupported(found: string): Readonly<Record<YamlFeature, Explanation>> {
  return {
    tag: {
      message: `The YAML tag ${found} is not allowed here.`,
      hint: 'Remove it; if it is the start of the text, put the whole text in quotes.',
    },
    merge: {
      message: 'YAML merging (<<) is not allowed here.',
      hint: 'Write the keys out in full.',
    },
    key: {
      message: `${quoted(found)} cannot be a key: a key is a plain word.`,
      hint: 'Write a word, a colon, then the value, for example: theme: "…"',
    },
    directive: {
      message: `The YAML directive ${quoted(found)} is not allowed here.`,
      hint: 'Remove this line; the file is read as YAML 1.2.',
    },
  };
}

const TEXT_IN_QUOTES: Explanation = {
  message: 'YAML does not understand this line: it has one colon too many.',
  hint: 'Put the text in quotes, for example: theme: "Together: all can persevere"',
};
const INDENT: Explanation = {
  message: 'The indentation of this line is wrong, or a brace or bracket before it is not closed.',
  hint: 'Align the line with its neighbours with spaces, and close each { with } and each [ with ].',
};
const ANCHORS: Explanation = {
  message: 'A YAML anchor (&) or alias (*) is out of place.',
  hint: 'Write values out in full, without & or *; a text that starts so goes in quotes.',
};
const TAGS: Explanation = {
  message: 'A YAML tag (!) is out of place.',
  hint: 'Remove it; a text that starts with ! goes in quotes.',
};
const CONFUSED: Explanation = {
  message: 'YAML does not understand this line.',
  hint: 'Write a key, a colon, a space, then the value in quotes: theme: "…"',
};

export const YAML_FAULTS: Readonly<Record<YamlFault, Explanation>> = {
  AFTER_BRACKET: {
    message: 'Something follows a bracket or a brace that closes.',
    hint: 'If it is a text, put all of it in quotes; else remove what follows ] or }.',
  },
  ALIAS_PROPS: ANCHORS,
  BAD_ALIAS: ANCHORS,
  BAD_COLLECTION_TYPE: TAGS,
  BAD_DIRECTIVE: {
    message: 'This line starts with %, like a YAML directive.',
    hint: 'Remove it.',
  },
  BAD_DQ_ESCAPE: {
    message: 'In double quotes, \\ announces a special character, and there is no such one.',
    hint: 'Write \\\\ for a backslash, or put the text in single quotes.',
  },
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: ANCHORS,
  BAD_SCALAR_START: {
    message: 'This text starts with a character that YAML reserves.',
    hint: 'Put the whole text in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: TEXT_IN_QUOTES,
  BLOCK_IN_FLOW: INDENT,
  CONTINUED_TEXT: {
    message: 'This text goes on in the next line, and nothing tells YAML so.',
    hint: 'Put the whole text on one line, in quotes; or start the next line with two spaces more than this one.',
  },
  IMPOSSIBLE: CONFUSED,
  KEY_OVER_1024_CHARS: CONFUSED,
  MISSING_CHAR: {
    message: 'A YAML sign is missing: a quote, comma, colon, brace or bracket.',
    hint: 'Close each quote, each { with } and each [ with ], and put commas between values.',
  },
  MISSING_COLON: {
    message: 'A colon is missing after the first word of this line.',
    hint: 'Write a key, a colon, a space, then the value, for example: theme: "…"',
  },
  MISSING_COMMA: {
    message: 'In braces, a comma is missing before the next key.',
    hint: 'Put a comma after each value, for example: { start: 2027-02-15, end: 2027-02-19 }',
  },
  MULTILINE_IMPLICIT_KEY: TEXT_IN_QUOTES,
  MULTIPLE_ANCHORS: ANCHORS,
  MULTIPLE_DOCS: {
    message: 'The file has several YAML documents, separated by ---.',
    hint: 'Keep one campaign a file, and remove the line ---.',
  },
  MULTIPLE_TAGS: TAGS,
  NEXT_LINE_INDENT: {
    message: 'The next line is indented more than this one, as if it belonged to it.',
    hint: 'Align the two lines: as many spaces before one as before the other. If the second continues a text, put the whole text in quotes.',
  },
  NO_BREAK_SPACE: {
    message: 'There is a no-break space here, which YAML takes for a letter.',
    hint: 'Delete it and type a plain space. It often comes from a copy and paste or from a word processor.',
  },
  QUOTE_WITHIN: {
    message: 'A straight quote inside the text ends it too soon.',
    hint: `Inside, write “…”, for example: theme: "Say “bravo” to all"; or put single quotes around: 'Say "bravo" to all'`,
  },
  RESOURCE_EXHAUSTION: CONFUSED,
  SPACE_AFTER_COLON: {
    message: 'A space is missing after the colon of this line.',
    hint: 'Write a key, a colon, a space, then the value, for example: theme: "…"',
  },
  TAB_AS_INDENT: {
    message: 'This line starts with a tab; YAML wants spaces.',
    hint: 'Replace the tab by two spaces.',
  },
  TOO_DEEP: {
    message: 'Too many braces, brackets or indentations are open one inside the other.',
    hint: 'Close each { with } and each [ with ].',
  },
  UNCLOSED_QUOTE: {
    message: 'A quote of this line is not closed.',
    hint: 'Put a straight quote before the text and another one after it, for example: theme: "…"',
  },
  UNEXPECTED_TOKEN: {
    message: 'There is something too many on this line, often after an apostrophe or a quote.',
    hint: 'Put the whole text in double quotes, for example: name: "It’s school"',
  },
  UNKNOWN_ALIAS: {
    message: 'This YAML alias (*) names nothing that is written above.',
    hint: 'Write the value out in full; a text that starts with * goes in quotes.',
  },
};
