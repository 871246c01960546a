import type { Path } from '../diagnostics/index.ts';
import { meantHashtag } from './hashtag.ts';
import { kindOf } from './values.ts';

/** Longer ids make file names that some systems refuse. */
export const MAX_ID_LENGTH = 60;

/** A line to write for each key that may be missing, by its last steps; indexes left out. */
const EXAMPLES: Readonly<Record<string, string>> = {
  dates: 'dates: { start: 2027-02-15, end: 2027-02-19 }',
  'dates.start': 'start: 2027-02-15',
  'dates.end': 'end: 2027-02-19',
  theme: 'theme: "…"',
  hashtag: 'hashtag: "#JPS2027"',
  colours: 'colours: { primary: "#00573F" }',
  'colours.primary': 'primary: "#00573F"',
  'organization.id': 'id: rqre',
  'organization.name': 'name: "…"',
  'spokesperson.name': 'name: "…"',
  'symbol.text': 'text: "…"',
  'licence.name': 'name: CC BY-NC-ND 4.0',
  'activities.id': 'id: jeudi-persevert',
  'activities.name': 'name: "Jeudi PerséVert"',
  'activities.start': 'start: "10:30"',
  'posts.id': 'id: ambassadeur',
  'posts.text': 'text: "…"',
  'formats.custom.id': 'id: ecran-hall',
  'formats.custom.network': 'network: email',
  'formats.custom.name': 'name: "Écran du hall"',
  'formats.custom.width': 'width: 1920',
  'formats.custom.height': 'height: 1080',
  'previous.year': 'year: 2026',
  'previous.url': 'url: https://example.org/2026/',
};

/** A line to write for a key that is missing. */
export function exampleOf(path: Path): string {
  const steps = path.filter((step) => typeof step === 'string');
  return EXAMPLES[steps.join('.')] ?? `${steps.at(-1) ?? 'theme'}: "…"`;
}

/** A group of keys to write, by the key that should hold one; indexes left out. */
const MAP_EXAMPLES: Readonly<Record<string, string>> = {
  dates: '{ start: 2027-02-15, end: 2027-02-19 }',
  colours: '{ primary: "#00573F" }',
  organization: '{ id: rqre, name: "…" }',
  accounts: '{ facebook: NomDuCompte }',
  spokesperson: '{ name: "…", quote: "…" }',
  symbol: '{ text: "…" }',
  licence: '{ name: CC BY-NC-ND 4.0 }',
  activities: '{ id: jeudi-persevert, name: "Jeudi PerséVert" }',
  'activities.colours': '{ primary: "#00573F" }',
  posts: '{ id: ambassadeur, text: "…" }',
  files: '{ pattern: "{visual}-{format}-{lang}" }',
  archives: '{ facebook: bannieres-fb.zip }',
  'formats.custom':
    '{ id: ecran-hall, network: email, name: "Écran du hall", width: 1920, height: 1080 }',
  previous: '{ year: 2026, url: https://example.org/2026/ }',
};

/** A group of keys to write where something else stands; undefined where none is at hand. */
export function mapExampleOf(path: Path): string | undefined {
  const steps = path.filter((step) => typeof step === 'string');
  const example = MAP_EXAMPLES[steps.join('.')];
  if (example === undefined) return steps.length === 0 ? exampleOf(['dates']) : undefined;
  return typeof path.at(-1) === 'number' ? example : `${steps.at(-1)}: ${example}`;
}

/** A list to write where something else stands, made of it where that is possible. */
export function listExampleOf(path: Path, found: unknown, written: string): string {
  const item = MAP_EXAMPLES[path.filter((step) => typeof step === 'string').join('.')];
  if (kindOf(found) === 'map') {
    const [key, value] = Object.entries(found ?? {})[0] ?? [];
    return typeof value === 'string' ? `- ${key}: ${value}` : `- ${item ?? '…'}`;
  }
  return item === undefined ? withKey(path, `[${written}]`) : `- ${item}`;
}

/** A text to write where a number stands, which only lacks its quotes in most places. */
export function textExampleOf(path: Path, written: string): string {
  return withKey(path, `"${textMeant(path, written)}"`);
}

function textMeant(path: Path, written: string): string {
  const key = path.at(-1);
  if (key === 'hashtag') return meantHashtag(written);
  if (path.includes('colours')) return /^[0-9a-f]{6}$/i.test(written) ? `#${written}` : '#00573F';
  if (path[0] === 'dates' || key === 'date' || key === 'deadline') {
    return `${/^2\d{3}$/.test(written) ? written : '2027'}-02-15`;
  }
  if (key === 'start' || key === 'end') return '10:30';
  return written;
}

function withKey(path: Path, value: string): string {
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ${value}` : value;
}

/** An id made of what somebody wrote in its place: `Jeudi PerséVert` → `jeudi-persevert`. */
export function idExampleOf(found: string): string {
  const id = found
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID_LENGTH)
    .replaceAll(/^-|-$/g, '');
  return id === '' ? 'jeudi-persevert' : id;
}
