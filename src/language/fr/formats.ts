import type { FormatTexts } from '../format-texts.ts';

const NBSP = '\u00a0';

/** Zones by the name campaign.yaml gives them. */
const side: Readonly<Record<string, string>> = {
  top: 'en haut',
  right: 'à droite',
  bottom: 'en bas',
  left: 'à gauche',
};

const pixels = (width: number, height: number): string => `${width}${NBSP}×${NBSP}${height}`;

const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

export const formats: FormatTexts = {
  problems: {
    ID_MALFORMED: ({ id }) =>
      `l’identifiant «${NBSP}${id}${NBSP}» doit n’avoir que des lettres minuscules sans accent, des chiffres et des traits d’union, comme «${NBSP}affiche-ecole${NBSP}»`,
    NAME_EMPTY: ({ lang }) => `le nom est vide (langue${NBSP}: ${lang})`,
    SIZE_NOT_WHOLE: ({ side: found, found: value }) =>
      `${found === 'width' ? 'la largeur' : 'la hauteur'} doit être un nombre entier de pixels, 1 ou plus (trouvé${NBSP}: ${value})`,
    CANVAS_TOO_LARGE: ({ megapixels, maxMegapixels }) =>
      `l’image aurait ${decimal(megapixels)}${NBSP}mégapixels, et le maximum est de ${maxMegapixels}`,
    INSET_INVALID: ({ zone, side: where, found }) =>
      `la marge ${side[where] ?? where} de ${zone} doit être un nombre entier de pixels, 0 ou plus (trouvé${NBSP}: ${found})`,
    SAFE_ZONE_TOO_SMALL: ({ zone, width, height, minWidth, minHeight }) =>
      `les marges de ${zone} ne laissent que ${pixels(width, height)}${NBSP}pixels, et il en faut au moins ${pixels(minWidth, minHeight)}`,
    CONTENT_ZONE_TOO_SMALL: ({ width, height, minWidth, minHeight }) =>
      `ce que le réseau superpose ne laisse que ${pixels(width, height)}${NBSP}pixels pour le texte, et il en faut au moins ${pixels(minWidth, minHeight)}`,
    SAFE_ZONE_UNDER_AVATAR: ({ view }) =>
      `une photo de profil couvre une partie de la zone sûre (${view})`,
    SAFE_ZONE_OUTSIDE_MASK: () => 'la zone sûre dépasse du cercle que le réseau montre',
    MASK_MISSING: () => 'une image ronde doit dire où est son cercle',
    MASK_WITHOUT_CIRCLE: () => 'seule une image ronde peut avoir un cercle',
    MASK_OUTSIDE_CANVAS: () => 'le cercle dépasse de l’image',
    VIEW_OUTSIDE_CANVAS: ({ name }) =>
      `la partie visible «${NBSP}${name}${NBSP}» dépasse de l’image`,
    AVOID_OUTSIDE_CANVAS: ({ why }) =>
      `l’endroit à éviter «${NBSP}${why}${NBSP}» dépasse de l’image`,
    FILE_TYPES_EMPTY: () => 'aucun type de fichier n’est donné',
    LIMIT_NOT_POSITIVE: ({ limit, found }) =>
      `${limit} doit être un nombre entier d’octets, 1 ou plus (trouvé${NBSP}: ${found})`,
    TARGET_OVER_LIMIT: ({ targetBytes, maxBytes }) =>
      `le poids visé (${targetBytes}${NBSP}octets) dépasse le poids maximal (${maxBytes}${NBSP}octets)`,
    LABEL_MISMATCH: ({ label, text, width, height }) =>
      `«${NBSP}${text}${NBSP}» annonce ${label}, mais l’image fait ${pixels(width, height)}${NBSP}pixels`,
  },
  compositions: {
    strip: 'bande',
    banner: 'bannière',
    wide: 'paysage',
    square: 'carré',
    portrait: 'portrait',
    story: 'story',
    avatar: 'photo de profil',
  },
  tiers: { mandatory: 'essentiel', variant: 'variante', extra: 'en supplément' },
  fileTypes: { png: 'PNG', jpg: 'JPEG', webp: 'WebP', gif: 'GIF', pdf: 'PDF' },
  table: {
    id: 'Identifiant',
    name: 'Nom',
    size: 'Dimensions (px)',
    composition: 'Composition',
    contentZone: 'Zone du texte (px)',
    fileTypes: 'Fichiers',
    limit: 'Poids maximal',
    tier: 'Rang',
    noLimit: 'non publié',
    pixels,
    zone: ({ x, y, w, h }) => `${pixels(w, h)} à ${x},${NBSP}${y}`,
  },
};
