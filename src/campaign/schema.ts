/** The whole of campaign.yaml: what it may say, and how each mistake is found. */
import * as z from 'zod';
import { DEFAULT_NETWORKS, NETWORKS } from '../formats/types.ts';
import { LANGS } from '../language/langs.ts';
import type { Finding } from './finding.ts';
import * as field from './schema-fields.ts';
import { described, listOf, map, mapOf, optional } from './schema-fields.ts';
import { findingsOf } from './schema-issues.ts';
import * as part from './schema-parts.ts';
import { ACCOUNT_NETWORKS } from './types.ts';
import { keysAt } from './values.ts';

const campaign = map({
  dates: described(part.dates, {
    en: 'The days of the campaign.',
    fr: 'Les jours de la campagne.',
  }),
  theme: described(field.text, {
    en: 'The sentence of the year, shown large.',
    fr: 'La phrase de l’année, en grand sur les visuels.',
    examples: [{ fr: 'Bien entourés, les jeunes peuvent tous persévérer.' }],
  }),
  hashtag: described(field.hashtag, {
    en: 'The hashtag, in quotes: without them, YAML takes it for a comment.',
    fr: 'Le mot-clic, entre guillemets: sans eux, YAML y voit un commentaire.',
    examples: ['#JPS2023'],
  }),
  colours: described(part.colours, {
    en: 'Colours, in any CSS notation; only `primary` is required.',
    fr: 'Couleurs, dans n’importe quelle notation CSS; seule `primary` est obligatoire.',
  }),
  languages: optional(field.someOf(field.oneOf(LANGS, 'language')), {
    en: 'Languages to make everything in; the first is that of plain texts.',
    fr: 'Langues dans lesquelles tout préparer; la première est celle des textes simples.',
    default: ['fr'],
    examples: [['fr', 'en']],
  }),
  name: optional(field.text, {
    en: 'Full name of the campaign.',
    fr: 'Nom complet de la campagne.',
    defaultText: '`shortName`',
    examples: [{ fr: 'Journées de la persévérance scolaire', en: 'Hooked on School Days' }],
  }),
  shortName: optional(field.text, {
    en: 'Short name, shown on profile pictures.',
    fr: 'Nom court, montré sur les photos de profil.',
    defaultText: 'the hashtag without `#` and year',
    examples: [{ fr: 'JPS', en: 'HSD' }],
  }),
  edition: optional(field.count, {
    en: 'Number of the edition.',
    fr: 'Numéro de l’édition.',
    examples: [19],
  }),
  organization: optional(part.organization, {
    en: 'Who leads the campaign.',
    fr: 'Qui porte la campagne.',
  }),
  website: optional(field.url, {
    en: 'Web site.',
    fr: 'Site Web.',
    examples: ['https://www.journeesperseverancescolaire.com'],
  }),
  accounts: optional(mapOf(ACCOUNT_NETWORKS, field.account), {
    en: 'Accounts, by network: the name of the account or its address.',
    fr: 'Comptes, par réseau: le nom du compte ou son adresse.',
    default: {},
    examples: [{ facebook: 'JourneesPerseveranceScolaire', twitter: 'JPS_HSD' }],
  }),
  contact: optional(field.email, {
    en: 'E-mail address for questions.',
    fr: 'Courriel pour les questions.',
    examples: ['nom@exemple.org'],
  }),
  message: optional(field.text, {
    en: 'Key message.',
    fr: 'Message clé.',
    examples: [{ fr: 'Chaque geste fait la différence!' }],
  }),
  spokesperson: optional(part.spokesperson, { en: 'Spokesperson.', fr: 'Porte-parole.' }),
  symbol: optional(part.symbol, {
    en: 'The sign that people wear or show, a ribbon for example, and what it means.',
    fr: 'Le symbole que les gens portent ou montrent, un ruban par exemple, et ce qu’il signifie.',
  }),
  usage: optional(field.text, {
    en: 'Terms of use of the pictures and texts, one rule a line.',
    fr: 'Conditions d’utilisation des images et des textes, une règle par ligne.',
    defaultText: 'free to publish as they are, with the hashtag',
    examples: [{ fr: 'Publiez les images telles quelles.' }],
  }),
  licence: optional(part.licence, {
    en: 'Licence of the pictures and texts.',
    fr: 'Licence des images et des textes.',
  }),
  toolbox: optional(field.url, {
    en: 'Address where the toolbox is published: the folder of `index.html`. Link previews, the sitemap and the QR code need it.',
    fr: 'Adresse où la boîte à outils est publiée: le dossier de `index.html`. Les aperçus de liens, le plan du site et le code QR en ont besoin.',
    defaultText: 'the address of `website`',
    examples: ['https://www.journeesperseverancescolaire.com/2023/'],
  }),
  activities: optional(listOf(part.activity), {
    en: 'Activities: each becomes a visual.',
    fr: 'Activités: chacune devient un visuel.',
    default: [],
  }),
  posts: optional(listOf(part.post), {
    en: 'Suggested publications.',
    fr: 'Suggestions de publications.',
    default: [],
  }),
  networks: optional(part.networks, {
    en: 'Networks to make visuals for, with all their formats.',
    fr: 'Réseaux pour lesquels préparer les visuels, avec tous leurs formats.',
    default: [...DEFAULT_NETWORKS],
  }),
  formats: optional(part.formats, {
    en: 'Formats to leave out or to add.',
    fr: 'Formats à retirer ou à ajouter.',
  }),
  files: optional(part.files, {
    en: 'How images are named. Fields: `{campaign}`, `{organization}`, `{visual}`, `{network}`, `{format}`, `{width}`, `{height}`, `{lang}`, `{year}`, `{n}`.',
    fr: 'Comment les images sont nommées. Champs: `{campaign}`, `{organization}`, `{visual}`, `{network}`, `{format}`, `{width}`, `{height}`, `{lang}`, `{year}`, `{n}`.',
  }),
  archives: optional(mapOf([...NETWORKS, 'all'], field.archive), {
    en: 'File names of archives, by network; `all` holds everything.',
    fr: 'Noms des archives, par réseau; `all` contient tout.',
    default: {},
    examples: [{ facebook: 'bannieres-fb.zip' }],
  }),
  template: optional(field.id, {
    en: 'Folder of `brand/templates` that draws the campaign’s own visual.',
    fr: 'Dossier de `brand/templates` qui dessine le visuel de la campagne.',
    default: 'campaign',
  }),
  visuals: optional(part.visuals, {
    en: 'The visuals that the tool makes by itself.',
    fr: 'Les visuels que l’outil prépare de lui-même.',
  }),
  previous: optional(listOf(part.previous), {
    en: 'Toolboxes of earlier editions.',
    fr: 'Boîtes à outils des éditions précédentes.',
    default: [],
  }),
});

/** A campaign file whose values are all sound by themselves; texts and names as written. */
export type RawCampaign = z.output<typeof campaign>;

export type RawText = z.output<typeof field.text>;

export type RawFormat = z.output<typeof part.customFormat>;

/** Judges the keys, types and single values of a file; what values say together is for the rules. */
export function parseRaw(
  value: unknown,
  written: (path: Finding['path']) => string,
): { raw: RawCampaign | undefined; findings: readonly Finding[] } {
  const result = campaign.safeParse(value ?? {});
  if (result.success) return { raw: result.data, findings: [] };
  return { raw: undefined, findings: findingsOf(result.error.issues, value ?? {}, written) };
}

/** A format of campaign.yaml, where it is sound enough to be judged as a whole. */
export function parseRawFormat(value: unknown): RawFormat | undefined {
  return part.customFormat.safeParse(value).data;
}

/**
 * The JSON Schema of campaign.yaml, draft 7: what the YAML extension of VS Code understands best.
 * Descriptions carry English; `french` and `defaultText` are for whoever writes it out.
 */
export function campaignJsonSchema(): unknown {
  return z.toJSONSchema(campaign, { target: 'draft-7', io: 'input' });
}

let names: ReadonlySet<string> | undefined;

/** Every key that the file may have, at any depth. */
export function keyNames(): ReadonlySet<string> {
  names ??= new Set(namesIn(campaignJsonSchema()));
  return names;
}

function namesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]: [string, unknown]) => [
    ...(key === 'properties' ? keysAt(inner) : []),
    ...namesIn(inner),
  ]);
}

/** The keys of the first level, or those of the map that one of them may hold. */
export function keysOf(key?: string): readonly string[] {
  const shape: z.ZodRawShape = campaign.shape;
  if (key === undefined) return Object.keys(shape);
  const part = Object.hasOwn(shape, key) ? shape[key] : undefined;
  const held = part instanceof z.ZodOptional ? part.unwrap() : part;
  const kinds = held instanceof z.ZodUnion ? held.options : [held];
  return kinds.flatMap((kind) => (kind instanceof z.ZodObject ? Object.keys(kind.shape) : []));
}
