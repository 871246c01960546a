/** The parts of campaign.yaml. Each key says what it is for, in English and in French. */
import * as z from 'zod';
import { NETWORKS } from '../formats/types.ts';
import {
  clock,
  colour,
  count,
  day,
  daysBefore,
  described,
  file,
  focus,
  hashtag,
  id,
  line,
  listOf,
  map,
  oneOf,
  optional,
  pattern,
  pixels,
  someOf,
  text,
  url,
  word,
  year,
  mapOf,
} from './schema-fields.ts';
import { MADE_VISUALS } from './types.ts';

const FOCUS = {
  en: 'The point of the photo to keep in view: fractions of its width and height.',
  fr: 'Le point de la photo à garder visible: fractions de sa largeur et de sa hauteur.',
  default: [0.5, 0.5],
  examples: [[0.5, 0.3]],
};

const network = oneOf(NETWORKS, 'network');
const networks = someOf(network);

export const dates = map({
  start: described(day, {
    en: 'First day, `YYYY-MM-DD`.',
    fr: 'Premier jour, `AAAA-MM-JJ`.',
    examples: ['2023-02-13'],
  }),
  end: described(day, {
    en: 'Last day, `YYYY-MM-DD`.',
    fr: 'Dernier jour, `AAAA-MM-JJ`.',
    examples: ['2023-02-17'],
  }),
});

const OTHER_COLOURS = {
  secondary: optional(colour, {
    en: 'Second colour.',
    fr: 'Deuxième couleur.',
    defaultText: 'derived from `primary`',
    examples: ['#5FC65A'],
  }),
  accent: optional(colour, {
    en: 'Colour of small things that must be seen.',
    fr: 'Couleur des petits éléments à faire ressortir.',
    defaultText: 'derived from `primary`',
    examples: ['#B7E34B'],
  }),
  background: optional(colour, {
    en: 'Light background.',
    fr: 'Fond clair.',
    defaultText: 'derived from `primary`',
    examples: ['#FFFFFF'],
  }),
  text: optional(colour, {
    en: 'Text on the light background.',
    fr: 'Texte sur le fond clair.',
    defaultText: 'derived from `primary`',
    examples: ['#10251C'],
  }),
};

const PRIMARY = {
  en: 'Main colour, in any CSS notation, opaque.',
  fr: 'Couleur principale, dans n’importe quelle notation CSS, opaque.',
  examples: ['#00573F', 'oklch(41% 0.083 167)'],
};

export const colours = map({ primary: described(colour, PRIMARY), ...OTHER_COLOURS });

export const organization = map({
  id: described(id, {
    en: 'Short name for file names: `a-z`, `0-9` and hyphens.',
    fr: 'Nom court pour les noms de fichiers: `a-z`, `0-9` et traits d’union.',
    examples: ['rqre'],
  }),
  name: described(line, {
    en: 'Full name.',
    fr: 'Nom complet.',
    examples: ['Réseau québécois pour la réussite éducative'],
  }),
  logo: optional(file, {
    en: 'Logo, relative to this file.',
    fr: 'Logo, à partir du dossier de ce fichier.',
    examples: ['brand/logos/rqre.svg'],
  }),
});

export const spokesperson = map({
  name: described(line, { en: 'Name.', fr: 'Nom.', examples: ['Laurent Duvernay-Tardif'] }),
  quote: optional(text, {
    en: 'Words to quote; makes the visual `quote`.',
    fr: 'Paroles à citer; donne le visuel `quote`.',
    examples: [{ fr: 'Un simple encouragement transmet de la motivation.' }],
  }),
  photo: optional(file, {
    en: 'Photo, relative to this file.',
    fr: 'Photo, à partir du dossier de ce fichier.',
    examples: ['brand/photos/x.jpg'],
  }),
  focus: optional(focus, FOCUS),
});

/** Where a visual is made, and in which colours, where it is not as the campaign says. */
const visualSettings = {
  networks: optional(networks, {
    en: 'Networks it is made for.',
    fr: 'Réseaux pour lesquels le préparer.',
    defaultText: 'those of the campaign',
    examples: [['facebook', 'instagram']],
  }),
  formats: optional(someOf(id), {
    en: 'Formats it is made in, by id.',
    fr: 'Formats dans lesquels le préparer, par identifiant.',
    defaultText: 'those of its networks that suit it',
    examples: [['facebook-post-square']],
  }),
  colours: optional(map({ primary: colour.optional(), ...OTHER_COLOURS }), {
    en: 'Colours in place of the campaign’s.',
    fr: 'Couleurs à la place de celles de la campagne.',
    examples: [{ primary: '#5FC65A' }],
  }),
};

const template = (name: string) =>
  optional(id, {
    en: 'Folder of `brand/templates` that draws it.',
    fr: 'Dossier de `brand/templates` qui le dessine.',
    default: name,
  });

export const activity = map({
  id: described(id, {
    en: 'Unique id: `a-z`, `0-9` and hyphens; not `campaign` nor `quote`.',
    fr: 'Identifiant unique: `a-z`, `0-9` et traits d’union; ni `campaign` ni `quote`.',
    examples: ['jeudi-persevert'],
  }),
  name: described(text, {
    en: 'Title.',
    fr: 'Titre.',
    examples: [{ fr: 'Jeudi PerséVert' }],
  }),
  date: optional(day, { en: 'Day.', fr: 'Jour.', examples: ['2023-02-16'] }),
  start: optional(clock, {
    en: 'Start, `HH:MM` on 24 hours, in quotes.',
    fr: 'Début, `HH:MM` sur 24 heures, entre guillemets.',
    examples: ['10:30'],
  }),
  end: optional(clock, {
    en: 'End, `HH:MM`; only with `start`.',
    fr: 'Fin, `HH:MM`; seulement avec `start`.',
    examples: ['11:30'],
  }),
  deadline: optional(day, {
    en: 'Last day to answer the call, to register for example.',
    fr: 'Dernier jour pour répondre à l’appel, pour s’inscrire par exemple.',
    examples: ['2023-02-10'],
  }),
  place: optional(text, { en: 'Place.', fr: 'Lieu.', examples: [{ fr: 'En ligne' }] }),
  text: optional(text, {
    en: 'What it is, in a sentence: on the page, and in pictures whose template has room for it.',
    fr: 'Ce que c’est, en une phrase: sur la page, et sur les images dont le gabarit lui fait une place.',
    examples: [{ fr: 'Portez du vert!' }],
  }),
  hashtag: optional(hashtag, {
    en: 'Its own hashtag, in quotes.',
    fr: 'Son propre mot-clic, entre guillemets.',
    examples: ['#JPS2023'],
  }),
  url: optional(url, {
    en: 'Page to go to.',
    fr: 'Page à consulter.',
    examples: ['https://www.journeesperseverancescolaire.com'],
  }),
  action: optional(text, {
    en: 'What to do, in a few words: in pictures whose template has room for it.',
    fr: 'Quoi faire, en quelques mots: sur les images dont le gabarit lui fait une place.',
    examples: [{ fr: 'Inscrivez votre classe' }],
  }),
  photo: optional(file, {
    en: 'Photo, relative to this file.',
    fr: 'Photo, à partir du dossier de ce fichier.',
    examples: ['brand/photos/rendez-vous.jpg'],
  }),
  focus: optional(focus, FOCUS),
  template: template('activity'),
  ...visualSettings,
});

export const post = map({
  id: described(id, {
    en: 'Unique id: `a-z`, `0-9` and hyphens.',
    fr: 'Identifiant unique: `a-z`, `0-9` et traits d’union.',
    examples: ['ambassadeur'],
  }),
  visual: optional(id, {
    en: 'The visual it goes with: `campaign`, `quote` or the id of an activity.',
    fr: 'Le visuel qui l’accompagne: `campaign`, `quote` ou l’identifiant d’une activité.',
    default: 'campaign',
  }),
  networks: optional(networks, {
    en: 'Networks it is meant for.',
    fr: 'Réseaux auxquels elle est destinée.',
    defaultText: 'those of the campaign',
    examples: [['facebook', 'linkedin']],
  }),
  text: described(text, {
    en: 'The publication; `{{organization}}` is left for the reader to fill in.',
    fr: 'La publication; `{{organization}}` reste à remplir par la personne qui publie.',
    examples: [{ fr: 'Joignez-vous à {{organization}}…' }],
  }),
});

const side = (en: string, fr: string) => optional(pixels, { en, fr, default: 0 });

export const customFormat = map({
  id: described(id, { en: 'Unique id.', fr: 'Identifiant unique.', examples: ['ecran-hall'] }),
  network: described(network, {
    en: 'Network whose archive it joins.',
    fr: 'Réseau dont il rejoint l’archive.',
    examples: ['email'],
  }),
  name: described(text, {
    en: 'What people call it.',
    fr: 'Comment on l’appelle.',
    examples: [{ fr: 'Écran du hall' }],
  }),
  width: described(count, { en: 'Pixels.', fr: 'Pixels.', examples: [1920] }),
  height: described(count, { en: 'Pixels.', fr: 'Pixels.', examples: [1080] }),
  safeZone: optional(
    map({
      top: side('Pixels from the top.', 'Pixels à partir du haut.'),
      right: side('Pixels from the right.', 'Pixels à partir de la droite.'),
      bottom: side('Pixels from the bottom.', 'Pixels à partir du bas.'),
      left: side('Pixels from the left.', 'Pixels à partir de la gauche.'),
    }),
    {
      en: 'Pixels to keep free of text on each side.',
      fr: 'Pixels à laisser sans texte de chaque côté.',
      defaultText: '5 % of the shorter side; inside the circle for a round format',
      examples: [{ top: 54, right: 54, bottom: 54, left: 54 }],
    },
  ),
  shape: optional(oneOf(['rect', 'circle'], 'shape'), {
    en: '`circle` where the picture is shown round.',
    fr: '`circle` si l’image est montrée ronde.',
    default: 'rect',
  }),
  fileTypes: optional(someOf(oneOf(['png', 'jpg'], 'file-type')), {
    en: 'File types that it may be, best first.',
    fr: 'Types de fichier permis, le meilleur d’abord.',
    default: ['png', 'jpg'],
  }),
  maxBytes: optional(count, {
    en: 'Most bytes that it may weigh.',
    fr: 'Poids maximal, en octets.',
    examples: [2_000_000],
  }),
});

export const formats = map({
  exclude: optional(listOf(id), {
    en: 'Formats not to make, by id (`boite formats` lists them).',
    fr: 'Formats à ne pas préparer, par identifiant (`boite formats` les énumère).',
    default: [],
    examples: [['twitter-profile']],
  }),
  custom: optional(listOf(customFormat), {
    en: 'Formats of your own.',
    fr: 'Vos propres formats.',
    default: [],
  }),
});

export const files = map({
  pattern: optional(pattern, {
    en: 'Names of images, with fields in braces.',
    fr: 'Noms des images, avec des champs entre accolades.',
    default: '{campaign}-{visual}-{format}-{lang}',
  }),
  networks: optional(mapOf(NETWORKS, pattern), {
    en: 'Patterns of certain networks.',
    fr: 'Modèles de noms de certains réseaux.',
    default: {},
    examples: [{ instagram: '{network}-{width}x{height}-{n}' }],
  }),
  words: optional(z.record(z.string(), word), {
    en: 'The word to write in file names in place of an id of a visual, network or format.',
    fr: 'Le mot à écrire dans les noms de fichiers à la place d’un identifiant de visuel, de réseau ou de format.',
    default: {},
    examples: [{ campaign: 'banniere' }],
  }),
});

export const visuals = map({
  exclude: optional(someOf(oneOf(MADE_VISUALS, 'visual')), {
    en: 'Visuals not to make.',
    fr: 'Visuels à ne pas préparer.',
    default: [],
    examples: [['countdown']],
  }),
  quote: optional(map({ template: template('quote'), ...visualSettings }), {
    en: 'The words of the spokesperson.',
    fr: 'Les paroles du ou de la porte-parole.',
  }),
  countdown: optional(
    map({
      days: optional(listOf(daysBefore), {
        en: 'How many days before the campaign; 0 is its first day.',
        fr: 'Combien de jours avant la campagne; 0 est son premier jour.',
        default: [7, 1, 0],
      }),
      template: template('countdown'),
      ...visualSettings,
    }),
    { en: 'The days that are left.', fr: 'Les jours qui restent.' },
  ),
});

export const symbol = map({
  name: optional(text, {
    en: 'What it is called; the heading of its section.',
    fr: 'Comment on l’appelle; le titre de sa section.',
    examples: [{ fr: 'Le ruban vert et blanc' }],
  }),
  text: described(text, {
    en: 'What it means.',
    fr: 'Ce qu’il signifie.',
    examples: [{ fr: 'Il symbolise la jeunesse et l’espérance.' }],
  }),
});

export const licence = map({
  name: described(line, { en: 'Name.', fr: 'Nom.', examples: ['CC BY-NC-ND 4.0'] }),
  url: optional(url, {
    en: 'Its text.',
    fr: 'Son texte.',
    examples: ['https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr'],
  }),
});

export const previous = map({
  year: described(year, { en: 'Year.', fr: 'Année.', examples: [2022] }),
  url: described(url, {
    en: 'Its toolbox.',
    fr: 'Sa boîte à outils.',
    examples: ['https://example.org/jps-2022/'],
  }),
});

export { networks };
