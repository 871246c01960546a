import type { ProofTexts } from '../proof-types.ts';

/** What the contact sheets say in French. */
export const proofTexts: ProofTexts = {
  title: (campaign) => `Épreuves\u00a0: ${campaign}`,
  intro:
    'Chaque image comme un téléphone la montre, puis dans son réseau. Les cases font paraître ce qui la coupe ou la recouvre.',
  overlays: {
    safe: 'Zone sûre',
    avatars: 'Photos de profil et parties recouvertes',
    views: 'Cadrages des réseaux',
    texts: 'Boîtes des textes',
  },
  legend: 'Montrer sur les images',
  atPhoneSize: 'À la taille d’un téléphone',
  inItsNetwork: 'Dans son réseau',
  size: (width, height) => `${width} × ${height}\u00a0px`,
  findings: 'À voir',
  noFinding: 'Rien à signaler',
  sheet: (number, count) =>
    count === 1 ? 'Planche à imprimer' : `Planche à imprimer, ${number} de ${count}`,
  account: 'Votre organisation',
};
