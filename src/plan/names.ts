/** File names: ASCII, unique in a plan, the same whatever part of the plan is built. */
import { PATTERN_FIELDS } from '../campaign/types.ts';
import type { Campaign, FileNaming, PatternField } from '../campaign/types.ts';
import { error } from '../diagnostics/index.ts';
import type { Diagnostic, Path } from '../diagnostics/index.ts';
import type { Format } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import type { PlannedRendition } from './types.ts';

/**
 * File systems take 255 bytes; this leaves room for an extension, and for what browsers add while
 * they download a file and where they have it already.
 */
const MAX_STEM_BYTES = 230;

/** What a name is made for: a rendition before it is named. */
export interface Nameable {
  visual: string;
  format: Format;
  lang: Lang;
}

/** Lower-case ASCII words joined by hyphens: `Jeudi PerséVert` → `jeudi-persevert`. */
export function slug(text: string): string {
  return text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The campaign's own word in file names: its hashtag without the sign. */
export function campaignSlug(campaign: Pick<Campaign, 'hashtag'>): string {
  return slug(campaign.hashtag);
}

/**
 * Names every item, in order. Items whose pattern gives the same name are numbered: with `{n}` from
 * 1 in its place, else from 2 at the end, the first keeping the plain name.
 */
export function nameAll(items: readonly Nameable[], campaign: Campaign): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return items.map((item) => {
    const pattern = campaign.files.networks[item.format.network] ?? campaign.files.pattern;
    const values = fieldValues(item, campaign);
    const group = fill(pattern, { ...values, n: '' });
    for (;;) {
      const n = (counts.get(group) ?? 0) + 1;
      counts.set(group, n);
      const name = pattern.includes('{n}')
        ? fill(pattern, { ...values, n: String(n) })
        : n === 1
          ? group
          : `${group}-${n}`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  });
}

/**
 * Names that are too long once their pattern is filled, each mistake once: at the longest of the
 * pattern and its words.
 */
export function checkStems(
  renditions: readonly PlannedRendition[],
  { files }: Pick<Campaign, 'files'>,
): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  // ASCII: a byte for each character.
  for (const rendition of renditions.filter(({ stem }) => stem.length > MAX_STEM_BYTES)) {
    const path = longestPart(rendition, files);
    const key = path.join('.');
    if (found.has(key)) continue;
    const params = { name: rendition.stem, reason: 'too-long-filled' } as const;
    found.set(key, error('FILE_NAME_INVALID', params, { path }));
  }
  return [...found.values()];
}

function longestPart(rendition: PlannedRendition, files: FileNaming): Path {
  const { network } = rendition;
  const own = files.networks[network];
  const pattern = own ?? files.pattern;
  const words = (['visual', 'network', 'format'] as const)
    .filter((field) => pattern.includes(`{${field}}`))
    .map((field) => rendition[field])
    .filter((id) => Object.hasOwn(files.words, id))
    .map((id) => ({ path: ['files', 'words', id], length: wordFor(files, id).length }));
  const written = own === undefined ? ['files', 'pattern'] : ['files', 'networks', network];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), {
    path: written,
    length: pattern.length,
  }).path;
}

function fieldValues(item: Nameable, campaign: Campaign): Record<PatternField, string> {
  const word = (id: string) => wordFor(campaign.files, id);
  return {
    campaign: campaignSlug(campaign),
    organization: campaign.organization?.id ?? '',
    visual: word(item.visual),
    network: word(item.format.network),
    format: word(item.format.id),
    width: String(item.format.width),
    height: String(item.format.height),
    lang: item.lang,
    year: campaign.dates.start.slice(0, 4),
    n: '',
  };
}

function wordFor(files: FileNaming, id: string): string {
  return Object.hasOwn(files.words, id) ? (files.words[id] ?? id) : id;
}

/** Fills a pattern and joins what an empty field left apart. */
function fill(pattern: string, values: Record<PatternField, string>): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, field: string) =>
    isField(field) ? values[field] : whole,
  );
  const name = filled
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .toLowerCase();
  return name === '' ? 'image' : name;
}

function isField(field: string): field is PatternField {
  return (PATTERN_FIELDS as readonly string[]).includes(field);
}
