import type { RenderDiagnostics } from '../../../diagnostics/render.ts';
import { reasonInFrench } from '../reasons.ts';
import type { DiagnosticTexts } from '../../types.ts';
import { count, decimal, weight } from '../counting.ts';

/** What is wrong with a rendition, in French. */
export const renderTexts: DiagnosticTexts<RenderDiagnostics> = {
  TEXT_TOO_LONG: ({ role, format, characters, charactersThatFit, minSizePx }) => ({
    message: `Texte trop long (${roleName(role)}) pour le format ${format}\u00a0: ${count(characters, 'caractère', 'caractères')}, alors qu’il en entre environ ${charactersThatFit}.`,
    hint: `${remedy(role, format)} Tel quel, ce texte n’entre pas, même à ${pixels(minSizePx)}, la plus petite taille du gabarit.`,
  }),
  RENDER_FAILED: ({ reason }) => ({
    message: `Cette image n’a pas pu être dessinée\u00a0: ${reasonInFrench(reason)}`,
    hint: 'Vérifiez le gabarit, les photos et les logos de ce visuel; les autres images ont été préparées.',
  }),
  RENDER_TIMEOUT: ({ seconds }) => ({
    message: `Cette image n’était pas terminée après ${count(seconds, 'seconde', 'secondes')}.`,
    hint: 'Allégez les photos ou les dessins de ce visuel, puis relancez la commande.',
  }),
  FILE_OVER_LIMIT: ({ bytes, maxBytes }) => ({
    message: `Cette image pèse ${weight(bytes)}; le réseau n’en accepte pas plus de ${weight(maxBytes)}.`,
    hint: 'Simplifiez le visuel (photo moins détaillée, dégradé plus simple), ou retirez ce format avec formats: { exclude: […] }.',
  }),
  FILE_OVER_TARGET: ({ bytes, targetBytes }) => ({
    message: `Cette image pèse ${weight(bytes)}; au-dessus de ${weight(targetBytes)}, elle s’affiche plus lentement.`,
    hint: 'Elle peut être publiée telle quelle. Pour l’alléger, simplifiez la photo ou le dégradé du visuel.',
  }),
};

const ROLES: Readonly<Record<string, string>> = {
  theme: 'le thème',
  title: 'le titre',
  text: 'le texte',
  action: 'l’appel à l’action',
  quote: 'la citation',
  author: 'le nom sous la citation',
  name: 'le nom de la campagne',
  shortName: 'le nom court',
  dates: 'les dates',
  date: 'la date',
  deadline: 'la date limite',
  countdown: 'le compte à rebours',
  time: 'l’heure',
  place: 'le lieu',
  hashtag: 'le mot-clic',
  organization: 'le nom de l’organisation',
  edition: 'le numéro d’édition',
  website: 'l’adresse du site',
  logo: 'le logo',
  photo: 'la photo',
};

/** A text of a visual, with its article. */
export function roleName(role: string): string {
  return ROLES[role] ?? `texte «\u00a0${role}\u00a0»`;
}

function pixels(value: number): string {
  return `${Number.isInteger(value) ? value : decimal(value)}\u00a0pixels`;
}

/** What can be done about a text that is too long: not every one has a short version. */
function remedy(role: string, format: string): string {
  switch (role) {
    case 'hashtag':
      return 'Choisissez un mot-clic plus court.';
    case 'shortName':
      return 'Donnez à la campagne un nom court de quelques lettres, avec la clé shortName.';
    case 'name':
      return 'Donnez à la campagne un nom plus court, avec la clé name.';
    case 'dates':
    case 'date':
    case 'time':
    case 'deadline':
    case 'countdown':
    case 'edition':
      return `L’outil écrit ce texte lui-même\u00a0: dans le gabarit, donnez-lui plus de place; ou retirez ce format avec formats: { exclude: [${format}] }.`;
    case 'author':
    case 'organization':
    case 'website':
      return 'Écrivez ce texte plus court.';
    default:
      return 'Raccourcissez ce texte, ou gardez-le et ajoutez une version courte\u00a0: { fr: { long: "…", short: "…" } }.';
  }
}
