import type { ArchiveTexts } from '../toolbox-types.ts';

/** `LISEZ-MOI.txt` and the suggested posts as a text file, in French. */
export const archiveTexts: ArchiveTexts = {
  readmeName: 'LISEZ-MOI.txt',
  heading: (campaign) => campaign,
  about: (archive, pictures) =>
    `Cette archive contient les visuels pour ${archive}\u00a0: ${pictures}.`,
  aboutVisual: (visual, pictures) =>
    `Cette archive contient le visuel «\u00a0${visual}\u00a0» dans tous ses formats\u00a0: ${pictures}.`,
  licence: 'Licence',
  everything: (pictures) =>
    `Cette archive contient tous les visuels de la campagne\u00a0: ${pictures}.`,
  facts: {
    theme: 'Thème',
    dates: 'Dates',
    hashtag: 'Mot-clic',
    message: 'Message clé',
    website: 'Site',
  },
  pictures: 'Les images',
  picturesIntro:
    'Le texte de remplacement décrit l’image aux personnes qui ne la voient pas. Collez-le dans le champ prévu par le réseau au moment de publier.',
  size: 'Dimensions',
  where: 'Emplacement',
  alt: 'Texte de remplacement',
  rules: 'Conditions d’utilisation',
  contact: 'Contact',
  posts: 'Publications suggérées',
  postsIntro: (hasBlank) =>
    hasBlank
      ? 'Copiez un texte et remplacez ce qui est entre crochets.'
      : 'Copiez un texte et publiez-le.',
  postVisual: 'Visuel',
};
