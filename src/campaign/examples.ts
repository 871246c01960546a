import type { Path } from '../diagnostics/index.ts';

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
};

/** A group of keys to write where something else stands; undefined where none is at hand. */
export function mapExampleOf(path: Path): string | undefined {
  const steps = path.filter((step) => typeof step === 'string');
  const example = MAP_EXAMPLES[steps.join('.')];
  if (example === undefined) return steps.length === 0 ? exampleOf(['dates']) : undefined;
  return typeof path.at(-1) === 'number' ? example : `${steps.at(-1)}: ${example}`;
}
