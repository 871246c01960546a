import type { ProofTexts } from '../proof-types.ts';

/** What the contact sheets say in English. */
export const proofTexts: ProofTexts = {
  title: (campaign) => `Proofs: ${campaign}`,
  intro:
    'Each picture as a phone shows it, then in its network. The switches show what cuts or covers it.',
  overlays: {
    safe: 'Safe zone',
    avatars: 'Profile pictures and covered parts',
    views: 'Crops of the networks',
    texts: 'Boxes of the texts',
  },
  legend: 'Show on the pictures',
  atPhoneSize: 'At the size of a phone',
  inItsNetwork: 'In its network',
  size: (width, height) => `${width} × ${height} px`,
  findings: 'To look at',
  noFinding: 'Nothing to report',
  sheet: (number, count) =>
    count === 1 ? 'Sheet to print' : `Sheet to print, ${number} of ${count}`,
  account: 'Your organization',
};
