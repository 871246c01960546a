/** The JSON Schema of `toolbox.json`, published beside it: what a partner's site can rely on. */
import { NETWORKS } from '../formats/types.ts';
import { LANGS } from '../language/langs.ts';
import type { ToolboxFile } from './types.ts';

/** Its name in the output folder and in this project. */
export const MANIFEST_SCHEMA_FILE = 'toolbox.schema.json';

/** It stays the same as long as `schemaVersion` does, wherever the toolbox is published. */
const MANIFEST_SCHEMA_ID = 'urn:boite-a-outils:toolbox:1';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', description });
const named = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const count = (description: string, minimum = 0): Schema => ({
  type: 'integer',
  minimum,
  description,
});
const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  ...(description !== undefined && { description }),
  items,
});

/** Keys without `?` are always there. More keys may come: a reader skips those it does not know. */
function record(description: string, keys: Readonly<Record<string, Schema>>): Schema {
  return {
    type: 'object',
    description,
    required: Object.keys(keys).filter((key) => !key.endsWith('?')),
    properties: Object.fromEntries(
      Object.entries(keys).map(([key, schema]) => [key.replace(/\?$/, ''), schema]),
    ),
  };
}

const lang: Schema = { enum: LANGS, description: 'Language, BCP 47.' };
const network: Schema = { enum: NETWORKS, description: 'Network.' };
const day: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'Day, ISO 8601.',
};
const clock: Schema = {
  type: 'string',
  pattern: '^\\d{2}:\\d{2}$',
  description: 'Local time, 24 hours.',
};
const sha256: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of its bytes.',
};
const path: Schema = {
  type: 'string',
  pattern: '^[^/\\\\:]+(/[^/\\\\:]+)*$',
  description: 'Relative to the folder of toolbox.json, with `/`.',
};

const localText: Schema = {
  type: 'object',
  description: 'A text by language.',
  propertyNames: { enum: LANGS },
  additionalProperties: { type: 'string' },
};

const rendition = record('One picture: a visual in a format and a language.', {
  id: named('`visual/format/lang`, unique.'),
  visual: named('Id of its visual.'),
  format: named('Id of its format; `boite formats` lists them.'),
  network,
  lang,
  path,
  type: { enum: ['image/png', 'image/jpeg'], description: 'Media type.' },
  width: count('Pixels.', 1),
  height: count('Pixels.', 1),
  bytes: count('Weight.'),
  sha256,
  alt: text('Alternative text, to go with the picture wherever it is shown.'),
  archives: list(named('Id of an archive.'), 'The archives it is in.'),
  'thumbnail?': record('A small WebP of the same picture.', {
    path,
    width: count('Pixels.', 1),
    height: count('Pixels.', 1),
  }),
});

const archive = record('One zip.', {
  id: named('A network, `visual-` and the id of a visual, or `all`.'),
  path,
  bytes: count('Weight.'),
  sha256,
  entries: list(named('File name.'), 'What is in it, sorted.'),
});

const post = record('A suggested publication in one language.', {
  id: named('Unique within a language.'),
  visual: named('The visual it goes with.'),
  networks: list(network, 'Networks it is meant for.'),
  lang,
  text: text('`{{organization}}` is left for the reader to fill in.'),
});

const page = record('A page; the index of a language has no `activity`.', {
  lang,
  path,
  'activity?': named('The activity it is about.'),
});

const activity = record('An activity of the campaign.', {
  id: named('Unique.'),
  name: localText,
  'date?': day,
  'start?': clock,
  'end?': clock,
  'deadline?': day,
  'timeZone?': named('Time zone of `start` and `end`, IANA.'),
  'url?': { type: 'string', format: 'uri', description: 'Where to learn more.' },
});

/** The schema, draft 2020-12. */
export function manifestSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: MANIFEST_SCHEMA_ID,
    title: 'toolbox.json',
    ...record('A published toolbox: every file that can be downloaded, and what it says.', {
      '$schema?': named('This schema.'),
      schemaVersion: { const: 1, description: 'Changes only where a reader would break.' },
      generator: record('What made it.', {
        name: { const: 'boite-a-outils' },
        version: named('Version of the tool.'),
      }),
      campaign: record('The campaign.', {
        name: localText,
        dates: record('First and last day.', { start: day, end: day }),
        theme: localText,
        hashtag: { type: 'string', pattern: '^#', description: 'With its `#`.' },
        languages: list(lang, 'The first is the one the toolbox opens in.'),
      }),
      renditions: list(rendition),
      archives: list(archive),
      posts: list(post),
      pages: list(page),
      'visuals?': list(record('A visual.', { id: named('Unique.'), name: localText })),
      'activities?': list(activity),
    }),
  };
}

/** The schema as a file of the toolbox. */
export function manifestSchemaFile(): ToolboxFile {
  const json = `${JSON.stringify(manifestSchema(), undefined, 2)}\n`;
  return { path: MANIFEST_SCHEMA_FILE, bytes: new TextEncoder().encode(json) };
}
