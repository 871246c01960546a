/** A toolbox planned and made by hand: the real words of 2023, placeholder pictures. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { derivePalette } from '../../src/palette.ts';
import { formatsOfNetworks } from '../formats/of-networks.ts';
import { DEFAULT_NETWORKS } from '../../src/formats/types.ts';
import type { Lang } from '../../src/language/langs.ts';
import type {
  LocalString,
  Plan,
  PlannedActivity,
  PlannedArchive,
  PlannedRendition,
} from '../../src/plan/types.ts';
import type { ToolboxFont } from '../../src/toolbox/campaign-css.ts';
import { postsFileName, postsText, readmeLangs, readmeName } from '../../src/toolbox/readme.ts';
import { renderToolbox } from '../../src/toolbox/render.ts';
import type { Made, MadeArchive, MadeFile, MadeRendition } from '../../src/toolbox/types.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Words that try to leave their place: markup, quotes, entities, marks that turn the line. */
export const HOSTILE =
  '<script>alert(1)</script> "double" \'single\' & &amp; </p> {{ t }} \u202Eunder\u202C \u200F <img src=x onerror=alert(1)>';

/** A text with ordinary spaces for the no-break ones, to be read in a test. */
export function spaced(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** What a test may change in the plan. */
export interface FixtureOptions {
  languages?: readonly [Lang, ...Lang[]];
  theme?: LocalString;
  message?: LocalString;
  postText?: string;
  activityUrl?: string;
  /** The name, the place and the text of every activity. */
  activityWords?: LocalString;
  /** Null: none. */
  website?: null;
  usage?: LocalString;
}

const VISUALS = [
  { id: 'campaign', name: { fr: 'Visuel de la campagne', en: 'Campaign visual' } },
  { id: 'jeudi-persevert', name: { fr: 'Jeudi PerséVert', en: 'PerséVert Thursday' } },
] as const;

const ACTIVITIES = ['rendez-vous', 'appel-aux-classes', 'jeudi-persevert'] as const;

/** The plan: two visuals in every format of the four networks. */
export function planFixture(options: FixtureOptions = {}): Plan {
  const languages = options.languages ?? ['fr'];
  const formats = formatsOfNetworks(DEFAULT_NETWORKS);
  const palette = derivePalette({ primary: '#00573f', secondary: '#5fc65a', accent: '#b7e34b' });
  const renditions = VISUALS.flatMap((visual) =>
    formats.flatMap((format) =>
      languages.map((lang): PlannedRendition => ({
        id: `${visual.id}/${format.id}/${lang}`,
        visual: visual.id,
        format: format.id,
        network: format.network,
        lang,
        stem: `${visual.id}-${format.id}-${lang}`,
        template: 'campaign',
        scene: { texts: {}, images: {}, palette },
        archives: [format.network, `visual-${visual.id}`, 'all'],
      })),
    ),
  );
  const archive = (id: string, fileName: string): PlannedArchive => ({
    id,
    fileName,
    renditions: renditions.filter((one) => one.archives.includes(id)).map((one) => one.id),
  });
  return {
    schemaVersion: 1,
    campaign: {
      slug: 'jps2023',
      dates: { start: '2023-02-13', end: '2023-02-17' },
      hashtag: '#JPS2023',
      languages,
      theme: options.theme ?? {
        fr: 'Bien entourés, les jeunes peuvent tous persévérer.',
        en: 'Well supported, all young people can persevere.',
      },
      name: { fr: 'Journées de la persévérance scolaire', en: 'Hooked on School Days' },
      shortName: { fr: 'JPS', en: 'HSD' },
      message: options.message ?? {
        fr: 'Ensemble, mettons en lumière les gestes de l’entourage en faveur de la réussite éducative. Parce que bien entourés, les jeunes peuvent tous persévérer.\n\nLes JPS 2023 sont l’occasion de rappeler que nous avons tous un rôle à jouer pour la persévérance scolaire. Chaque geste fait la différence!',
      },
      edition: 19,
      organization: { id: 'rqre', name: 'Réseau québécois pour la réussite éducative' },
      accounts: {
        facebook: 'JourneesPerseveranceScolaire',
        twitter: 'JPS_HSD',
        instagram: 'perseverance_scolaire',
        youtube: 'https://www.youtube.com/@journeesdelaperseverancesc',
      },
      contact: 'nom@exemple.org',
      spokesperson: {
        name: 'Laurent Duvernay-Tardif',
        quote: {
          fr: '«\u00a0Pouvoir compter sur des adultes qui te montrent comment équilibrer tes intérêts personnels et tes études est une chance inouïe d’avancer dans la vie avec confiance.\u00a0»',
        },
      },
      symbol: {
        name: { fr: 'Le ruban vert et blanc', en: 'The green and white ribbon' },
        text: { fr: 'Depuis 2010, il symbolise la jeunesse et l’espérance.' },
      },
      ...(options.website === null
        ? {}
        : { website: 'https://www.journeesperseverancescolaire.com' }),
      ...(options.usage && { usage: options.usage }),
      licence: {
        name: 'CC BY-NC-ND 4.0',
        url: 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
      },
      palette,
      previous: [{ year: 2022, url: 'https://www.example.org/2022/' }],
      activities: activitiesOf(options),
    },
    formats,
    visuals: VISUALS,
    renditions,
    archives: [
      archive('facebook', 'bannieres-fb.zip'),
      archive('linkedin', 'jps2023-linkedin.zip'),
      archive('twitter', 'banniere-twitter.zip'),
      archive('instagram', 'jps2023-instagram.zip'),
      ...VISUALS.map(({ id }) => archive(`visual-${id}`, `jps2023-visual-${id}.zip`)),
      archive('all', 'jps2023-tout.zip'),
    ],
    posts: languages.flatMap((lang) => [
      {
        id: 'ambassadeur',
        visual: 'campaign',
        networks: ['facebook', 'linkedin'] as const,
        lang,
        text:
          options.postText ??
          'Joignez-vous à {{organization}} pour reconnaitre l’apport primordial de l’entourage dans la réussite éducative et la persévérance scolaire. Parce que bien entourés, les jeunes peuvent tous persévérer! #JPS2023',
      },
      {
        id: 'role',
        visual: 'campaign',
        networks: ['facebook', 'linkedin', 'twitter', 'instagram'] as const,
        lang,
        text: 'Nous avons tous un rôle à jouer pour soutenir la persévérance scolaire. C’est en additionnant les gestes de chacun que nous favorisons le potentiel de réussite! #JPS2023',
      },
      {
        id: 'persevert',
        visual: 'jeudi-persevert',
        networks: ['instagram', 'twitter'] as const,
        lang,
        text: 'Le 16 février prochain, relevons le défi du jeudi PerséVERT!\n\nDémontrons notre engagement envers la persévérance scolaire en mettant le VERT à l’honneur, symbole de la jeunesse et de l’espoir.\n\nC’est très simple\u00a0: il s’agit de porter un vêtement ou accessoire vert ou encore de décorer son environnement de travail en vert.\n\nN’oubliez pas de partager vos photos avec le mot-clic #JPS2023',
      },
    ]),
    pages: languages.flatMap((lang) => [
      { lang, path: `${lang}/index.html` },
      ...ACTIVITIES.map((activity) => ({
        lang,
        path: `${lang}/${lang === 'fr' ? 'activites' : 'activities'}/${activity}.html`,
        activity,
      })),
    ]),
  };
}

function activitiesOf(options: FixtureOptions): readonly PlannedActivity[] {
  const activities: readonly PlannedActivity[] = [
    {
      id: 'rendez-vous',
      name: { fr: 'Rendez-vous avec Laurent Duvernay-Tardif et ses invités' },
      text: {
        fr: 'Au menu\u00a0: des discussions authentiques et des moments inspirants, en direct avec des classes de partout au Québec.',
      },
      place: { fr: 'En ligne, partout au Québec' },
      date: '2023-02-15',
      start: '10:30',
      end: '11:30',
      url: options.activityUrl ?? 'https://www.example.org/fr/activites/rendez-vous',
    },
    {
      id: 'appel-aux-classes',
      name: { fr: 'Appel aux classes', en: 'Call to classes' },
      text: { fr: 'Enregistrez une courte vidéo pour courir la chance qu’elle soit diffusée.' },
      deadline: '2023-02-10',
      url: 'https://www.example.org/appel',
    },
    {
      id: 'jeudi-persevert',
      name: { fr: 'Jeudi PerséVert' },
      text: { fr: 'Portez du vert, prenez une photo et partagez-la.' },
      date: '2023-02-16',
      hashtag: '#JPS2023',
      url: 'https://www.example.org/jeudi',
    },
  ];
  const words = options.activityWords;
  return activities.map((activity) =>
    words === undefined ? activity : { ...activity, name: words, text: words, place: words },
  );
}

/** What a build would have made of a plan, without its files. */
export function madeFixture(plan: Plan): Made {
  const sizes = new Map(plan.formats.map((format) => [format.id, format]));
  const renditions = plan.renditions.map((rendition, index): MadeRendition => {
    const { width, height } = sizes.get(rendition.format) ?? { width: 1, height: 1 };
    const scale = Math.min(1, 480 / Math.max(width, height));
    return {
      ...fact(`data/${rendition.stem}.png`, 40_000 + index * 1_234),
      id: rendition.id,
      type: 'image/png',
      width,
      height,
      alt: `${rendition.visual}: « Bien entourés, les jeunes peuvent tous persévérer. »`,
      thumbnail: {
        ...fact(`assets/thumbnails/${rendition.stem}.webp`, 9_000),
        width: Math.round(width * scale),
        height: Math.round(height * scale),
      },
    };
  });
  const names = new Map(renditions.map(({ id, path }) => [id, path.slice('data/'.length)]));
  const archives = plan.archives.map((archive): MadeArchive => ({
    ...fact(`data/${archive.fileName}`, 1_234_567),
    id: archive.id,
    entries: [
      ...archive.renditions.map((id) => names.get(id) ?? id),
      ...readmeLangs(plan).map(readmeName),
    ].toSorted(),
  }));
  const texts = plan.campaign.languages.map((lang) => ({
    ...fact(`data/${postsFileName(plan, lang)}`, postsText(plan, lang).byteLength),
    lang,
  }));
  return { renditions, archives, texts };
}

function fact(path: string, bytes: number): MadeFile {
  return { path, bytes, sha256: createHash('sha256').update(path).digest('hex') };
}

/** `brand/toolbox/` of the package: path in it → text. */
export async function loadTemplates(): Promise<Record<string, string>> {
  const folder = join(ROOT, 'brand/toolbox');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(async (entry): Promise<[string, string]> => {
      const file = join(entry.parentPath, entry.name);
      return [relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8')];
    }),
  );
  return Object.fromEntries(texts.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The two families of the package, as its brand would give them. */
export async function loadFonts(): Promise<readonly ToolboxFont[]> {
  const font = async (family: string, id: string): Promise<ToolboxFont> => {
    const file = `${id}-latin-wght-normal.woff2`;
    const data = await readFile(
      join(ROOT, `node_modules/@fontsource-variable/${id}/files/${file}`),
    );
    return { family, file: `fonts/${file}`, data };
  };
  return Promise.all([
    font('Bricolage Grotesque', 'bricolage-grotesque'),
    font('Figtree', 'figtree'),
  ]);
}

/** Writes a whole toolbox that a browser can open: pages, pictures, zips of one byte. */
export async function writeToolbox(folder: string, plan: Plan): Promise<void> {
  const made = madeFixture(plan);
  const input = {
    plan,
    made,
    version: '0.0.0',
    templates: await loadTemplates(),
    fonts: await loadFonts(),
  };
  for await (const { path, bytes } of renderToolbox(input)) await writeInto(folder, path, bytes);
  for (const { path } of made.archives) await writeInto(folder, path, new Uint8Array(1));
  for (const { path, lang } of made.texts) await writeInto(folder, path, postsText(plan, lang));
  for (const { path, thumbnail } of made.renditions) {
    const picture = await placeholder(thumbnail.width, thumbnail.height);
    await writeInto(folder, thumbnail.path, picture);
    await writeInto(folder, path, picture);
  }
}

async function writeInto(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

const drawn = new Map<string, Promise<Buffer>>();

/** A picture with something to see at any ratio. */
function placeholder(width: number, height: number): Promise<Buffer> {
  const key = `${width}x${height}`;
  const side = Math.min(width, height);
  const known = drawn.get(key);
  if (known) return known;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#00573f"/>
    <circle cx="${width - side * 0.4}" cy="${height - side * 0.4}" r="${side * 0.55}" fill="#5fc65a"/>
    <rect x="${side * 0.12}" y="${side * 0.2}" width="${side * 0.6}" height="${side * 0.1}" fill="#fff"/>
    <rect x="${side * 0.12}" y="${side * 0.36}" width="${side * 0.45}" height="${side * 0.1}" fill="#fff"/>
  </svg>`;
  const picture = sharp(Buffer.from(svg)).webp().toBuffer();
  drawn.set(key, picture);
  return picture;
}
