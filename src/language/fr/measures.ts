import type { MeasureTexts } from '../measure-types.ts';
import { count } from './counting.ts';

/** The table of measures in French. */
export const measureTexts: MeasureTexts = {
  figure: (value) => String(value).replace('.', ','),
  totals: (renditions, texts) =>
    `${count(renditions, 'déclinaison', 'déclinaisons')}, ${count(texts, 'texte', 'textes')}.`,
  outside: (texts) => `Textes hors de la zone sûre\u00a0: ${texts}`,
  contrast: (normal, large) =>
    `Plus faible contraste\u00a0: ${normal} (il faut 4,5), ${large} pour un grand texte (il faut 3)`,
  smallest: (px, neededPx) =>
    `Plus petit texte sur un téléphone\u00a0: ${px} px (il faut ${neededPx})`,
  headline: (px, neededPx, lowPx) =>
    `Plus petit message principal sur un téléphone\u00a0: ${px} px (il faut ${neededPx}, ${lowPx} dans une zone basse)`,
  header: [
    'Déclinaison',
    'Textes',
    'Dehors',
    'Contraste',
    'Exigé',
    'Plus petit, px de téléphone',
    'Message principal, px de téléphone',
  ],
};
