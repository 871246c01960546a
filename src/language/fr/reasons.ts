/** What the libraries that read CSS, Liquid, fonts, images and SVG files commonly say, in French. */
import { translateReason } from '../reasons.ts';
import type { ReasonWords } from '../reasons.ts';

const CSS: ReasonWords = [
  [/^Identifier is expected$/, 'il manque un nom'],
  [/^Name is expected$/, 'il manque un nom'],
  [/^Colon is expected$/, 'il manque un deux-points'],
  [/^Semicolon or block is expected$/, 'il manque un point-virgule ou une accolade'],
  [/^Selector is expected$/, 'il manque un sélecteur'],
  [/^"(.+)" is expected$/, 'il manque «\u00a0$1\u00a0»'],
  [/^Unexpected input$/, 'un signe n’a pas sa place ici'],
];

const LIQUID: ReasonWords = [
  [/^(?:tag|output|raw) "?(.+?)"? not closed$/, '«\u00a0$1\u00a0» n’est pas fermé'],
  [/^tag "(.*)" not found$/, 'la balise «\u00a0$1\u00a0» n’existe pas ici'],
  [/^undefined variable: (.+)$/, '«\u00a0$1\u00a0» n’existe pas'],
  [/^undefined filter: (.+)$/, 'le filtre «\u00a0$1\u00a0» n’existe pas'],
  [/^illegal tag: (.+)$/, '«\u00a0$1\u00a0» est mal écrit'],
  [/^illegal tag syntax, tag name expected$/, 'il manque le nom de la balise'],
  [/^expected variable name$/, 'il manque un nom de variable'],
  [/^expected "(.+)"$/, 'il manque «\u00a0$1\u00a0»'],
  [/^invalid value expression: ""$/, 'il manque une valeur'],
  [/^invalid value expression: "(.+)"$/, '«\u00a0$1\u00a0» n’est pas une valeur'],
];

const FONTS: ReasonWords = [
  [/^unknown font format$/i, 'format de police inconnu'],
  [/^TrueType collection$/, 'collection de plusieurs polices'],
  [/^Offset is outside the bounds of the DataView$/, 'le fichier est incomplet'],
  [/^Cannot read properties of undefined \(reading 'tables'\)$/, 'le fichier est incomplet'],
  [/^Error decoding compressed data in WOFF2.*$/, 'ses données sont endommagées'],
];

const IMAGES: ReasonWords = [
  [/.*(?:premature|unexpected) end.*/i, 'le fichier s’arrête trop tôt'],
  [/.*(?:read error|unable to parse image).*/, 'ses données sont endommagées'],
  [/.*corrupt header.*/, 'son en-tête est endommagé'],
  [/.*unsupported image format.*/, 'ce n’est pas une image que l’outil sait lire'],
  [/^Input buffer is empty$/i, 'le fichier est vide'],
];

const SVG: ReasonWords = [
  [/^unclosed (?:xml )?tag(?:\(s\))?: (.+)$/, 'balise non fermée\u00a0: $1'],
  [/^Opening and ending tag mismatch: "(.+?)" != "(.+?)".*$/, '<$1> est fermé par </$2>'],
  [/^missing root element.*$/, 'le dessin est vide'],
];

const OTHERS: ReasonWords = [
  [
    /^the template shows no text that could be shorter$/,
    'le gabarit ne montre aucun texte qui pourrait être plus court',
  ],
  [/^out of memory$/i, 'la mémoire ne suffit pas'],
];

const WORDS: ReasonWords = [...CSS, ...LIQUID, ...FONTS, ...IMAGES, ...SVG, ...OTHERS];

/** Why a library cannot read a file; its own words in quotation marks where no others are known. */
export function reasonInFrench(reason: string): string {
  return translateReason(reason, WORDS, (text) => `«\u00a0${text}\u00a0»`);
}
