/** From zod's issues to findings. */
import type { z } from 'zod';
import { ID_KINDS, type IdKind, type ValueKind } from '../diagnostics/campaign.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Path } from '../diagnostics/index.ts';
import { LANGS } from '../language/langs.ts';
import { isTextCheck, isValueRule, TEXT_CHECKS } from './checks.ts';
import { withinGuillemets } from './curly-quotes.ts';
import { exampleOf, listExampleOf, mapExampleOf, textExampleOf } from './examples.ts';
import { keyText, wrong, type Finding, type Flaw } from './finding.ts';
import { kindOf, valueAt } from './values.ts';

type Issue = z.core.$ZodIssue;

/** French words that people write in place of a key, without accents. */
const FRENCH_KEYS: Readonly<Record<string, string>> = {
  activites: 'activities',
  comptes: 'accounts',
  couleurs: 'colours',
  courriel: 'contact',
  courte: 'short',
  debut: 'start',
  fichiers: 'files',
  fin: 'end',
  fond: 'background',
  gabarit: 'template',
  langues: 'languages',
  lieu: 'place',
  longue: 'long',
  'mot-clic': 'hashtag',
  motclic: 'hashtag',
  nom: 'name',
  'nom-court': 'shortName',
  porteparole: 'spokesperson',
  'porte-parole': 'spokesperson',
  principale: 'primary',
  publications: 'posts',
  reseaux: 'networks',
  secondaire: 'secondary',
  site: 'website',
  texte: 'text',
  visuel: 'visual',
};

/** Keys of the first level that are kept for later. */
const NOT_OFFERED: readonly string[] = ['regions', 'partners'];

const KINDS: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  tuple: 'list',
  object: 'map',
  record: 'map',
};

/** Every finding of a value. `written` gives a value as the file writes it. */
export function findingsOf(
  issues: readonly Issue[],
  value: unknown,
  written: (path: Path) => string,
): Finding[] {
  return issues.flatMap((issue) => judge(issue, [], value, written));
}

function judge(
  issue: Issue,
  parent: Path,
  value: unknown,
  written: (path: Path) => string,
): Finding[] {
  const path = [...parent, ...issue.path.filter((step) => typeof step !== 'symbol')];
  const key = keyText(path);
  const found = valueAt(value, path);
  const wrongType = (expected: ValueKind): Finding[] =>
    found === undefined
      ? [wrong({ code: 'MISSING_KEY', params: { key, example: exampleOf(path) } }, path, 'parent')]
      : [wrong(typeFlaw(path, expected, found, written(path)), path)];

  switch (issue.code) {
    case 'invalid_type':
      return wrongType(KINDS[issue.expected] ?? 'text');
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownKey(name, issue.message.split(' '), path));
    case 'invalid_union': {
      const branch = issue.errors.find((errors) => !errors.some(isAboutWhole));
      if (branch === undefined)
        return wrongType(issue.message === 'wording' ? 'wording' : 'local-text');
      return branch.flatMap((inner) => judge(inner, path, value, written));
    }
    case 'invalid_value':
      if (typeof found !== 'string') return wrongType('text');
      return [wrong(unknownId(found, issue.message, issue.values.map(String)), path)];
    default:
      break;
  }
  const name = issue.message;
  if (isTextCheck(name) && typeof found === 'string') {
    const within = name === 'text' ? undefined : withinGuillemets(found);
    const flaw = TEXT_CHECKS[name](within ?? found, key);
    return [
      ...(within === undefined
        ? []
        : [wrong({ code: 'QUOTES_CURLY', params: { key, within } }, path)]),
      ...(flaw === undefined ? [] : [wrong(flaw, path)]),
    ];
  }
  const expected = isValueRule(name) ? name : 'positive-integer';
  return [wrong({ code: 'WRONG_VALUE', params: { key, expected, found: written(path) } }, path)];
}

function typeFlaw(path: Path, expected: ValueKind, value: unknown, written: string): Flaw {
  const found = kindOf(value);
  const example = typeExample(path, expected, value, written);
  const params = { key: keyText(path), expected, found };
  return { code: 'WRONG_TYPE', params: example === undefined ? params : { ...params, example } };
}

function typeExample(
  path: Path,
  expected: ValueKind,
  value: unknown,
  written: string,
): string | undefined {
  if (expected === 'map') return mapExampleOf(path);
  if (value === null) return undefined;
  if (expected === 'list') return listExampleOf(path, value, written);
  const isUnquoted = expected === 'text' && ['number', 'boolean'].includes(kindOf(value));
  return isUnquoted ? textExampleOf(path, written) : undefined;
}

/** Whether an issue says that a value is not even of a branch's type. */
function isAboutWhole(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function unknownKey(name: string, known: readonly string[], parent: Path): Finding {
  const path = [...parent, name];
  if (parent.length === 0 && NOT_OFFERED.includes(name)) {
    return wrong({ code: 'KEY_NOT_OFFERED', params: { key: name } }, path, 'key');
  }
  const isByLanguage = LANGS.every((lang) => known.includes(lang));
  if (isByLanguage && /^[a-z]{2,3}(?:-[a-z]+)?$/i.test(name)) {
    const params = { found: name, supported: LANGS };
    return wrong({ code: 'LANGUAGE_UNSUPPORTED', params }, path, 'key');
  }
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const french = Object.hasOwn(FRENCH_KEYS, plain) ? (FRENCH_KEYS[plain] ?? '') : '';
  const meant = known.includes(french) ? french : nearest(plain, known);
  const params = { key: keyText(path), known, ...(meant === undefined ? {} : { nearest: meant }) };
  return wrong({ code: 'UNKNOWN_KEY', params }, path, 'key');
}

function unknownId(found: string, what: string, known: readonly string[]) {
  if (what === 'language') {
    return { code: 'LANGUAGE_UNSUPPORTED', params: { found, supported: known } } as const;
  }
  const kind = ID_KINDS.find((each) => each === what);
  if (kind === undefined) throw new Error(`not a kind of id: ${what}`);
  return idUnknown(found, kind, known);
}

/** The flaw of an id that names nothing. */
export function idUnknown(id: string, what: IdKind, known: readonly string[]) {
  const meant = nearest(id, known);
  const params = { id, what, known, ...(meant === undefined ? {} : { nearest: meant }) };
  return { code: 'ID_UNKNOWN', params } as const;
}
