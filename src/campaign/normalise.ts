/** From a sound file to a campaign: typography, one notation for each thing, defaults. */
import { parseColour } from '../colour.ts';
import type { Path } from '../diagnostics/index.ts';
import { DEFAULT_NETWORKS, NETWORKS, type Network } from '../formats/types.ts';
import type { Lang } from '../language/langs.ts';
import { assetRef } from './assets.ts';
import { customFormat } from './custom-format.ts';
import { nameFromHashtag } from './hashtag.ts';
import { localText, longest, typeset, type Breaks } from './normalise-text.ts';
import type { RawCampaign, RawText } from './schema.ts';
import {
  ACCOUNT_NETWORKS,
  USUAL_COUNTDOWN_DAYS,
  type Activity,
  type Campaign,
  type CampaignSymbol,
  type Colours,
  type HexColour,
  type Licence,
  type LocalText,
  type Post,
  type Spokesperson,
  type VisualSettings,
} from './types.ts';

type RawActivity = NonNullable<RawCampaign['activities']>[number];
type RawPost = NonNullable<RawCampaign['posts']>[number];
type RawSpokesperson = NonNullable<RawCampaign['spokesperson']>;

const CENTRE: readonly [number, number] = [0.5, 0.5];

/** The campaign that a file without errors says. */
export function normalise(raw: RawCampaign): Campaign {
  const languages = languagesOf(raw);
  const [first] = languages;
  const text = (value: RawText, path: Path, breaks: Breaks = 'join') =>
    localText(value, path, languages, breaks);
  const hashtag = raw.hashtag.normalize('NFC');
  const networks = raw.networks ?? DEFAULT_NETWORKS;
  const shortName =
    raw.shortName === undefined
      ? text(nameFromHashtag(hashtag), ['hashtag'])
      : text(raw.shortName, ['shortName']);
  return {
    dates: { start: raw.dates.start, end: raw.dates.end },
    theme: text(raw.theme, ['theme']),
    hashtag,
    colours: { ...coloursOf(raw.colours), primary: hex(raw.colours.primary) },
    languages,
    name: raw.name === undefined ? shortName : text(raw.name, ['name']),
    shortName,
    ...(raw.edition === undefined ? {} : { edition: raw.edition }),
    ...(raw.organization === undefined
      ? {}
      : { organization: organizationOf(raw.organization, first) }),
    ...(raw.website === undefined ? {} : { website: raw.website }),
    accounts: accountsOf(raw.accounts ?? {}),
    ...(raw.contact === undefined ? {} : { contact: raw.contact }),
    ...(raw.message === undefined ? {} : { message: text(raw.message, ['message'], 'keep') }),
    ...(raw.spokesperson === undefined
      ? {}
      : { spokesperson: spokespersonOf(raw.spokesperson, text, first) }),
    ...(raw.symbol === undefined ? {} : { symbol: symbolOf(raw.symbol, text) }),
    ...(raw.usage === undefined ? {} : { usage: text(raw.usage, ['usage'], 'keep') }),
    ...(raw.licence === undefined ? {} : { licence: licenceOf(raw.licence, first) }),
    ...(raw.toolbox === undefined ? {} : { toolbox: raw.toolbox }),
    activities: (raw.activities ?? []).map((item, at) => activityOf(item, at, text)),
    posts: (raw.posts ?? []).map((item, at) => postOf(item, at, text, networks)),
    networks,
    formats: {
      exclude: raw.formats?.exclude ?? [],
      custom: (raw.formats?.custom ?? []).map((item, at) => {
        const name = text(item.name, ['formats', 'custom', at, 'name']);
        return customFormat(item, { fr: longest(name, 'fr'), en: longest(name, 'en') });
      }),
    },
    files: {
      pattern: raw.files?.pattern ?? '{campaign}-{visual}-{format}-{lang}',
      networks: pick(raw.files?.networks ?? {}, NETWORKS),
      words: raw.files?.words ?? {},
    },
    archives: archivesOf(raw.archives ?? {}),
    template: raw.template ?? 'campaign',
    visuals: {
      exclude: raw.visuals?.exclude ?? [],
      quote: settingsOf(raw.visuals?.quote, 'quote'),
      countdown: {
        ...settingsOf(raw.visuals?.countdown, 'countdown'),
        days: raw.visuals?.countdown?.days ?? USUAL_COUNTDOWN_DAYS,
      },
    },
    ...(raw.previous === undefined ? {} : { previous: raw.previous }),
  };
}

function languagesOf(raw: RawCampaign): readonly [Lang, ...Lang[]] {
  const [first = 'fr', ...others] = raw.languages ?? [];
  return [first, ...others];
}

type TextOf = (value: RawText, path: Path, breaks?: Breaks) => LocalText;

function activityOf(raw: RawActivity, at: number, text: TextOf): Activity {
  const path: Path = ['activities', at];
  const { id, date, start, end, deadline, hashtag, url, colours, photo, networks, formats } = raw;
  return {
    id,
    name: text(raw.name, [...path, 'name']),
    ...(date === undefined ? {} : { date }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(raw.place === undefined ? {} : { place: text(raw.place, [...path, 'place']) }),
    ...(raw.text === undefined ? {} : { text: text(raw.text, [...path, 'text']) }),
    ...(hashtag === undefined ? {} : { hashtag: hashtag.normalize('NFC') }),
    ...(url === undefined ? {} : { url }),
    ...(raw.action === undefined ? {} : { action: text(raw.action, [...path, 'action']) }),
    ...(colours === undefined ? {} : { colours: coloursOf(colours) }),
    ...(photo === undefined ? {} : { photo: assetRef(photo, [...path, 'photo']) }),
    focus: raw.focus ?? CENTRE,
    template: raw.template ?? 'activity',
    ...(networks === undefined ? {} : { networks }),
    ...(formats === undefined ? {} : { formats }),
    path,
  };
}

function settingsOf(
  raw: NonNullable<RawCampaign['visuals']>['quote'],
  template: string,
): VisualSettings {
  const { networks, formats, colours } = raw ?? {};
  return {
    template: raw?.template ?? template,
    ...(networks === undefined ? {} : { networks }),
    ...(formats === undefined ? {} : { formats }),
    ...(colours === undefined ? {} : { colours: coloursOf(colours) }),
  };
}

function postOf(raw: RawPost, at: number, text: TextOf, networks: readonly Network[]): Post {
  const path: Path = ['posts', at];
  return {
    id: raw.id,
    visual: raw.visual ?? 'campaign',
    networks: raw.networks ?? networks,
    text: text(raw.text, [...path, 'text'], 'keep'),
    path,
  };
}

function spokespersonOf(raw: RawSpokesperson, text: TextOf, first: Lang): Spokesperson {
  const path: Path = ['spokesperson'];
  return {
    name: typeset(raw.name, first, 'join'),
    ...(raw.quote === undefined ? {} : { quote: text(raw.quote, [...path, 'quote']) }),
    ...(raw.photo === undefined ? {} : { photo: assetRef(raw.photo, [...path, 'photo']) }),
    focus: raw.focus ?? CENTRE,
  };
}

function organizationOf(raw: NonNullable<RawCampaign['organization']>, first: Lang) {
  return {
    id: raw.id,
    name: typeset(raw.name, first, 'join'),
    ...(raw.logo === undefined ? {} : { logo: assetRef(raw.logo, ['organization', 'logo']) }),
  };
}

function symbolOf(raw: NonNullable<RawCampaign['symbol']>, text: TextOf): CampaignSymbol {
  return {
    ...(raw.name === undefined ? {} : { name: text(raw.name, ['symbol', 'name']) }),
    text: text(raw.text, ['symbol', 'text'], 'keep'),
  };
}

function licenceOf(raw: NonNullable<RawCampaign['licence']>, first: Lang): Licence {
  return {
    name: typeset(raw.name, first, 'join'),
    ...(raw.url === undefined ? {} : { url: raw.url }),
  };
}

/** A colour that the schema let through, in its one notation. */
function hex(text: string): HexColour {
  return parseColour(text)?.hex ?? text;
}

function coloursOf(raw: NonNullable<RawActivity['colours']>): Partial<Colours> {
  const colours: Partial<Record<keyof Colours, HexColour>> = {};
  for (const role of ['primary', 'secondary', 'accent', 'background', 'text'] as const) {
    const colour = raw[role];
    if (colour !== undefined) colours[role] = hex(colour);
  }
  return colours;
}

/** Accounts without the `@` that some people write. */
function accountsOf(raw: NonNullable<RawCampaign['accounts']>): Campaign['accounts'] {
  const accounts = pick(raw, ACCOUNT_NETWORKS);
  for (const network of ACCOUNT_NETWORKS) {
    const name = accounts[network];
    if (name !== undefined) accounts[network] = name.replace(/^@/, '');
  }
  return accounts;
}

function archivesOf(raw: NonNullable<RawCampaign['archives']>): Campaign['archives'] {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])),
  );
}

/** The given keys that a map has, in the order of the keys. */
function pick<K extends string>(
  map: Readonly<Record<string, string | undefined>>,
  keys: readonly K[],
): Partial<Record<K, string>> {
  const picked: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = map[key];
    if (value !== undefined) picked[key] = value;
  }
  return picked;
}
