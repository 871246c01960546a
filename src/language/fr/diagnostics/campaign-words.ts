/** The words from which the French sentences about campaign.yaml are made. */
import type {
  FileNameFault,
  IdKind,
  UnreadableReason,
  ValueKind,
  ValueRule,
  YamlFault,
  YamlFeature,
} from '../../../diagnostics/campaign.ts';
import type { Explanation } from '../../types.ts';

const MAX_QUOTED = 60;

/** A name or value between guillemets, cut where it is long. */
export function quoted(text: string): string {
  return `«\u00a0${shortened(text)}\u00a0»`;
}

/** A text in one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  const points = [...line];
  return points.length > MAX_QUOTED ? `${points.slice(0, MAX_QUOTED).join('')}…` : line;
}

/** The last key of a path as people read it: `activities[0].name` → `name`. */
export function lastKey(key: string): string {
  return key.split('.').at(-1) ?? key;
}

export const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'un texte',
  'local-text': 'un texte, ou un texte par langue',
  wording: 'un texte, ou une formulation longue et une courte',
  number: 'un nombre',
  boolean: 'vrai ou faux (true, false)',
  list: 'une liste',
  map: 'un groupe de clés',
  nothing: 'vide',
};

/** What to write instead. */
export function kindHint(expected: ValueKind, found: ValueKind, example?: string): string {
  if (found === 'nothing')
    return 'Écrivez une valeur, ou retirez la ligne si la clé est facultative.';
  if (example === undefined) return KIND_HINTS[expected];
  if (expected === 'map')
    return `Écrivez des clés avec leurs valeurs, par exemple\u00a0: ${example}`;
  if (expected === 'text')
    return `Mettez la valeur entre guillemets, par exemple\u00a0: ${example}`;
  return example.startsWith('- ')
    ? `Mettez un tiret devant chaque élément de la liste, par exemple\u00a0: ${example}`
    : `Mettez les valeurs entre crochets, par exemple\u00a0: ${example}; ou une par ligne, après un tiret.`;
}

const KIND_HINTS: Readonly<Record<ValueKind, string>> = {
  text: 'Écrivez un seul texte, entre guillemets.',
  'local-text': 'Écrivez "…", ou { fr: "…", en: "…" }; un nombre se met entre guillemets.',
  wording: 'Écrivez "…", ou { long: "…", short: "…" }; un nombre se met entre guillemets.',
  number: 'Écrivez un nombre, en chiffres et sans guillemets.',
  boolean: 'Écrivez true ou false.',
  list: 'Mettez les valeurs entre crochets, ou une par ligne, après un tiret.',
  map: 'Écrivez des clés avec leurs valeurs, une par ligne, en retrait de deux espaces.',
  nothing: 'Retirez la valeur.',
};

export const RULES: Readonly<Record<ValueRule, { expected: string; hint: string }>> = {
  id: {
    expected: 'un identifiant\u00a0: lettres minuscules sans accent, chiffres et traits d’union',
    hint: 'Écrivez par exemple\u00a0: jeudi-persevert (60 caractères au plus).',
  },
  'positive-integer': {
    expected: 'un nombre entier, 1 ou plus',
    hint: 'Écrivez un nombre sans virgule ni unité, par exemple\u00a0: 19',
  },
  'days-before': {
    expected: 'un nombre de jours, de 0 à 365',
    hint: 'Écrivez un nombre entier\u00a0: 7 pour une semaine avant, 0 pour le premier jour.',
  },
  'whole-pixels': {
    expected: 'un nombre entier de pixels, 0 ou plus',
    hint: 'Écrivez un nombre sans virgule ni unité, par exemple\u00a0: 48',
  },
  year: {
    expected: 'une année de quatre chiffres',
    hint: 'Écrivez par exemple\u00a0: 2026',
  },
  fraction: {
    expected: 'un nombre de 0 à 1',
    hint: 'Écrivez une fraction avec un point, par exemple\u00a0: 0.5 pour le milieu.',
  },
  'two-fractions': {
    expected: 'deux nombres de 0 à 1',
    hint: 'Écrivez [x, y] à partir du coin en haut à gauche, par exemple\u00a0: [0.5, 0.3]',
  },
  account: {
    expected: 'le nom d’un compte ou son adresse',
    hint: 'Écrivez le nom sans espace, par exemple JPS_HSD, ou l’adresse complète avec https://',
  },
  'file-path': {
    expected: 'le chemin d’un fichier',
    hint: 'Écrivez-le à partir du dossier de campaign.yaml, par exemple\u00a0: brand/photos/x.jpg',
  },
  'not-empty-list': {
    expected: 'une liste d’au moins une valeur',
    hint: 'Ajoutez au moins une valeur, ou retirez la ligne pour garder la valeur habituelle.',
  },
};

export const ID_KINDS: Readonly<Record<IdKind, { one: string; none: string }>> = {
  activity: { one: 'une activité', none: 'aucune activité' },
  post: { one: 'une publication', none: 'aucune publication' },
  visual: { one: 'un visuel', none: 'aucun visuel de cette campagne' },
  network: { one: 'un réseau', none: 'aucun réseau' },
  format: { one: 'un format', none: 'aucun format' },
  language: { one: 'une langue', none: 'aucune langue' },
  archive: { one: 'une archive', none: 'aucune archive' },
  placeholder: { one: 'un champ', none: 'aucun champ à remplir' },
  shape: { one: 'une forme', none: 'aucune forme' },
  'file-type': { one: 'un type de fichier', none: 'aucun type de fichier permis ici' },
  'file-word': { one: 'un mot', none: 'aucun visuel, réseau ou format' },
};

export const FILE_FAULTS: Readonly<Record<FileNameFault, Explanation>> = {
  character: {
    message:
      'il ne doit avoir que des lettres sans accent, des chiffres, des points, _ et des traits d’union',
    hint: 'Remplacez les accents et les espaces, par exemple\u00a0: bannieres-fb.zip',
  },
  separator: {
    message: 'il contient un séparateur de dossiers (/ ou \\)',
    hint: 'Écrivez un nom sans dossier\u00a0: tous les téléchargements sont au même endroit.',
  },
  'not-zip': {
    message: 'une archive finit par .zip',
    hint: 'Ajoutez .zip à la fin, en minuscules, par exemple\u00a0: bannieres-fb.zip',
  },
  'has-extension': {
    message: 'l’outil choisit lui-même le type de l’image',
    hint: 'Retirez l’extension à la fin du modèle (.png, .jpg…).',
  },
  reserved: {
    message: 'Windows réserve ce nom à un appareil',
    hint: 'Choisissez un autre nom, par exemple\u00a0: campagne-con.zip au lieu de con.zip',
  },
  'too-long': {
    message: 'il a plus de 120 caractères',
    hint: 'Choisissez un nom plus court.',
  },
  'too-long-filled': {
    message: 'une fois le modèle rempli, il a plus de 230 caractères',
    hint: 'Raccourcissez le modèle, ou les mots qui le remplissent (files.words).',
  },
  taken: {
    message: 'une autre archive a déjà ce nom',
    hint: 'Donnez un nom différent à chaque archive; les majuscules ne comptent pas.',
  },
};

/** Why a file cannot be read, by reason. */
export function unreadable(path: string): Readonly<Record<UnreadableReason, Explanation>> {
  return {
    folder: {
      message: `${path} est un dossier, et non un fichier.`,
      hint: `Nommez le fichier dans ce dossier, par exemple\u00a0: ${path.replace(/\/$/, '')}/campaign.yaml`,
    },
    'not-a-file': {
      message: `${path} n’est pas un fichier ordinaire.`,
      hint: 'Nommez un fichier YAML qui est sur le disque.',
    },
    permission: {
      message: `Vous n’avez pas le droit de lire ${path}.`,
      hint: 'Changez les droits du fichier, ou copiez-le dans un de vos dossiers.',
    },
    'not-text': {
      message: `${path} n’est pas un fichier de texte\u00a0: c’est le document d’un autre logiciel.`,
      hint: 'Copiez-en le texte dans un éditeur de texte, et enregistrez-le en texte brut, encodage UTF-8.',
    },
    'not-utf8': {
      message: `Le fichier ${path} n’est pas enregistré en UTF-8\u00a0: les accents seraient brisés.`,
      hint: 'Dans votre éditeur, choisissez «\u00a0Enregistrer sous\u00a0», encodage UTF-8.',
    },
    utf16: {
      message: `Le fichier ${path} est enregistré en UTF-16 («\u00a0Unicode\u00a0»), et non en UTF-8.`,
      hint: 'Dans votre éditeur, choisissez «\u00a0Enregistrer sous\u00a0», encodage UTF-8.',
    },
    disk: {
      message: `Le fichier ${path} n’a pas pu être lu.`,
      hint: 'Vérifiez le disque ou le partage réseau, puis recommencez.',
    },
  };
}

/** YAML that this file does without, by feature. */
export function unsupported(found: string): Readonly<Record<YamlFeature, Explanation>> {
  return {
    tag: {
      message: `L’étiquette YAML ${found} n’est pas permise ici.`,
      hint: 'Retirez-la; si c’est le début du texte, mettez tout le texte entre guillemets.',
    },
    merge: {
      message: 'La fusion YAML (<<) n’est pas permise ici.',
      hint: 'Écrivez les clés en toutes lettres.',
    },
    key: {
      message: `${quoted(found)} ne peut pas être une clé\u00a0: une clé est un simple mot.`,
      hint: 'Écrivez un mot, deux-points, puis la valeur, par exemple\u00a0: theme: "…"',
    },
    directive: {
      message: `La directive YAML ${quoted(found)} n’est pas permise ici.`,
      hint: 'Retirez cette ligne; le fichier est lu en YAML 1.2.',
    },
  };
}

const TEXT_IN_QUOTES: Explanation = {
  message: 'YAML ne comprend pas cette ligne\u00a0: elle a un deux-points de trop.',
  hint: 'Mettez le texte entre guillemets, par exemple\u00a0: theme: "Bien entourés\u00a0: tous persévèrent"',
};
const INDENT: Explanation = {
  message:
    'Le retrait de cette ligne ne convient pas, ou une accolade ou un crochet n’est pas fermé avant elle.',
  hint: 'Alignez la ligne sur ses voisines avec des espaces, et fermez chaque { par } et chaque [ par ].',
};
const ANCHORS: Explanation = {
  message: 'Un nom (&) ou un renvoi (*) YAML est mal placé.',
  hint: 'Écrivez les valeurs en toutes lettres, sans & ni *; un texte qui commence ainsi se met entre guillemets.',
};
const TAGS: Explanation = {
  message: 'Une étiquette YAML (!) est mal placée.',
  hint: 'Retirez-la; un texte qui commence par ! se met entre guillemets.',
};
const CONFUSED: Explanation = {
  message: 'YAML ne comprend pas cette ligne.',
  hint: 'Écrivez une clé, deux-points, une espace, puis la valeur entre guillemets\u00a0: theme: "…"',
};

export const YAML_FAULTS: Readonly<Record<YamlFault, Explanation>> = {
  AFTER_BRACKET: {
    message: 'Quelque chose suit un crochet ou une accolade qui se ferme.',
    hint: 'Si c’est un texte, mettez-le tout entier entre guillemets; sinon, retirez ce qui suit ] ou }.',
  },
  ALIAS_PROPS: ANCHORS,
  BAD_ALIAS: ANCHORS,
  BAD_COLLECTION_TYPE: TAGS,
  BAD_DIRECTIVE: {
    message: 'Cette ligne commence par %, comme une directive YAML.',
    hint: 'Retirez-la.',
  },
  BAD_DQ_ESCAPE: {
    message:
      'Entre guillemets doubles, la barre \\ annonce un caractère spécial, et celui-ci n’existe pas.',
    hint: 'Écrivez \\\\ pour une barre, ou mettez le texte entre apostrophes simples.',
  },
  BAD_INDENT: INDENT,
  BAD_PROP_ORDER: ANCHORS,
  BAD_SCALAR_START: {
    message: 'Ce texte commence par un caractère que YAML réserve.',
    hint: 'Mettez tout le texte entre guillemets.',
  },
  BLOCK_AS_IMPLICIT_KEY: TEXT_IN_QUOTES,
  BLOCK_IN_FLOW: INDENT,
  CONTINUED_TEXT: {
    message: 'Ce texte continue sur la ligne suivante, et rien ne le dit à YAML.',
    hint: 'Mettez tout le texte sur une seule ligne, entre guillemets; ou commencez la ligne suivante par deux espaces de plus que celle-ci.',
  },
  IMPOSSIBLE: CONFUSED,
  KEY_OVER_1024_CHARS: CONFUSED,
  MISSING_CHAR: {
    message:
      'Il manque un signe de ponctuation YAML\u00a0: guillemet, virgule, deux-points, accolade ou crochet.',
    hint: 'Fermez chaque guillemet, chaque { par } et chaque [ par ], et séparez les valeurs par des virgules.',
  },
  MISSING_COLON: {
    message: 'Il manque un deux-points après le premier mot de cette ligne.',
    hint: 'Écrivez une clé, deux-points, une espace, puis la valeur, par exemple\u00a0: theme: "…"',
  },
  MISSING_COMMA: {
    message: 'Entre accolades, il manque une virgule avant la clé suivante.',
    hint: 'Mettez une virgule après chaque valeur, par exemple\u00a0: { start: 2027-02-15, end: 2027-02-19 }',
  },
  MULTILINE_IMPLICIT_KEY: TEXT_IN_QUOTES,
  MULTIPLE_ANCHORS: ANCHORS,
  MULTIPLE_DOCS: {
    message: 'Le fichier contient plusieurs documents YAML, séparés par ---.',
    hint: 'Gardez une seule campagne par fichier, et retirez la ligne ---.',
  },
  MULTIPLE_TAGS: TAGS,
  NEXT_LINE_INDENT: {
    message: 'La ligne suivante est plus en retrait que celle-ci, comme si elle en dépendait.',
    hint: 'Alignez les deux lignes\u00a0: autant d’espaces au début de l’une que de l’autre. Si la seconde continue un texte, mettez tout le texte entre guillemets.',
  },
  NO_BREAK_SPACE: {
    message: 'Il y a ici une espace insécable, que YAML prend pour une lettre.',
    hint: 'Effacez-la et tapez une espace ordinaire. Elle vient souvent d’un copier-coller ou d’un traitement de texte.',
  },
  QUOTE_WITHIN: {
    message: 'Un guillemet droit à l’intérieur du texte le termine trop tôt.',
    hint: `À l’intérieur, écrivez «\u00a0…\u00a0», par exemple\u00a0: theme: "Dire «\u00a0bravo\u00a0» à tous"; ou mettez des apostrophes autour\u00a0: 'Dire "bravo" à tous'`,
  },
  RESOURCE_EXHAUSTION: CONFUSED,
  SPACE_AFTER_COLON: {
    message: 'Il manque une espace après le deux-points de cette ligne.',
    hint: 'Écrivez une clé, deux-points, une espace, puis la valeur, par exemple\u00a0: theme: "…"',
  },
  TAB_AS_INDENT: {
    message: 'Cette ligne commence par une tabulation; YAML veut des espaces.',
    hint: 'Remplacez la tabulation par deux espaces.',
  },
  TOO_DEEP: {
    message: 'Trop d’accolades, de crochets ou de retraits sont ouverts les uns dans les autres.',
    hint: 'Fermez chaque { par } et chaque [ par ].',
  },
  UNCLOSED_QUOTE: {
    message: 'Un guillemet de cette ligne n’est pas fermé.',
    hint: 'Mettez un guillemet droit avant le texte et un autre après, par exemple\u00a0: theme: "…"',
  },
  UNEXPECTED_TOKEN: {
    message:
      'Quelque chose est de trop sur cette ligne, souvent après une apostrophe ou un guillemet.',
    hint: 'Mettez tout le texte entre guillemets doubles, par exemple\u00a0: name: "L’école"',
  },
  UNKNOWN_ALIAS: {
    message: 'Ce renvoi YAML (*) ne désigne rien qui soit écrit plus haut.',
    hint: 'Écrivez la valeur en toutes lettres; un texte qui commence par * se met entre guillemets.',
  },
};
