import type { MeasureTexts } from '../measure-types.ts';
import { count } from './counting.ts';

/** The table of measures in English. */
export const measureTexts: MeasureTexts = {
  figure: String,
  totals: (renditions, texts) =>
    `${count(renditions, 'rendition', 'renditions')}, ${count(texts, 'text', 'texts')}.`,
  outside: (texts) => `Texts outside safe zones: ${texts}`,
  contrast: (normal, large) =>
    `Least contrast: ${normal} (4.5 needed), ${large} for large text (3 needed)`,
  smallest: (px, neededPx) => `Smallest text on a phone: ${px} px (${neededPx} needed)`,
  headline: (px, neededPx, lowPx) =>
    `Smallest headline on a phone: ${px} px (${neededPx} needed, ${lowPx} in a low zone)`,
  header: [
    'Rendition',
    'Texts',
    'Outside',
    'Contrast',
    'Needed',
    'Smallest, phone px',
    'Headline, phone px',
  ],
};
