/** Whether a `toolbox.json` has the shape of the contract; more keys than it knows are welcome. */

/** The part of a manifest that can be held against the files; see `Manifest` for all of it. */
export interface VerifiableManifest {
  renditions: readonly (VerifiableFile & { archives: readonly string[] })[];
  archives: readonly (VerifiableFile & { entries: readonly string[] })[];
  pages: readonly { path: string }[];
}

export interface VerifiableFile {
  id: string;
  path: string;
  bytes: number;
  sha256: string;
}

/** Says where a value does not fit, `renditions[3].sha256` for example; empty for the whole. */
type Report = (key: string) => void;
type Shape = (value: unknown, key: string, report: Report) => void;

const text = when((value) => typeof value === 'string');
const name = when((value) => typeof value === 'string' && value !== '');
const count = when((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const size = when((value) => Number.isSafeInteger(value) && Number(value) > 0);
const sha256 = when((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
const day = when((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const localText: Shape = (value, key, report) => {
  if (!isRecord(value)) return report(key);
  for (const [lang, wording] of Object.entries(value)) text(wording, join(key, lang), report);
};

const MANIFEST = record({
  schemaVersion: when((value) => value === 1),
  generator: record({ name: when((value) => value === 'boite-a-outils'), version: name }),
  campaign: record({
    name: localText,
    dates: record({ start: day, end: day }),
    theme: localText,
    hashtag: text,
    languages: list(name),
  }),
  renditions: list(
    record({
      id: name,
      visual: name,
      format: name,
      network: name,
      lang: name,
      path: name,
      type: when((value) => value === 'image/png' || value === 'image/jpeg'),
      width: size,
      height: size,
      bytes: count,
      sha256,
      alt: text,
      archives: list(name),
    }),
  ),
  archives: list(record({ id: name, path: name, bytes: count, sha256, entries: list(name) })),
  posts: list(record({ id: name, visual: name, networks: list(name), lang: name, text })),
  pages: list(record({ lang: name, path: name })),
});

/** Every key whose value is missing or of another shape, in the order of the contract. */
export function findShapeProblems(value: unknown): string[] {
  const keys: string[] = [];
  MANIFEST(value, '', (key) => keys.push(key));
  return keys;
}

/** Whether a parsed `toolbox.json` can be held against the files. */
export function isManifest(value: unknown): value is VerifiableManifest {
  return findShapeProblems(value).length === 0;
}

function when(fits: (value: unknown) => boolean): Shape {
  return (value, key, report) => {
    if (!fits(value)) report(key);
  };
}

function list(item: Shape): Shape {
  return (value, key, report) => {
    if (!Array.isArray(value)) return report(key);
    for (const [index, each] of value.entries()) item(each, `${key}[${index}]`, report);
  };
}

function record(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, key, report) => {
    if (!isRecord(value)) return report(key);
    for (const [each, shape] of Object.entries(shapes)) shape(value[each], join(key, each), report);
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(key: string, part: string): string {
  return key === '' ? part : `${key}.${part}`;
}
