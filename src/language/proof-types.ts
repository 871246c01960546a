/** What the contact sheets of `check --proof` say. */
export interface ProofTexts {
  /** Of the page: `Épreuves – JPS 2023`. */
  title: (campaign: string) => string;
  intro: string;
  /** Names of the switches. */
  overlays: { safe: string; avatars: string; views: string; texts: string };
  legend: string;
  /** Headings of the two pictures of a rendition. */
  atPhoneSize: string;
  inItsNetwork: string;
  /** Under a picture: `1080 × 1350 px`. */
  size: (width: number, height: number) => string;
  findings: string;
  noFinding: string;
  /** The link to one of the sheets of a network, from 1. */
  sheet: (number: number, count: number) => string;
  account: string;
}
