/** What of campaign.yaml the page lets people edit: the texts that are read, and the colours. */
import { editYaml } from '../campaign/source-edit.ts';
import { parseSource } from '../campaign/parse-source.ts';
import { keysAt, listAt, textAt, valueAt } from '../campaign/values.ts';
import { parseColour } from '../colour.ts';
import type { Path } from '../diagnostics/index.ts';
import { isLang } from '../language/langs.ts';
import type { Palette } from '../palette.ts';
import type { Field } from './types.ts';

const COLOUR_KEYS = ['primary', 'secondary', 'accent', 'background', 'text'] as const;
const TEXT_KEYS = ['theme', 'name', 'shortName', 'hashtag', 'message'];
const ACTIVITY_KEYS = ['name', 'text', 'action', 'place', 'hashtag'];

/**
 * The fields of a campaign file, in the order in which a page shows them; undefined where it is not
 * sound YAML. Its values need not be right.
 *
 * @param palette the colours that the tool uses, to show those that are derived
 */
export function fieldsOf(text: string, palette: Palette): readonly Field[] | undefined {
  const { value: root, faults } = parseSource('campaign.yaml', text);
  if (faults.length > 0) return undefined;
  const textsAt = (path: Path, keys: readonly string[], group: string) =>
    keys.flatMap((key) => textFields(valueAt(root, [...path, key]), [...path, key], key, group));
  const activities = listAt(root, 'activities').flatMap((activity, at) => {
    const group = textAt(activity, 'id') ?? String(at);
    return [
      ...textsAt(['activities', at], ACTIVITY_KEYS, group),
      ...colourFields(root, ['activities', at, 'colours'], group),
    ];
  });
  const posts = listAt(root, 'posts').flatMap((post, at) =>
    textFields(
      valueAt(post, ['text']),
      ['posts', at, 'text'],
      textAt(post, 'id') ?? 'text',
      'posts',
    ),
  );
  return [
    ...colourFields(root, ['colours'], 'campaign', palette),
    ...textsAt([], TEXT_KEYS, 'campaign'),
    ...textsAt(['organization'], ['name'], 'organization'),
    ...textsAt(['spokesperson'], ['name', 'quote'], 'spokesperson'),
    ...textsAt(['symbol'], ['name', 'text'], 'symbol'),
    ...activities,
    ...posts,
  ];
}

/** Why a value was not taken. */
export type EditRefusal = 'unknown-field' | 'not-a-colour' | 'too-long' | 'not-editable';

const MAX_CHARACTERS = 5_000;

/** The file with a field's new value, or why not. Only fields that `fieldsOf` tells can change. */
export function editedCampaign(
  text: string,
  fields: readonly Field[],
  path: Path,
  value: string,
): { text: string } | { refusal: EditRefusal } {
  const field = fields.find((known) => JSON.stringify(known.path) === JSON.stringify(path));
  if (!field) return { refusal: 'unknown-field' };
  if (field.kind === 'colour' && parseColour(value)?.isOpaque !== true) {
    return { refusal: 'not-a-colour' };
  }
  if (value.length > MAX_CHARACTERS) return { refusal: 'too-long' };
  const edited = editYaml(text, field.path, value, COLOUR_KEYS);
  return edited === undefined ? { refusal: 'not-editable' } : { text: edited };
}

/** Every text below a value: itself, by language, by length. */
function textFields(value: unknown, path: Path, key: string, group: string): readonly Field[] {
  if (typeof value === 'string') {
    const [last, beforeLast] = [path.at(-1), path.at(-2)];
    const wording = last === 'long' || last === 'short' ? last : undefined;
    const lang = [last, beforeLast].map(String).find(isLang);
    return [
      { path, kind: 'text', group, key, value, ...(lang && { lang }), ...(wording && { wording }) },
    ];
  }
  return keysAt(value).flatMap((step) =>
    textFields(valueAt(value, [step]), [...path, step], key, group),
  );
}

/** The colours that are given; with a palette, those that are derived as well. */
function colourFields(
  root: unknown,
  path: Path,
  group: string,
  palette?: Palette,
): readonly Field[] {
  return COLOUR_KEYS.flatMap((key): Field[] => {
    const at = [...path, key];
    const given = valueAt(root, at);
    if (typeof given === 'string') {
      const hex = parseColour(given)?.hex;
      return [{ path: at, kind: 'colour', group, key, value: given, ...(hex && { hex }) }];
    }
    if (!palette || given !== undefined) return [];
    const value = palette[key];
    return [{ path: at, kind: 'colour', group, key, value, hex: value, isDerived: true }];
  });
}
