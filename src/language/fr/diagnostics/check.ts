import type {
  CheckDiagnostics,
  Side,
  UnbreakableKind,
  UnsupportedCss,
} from '../../../diagnostics/check.ts';
import { reasonInFrench } from '../reasons.ts';
import type { DiagnosticTexts } from '../../types.ts';
import { writing } from '../writing.ts';
import { WEEKDAYS } from '../days.ts';
import { placeName } from '../../places.ts';
import { roleName } from './render.ts';

/** Ce que `check` trouve, en français. */
export const checkTexts: DiagnosticTexts<CheckDiagnostics> = {
  TEXT_OUTSIDE_SAFE_ZONE: ({ role, format, side, byPx }) => ({
    message: `Hors de la zone sûre\u00a0: ${roleName(role)} dépasse de ${pixels(byPx)} ${SIDES[side]} dans le format ${format}. Cette partie peut être coupée.`,
    hint: 'Dans le gabarit, placez cet élément dans les marges --safe-top, --safe-right, --safe-bottom et --safe-left.',
  }),
  TEXT_UNDER_AVATAR: ({ role, format, view }) => ({
    message: `Sous la photo de profil\u00a0: le réseau en recouvre une partie (${roleName(role)}, format ${format}, vue «\u00a0${placeName(view, 'fr')}\u00a0»).`,
    hint: 'Dans le gabarit, éloignez cet élément de la photo de profil; --safe-left et --safe-width en tiennent déjà compte.',
  }),
  TEXT_UNDER_OVERLAY: ({ role, format, why }) => ({
    message: `Recouvert par le réseau\u00a0: ${roleName(role)}, dans le format ${format} (${placeName(why, 'fr')}).`,
    hint: 'Dans le gabarit, gardez cet élément dans la zone que donnent --safe-top, --safe-left, --safe-width et --safe-height.',
  }),
  TEXT_CUT_IN_VIEW: ({ role, format, view, byPx }) => ({
    message: `Coupé de ${pixels(byPx)} dans la vue «\u00a0${placeName(view, 'fr')}\u00a0» du format ${format}\u00a0: ${roleName(role)}.`,
    hint: 'Dans le gabarit, rapprochez cet élément du centre, ou raccourcissez le texte.',
  }),
  TEXT_OVERFLOWS: ({ role, format, byPx }) => ({
    message: `Plus large que sa boîte de ${pixels(byPx)}\u00a0: ${roleName(role)}, dans le format ${format}.`,
    hint: 'Raccourcissez le texte; ou, dans le gabarit, donnez-lui data-fit, plus de place, ou enlevez white-space: nowrap.',
  }),
  TEXT_INCOMPLETE: ({ role, format, missing }) => ({
    message: `Texte incomplet dans le format ${format}\u00a0: il manque «\u00a0${missing}\u00a0» (${roleName(role)}).`,
    hint: 'Raccourcissez le texte; ou, dans le gabarit, donnez-lui plus de place ou un data-fit dont le minimum est plus petit.',
  }),
  TEXTS_OVERLAP: ({ role, other, format, byPx }) => ({
    message: `Deux éléments se chevauchent de ${pixels(byPx)} dans le format ${format}\u00a0: ${roleName(role)} et ${roleName(other)}.`,
    hint: 'Dans le gabarit, séparez-les\u00a0: mettez-les dans une même colonne (display: flex, gap) plutôt que de les placer chacun à part.',
  }),
  TEXT_OVER_IMAGE: ({ role, image, format }) => ({
    message: `Un texte touche le bord d’une image dans le format ${format}\u00a0: ${roleName(role)} et ${roleName(image)}.`,
    hint: 'Dans le gabarit, séparez-les, ou placez le texte entièrement sur la photo.',
  }),
  TEXT_HIDDEN: ({ role, format, template, visible }) => ({
    message: `On ne voit que ${percent(visible)} de la largeur de ce texte dans le format ${format}\u00a0: ${roleName(role)}.`,
    hint: `Dans brand/templates/${template}/style.css ou le template.html voisin, vérifiez ce qui passe devant (ordre des éléments, z-index), overflow: hidden et opacity.`,
  }),
  CONTRAST_TOO_LOW: ({ role, format, template, contrast, required, colour, ground }) => ({
    message: `Contraste trop faible dans le format ${format}\u00a0: ${ratio(contrast)} au lieu de ${ratio(required)} au moins (${roleName(role)}, ${colour} sur ${ground}).`,
    hint: `Changez les couleurs dans campaign.yaml; ou, dans brand/templates/${template}/style.css, changez la couleur du texte ou du fond, éloignez le texte du dessin, ou mettez un fond uni entre les deux\u00a0: les couleurs --on-… sont lisibles sur leur fond.`,
  }),
  TEXT_TOO_SMALL: ({ role, format, sizePhonePx, minPhonePx, sizePx, minPx }) => ({
    message: `Trop petit sur un téléphone\u00a0: ${pixels(sizePhonePx)}, au lieu de ${pixels(minPhonePx)} au moins (${roleName(role)}, format ${format}).`,
    hint: `Dans le gabarit, passez de ${pixels(sizePx)} à ${pixels(minPx)} au moins sur cette image, ou retirez ce texte de cette composition.`,
  }),
  TITLE_TOO_SMALL: ({ role, format, sizePhonePx, minPhonePx, minPx }) => ({
    message: `Trop petit sur un téléphone pour être le message principal\u00a0: ${pixels(sizePhonePx)}, au lieu de ${pixels(minPhonePx)} au moins (${roleName(role)}, format ${format}).`,
    hint: `Raccourcissez ce texte ou ajoutez-lui une version courte; ou, dans le gabarit, donnez à data-fit un minimum de ${pixels(minPx)} sur cette image.`,
  }),
  TITLE_SMALL: ({ role, format, sizePhonePx, minPhonePx }) => ({
    message: `Petit sur un téléphone\u00a0: ${pixels(sizePhonePx)}, où ${pixels(minPhonePx)} se liraient mieux (${roleName(role)}, format ${format}).`,
    hint: 'Une version plus courte de ce texte serait écrite plus grand\u00a0: { fr: { long: "…", short: "…" } }.',
  }),
  TEXT_WIDOW: ({ role, format, word }) => ({
    message: `Un mot seul sur la dernière ligne dans le format ${format}\u00a0: «\u00a0${word}\u00a0» (${roleName(role)}).`,
    hint: 'Dans le gabarit, mettez text-wrap: balance à ce texte; ou liez les deux derniers mots par une espace insécable.',
  }),
  LINE_STARTS_WITH_PUNCTUATION: ({ role, format, line }) => ({
    message: `Une ligne commence par un signe de ponctuation dans le format ${format}\u00a0: «\u00a0${line}\u00a0» (${roleName(role)}).`,
    hint: 'Remplacez l’espace devant ce signe par une espace insécable, ou enlevez-la.',
  }),
  TEXT_BADLY_BROKEN: ({ role, format, what, before, after }) => ({
    message: `Mauvaise coupure de ligne dans le format ${format}\u00a0: ${UNBREAKABLES[what]} entre «\u00a0${before}\u00a0» et «\u00a0${after}\u00a0» (${roleName(role)}).`,
    hint: 'Liez ces mots par une espace insécable; ou, dans le gabarit, mettez white-space: nowrap à ce texte.',
  }),
  IMAGE_ENLARGED: ({ file, format, width, height, neededWidth, neededHeight }) => ({
    message: `Image trop petite pour le format ${format}\u00a0: ${file} fait ${width}×${height} pixels, il en faudrait ${neededWidth}×${neededHeight}. Elle sera floue.`,
    hint: 'Prenez une version plus grande de cette image, ou un SVG s’il s’agit d’un logo.',
  }),
  ALT_MISSING: () => ({
    message:
      'Cette image n’a pas de texte de remplacement pour les personnes qui ne la voient pas.',
    hint: 'Donnez un thème, un titre ou une citation à ce visuel\u00a0: le texte de remplacement en est tiré.',
  }),
  CSS_SYNTAX: ({ reason }) => ({
    message: `Cette ligne n’est pas du CSS\u00a0: ${reasonInFrench(reason)}`,
    hint: 'Corrigez la ligne\u00a0: il manque souvent un point-virgule ou une accolade juste avant.',
  }),
  CSS_UNKNOWN: ({ property, nearest }) => ({
    message: `Propriété CSS inconnue\u00a0: ${property}. Elle est ignorée.`,
    hint:
      nearest === undefined
        ? 'Vérifiez son nom, ou retirez-la.'
        : `Vouliez-vous écrire ${nearest}?`,
  }),
  CSS_UNSUPPORTED: ({ what, found }) => ({
    message: `Ceci est ignoré par le moteur de rendu\u00a0: ${found}`,
    hint: UNSUPPORTED[what],
  }),
  YEAR_IN_TEXT: ({ found, year, campaignYear }) => ({
    message: `Ce texte parle de ${year}, alors que la campagne est celle de ${campaignYear}\u00a0: «\u00a0${found}\u00a0».`,
    hint: `Écrivez ${campaignYear}, si ce texte vient d’une autre édition.`,
  }),
  YEAR_IN_FILE_NAME: ({ key, found, year, campaignYear }) => ({
    message: `Ce nom de fichier porte l’année ${year}, alors que la campagne est celle de ${campaignYear}\u00a0: ${found} (${key}).`,
    hint: `Écrivez ${campaignYear}; ou, dans un patron, {year}, qui suit la campagne.`,
  }),
  WEEKDAY_MISMATCH: ({ found, date, weekday }) => ({
    message: `Le jour de la semaine ne va pas avec la date\u00a0: «\u00a0${found}\u00a0», or le ${writing.date(date)} est un ${WEEKDAYS[weekday] ?? ''}.`,
    hint: `Écrivez «\u00a0${writing.longDate(date)}\u00a0», ou changez la date.`,
  }),
  DAY_DOES_NOT_EXIST: ({ found }) => ({
    message: `Ce jour n’existe pas\u00a0: «\u00a0${found}\u00a0».`,
    hint: 'Corrigez la date dans le texte.',
  }),
  DATE_OUTSIDE_CAMPAIGN: ({ found, date, start, end }) => ({
    message: `Cette date est loin de la campagne\u00a0: «\u00a0${found}\u00a0», soit le ${writing.date(date)}; la campagne va du ${writing.dateRange(start, end)}.`,
    hint: 'Corrigez la date, si ce texte vient d’une autre édition.',
  }),
  ACTIVITY_OUTSIDE_DATES: ({ id, date, start, end }) => ({
    message: `L’activité «\u00a0${id}\u00a0» a lieu le ${writing.date(date)}, hors de la campagne (${writing.dateRange(start, end)}).`,
    hint: 'Corrigez la date de l’activité ou celles de la campagne; si les deux sont justes, laissez-les.',
  }),
  POST_TOO_LONG: ({ id, network, characters, maxCharacters }) => ({
    message: `La publication «\u00a0${id}\u00a0» est trop longue pour ${network}\u00a0: ${writing.integer(characters)} caractères; ce réseau en accepte ${writing.integer(maxCharacters)}.`,
    hint: `Raccourcissez-la d’au moins ${writing.integer(characters - maxCharacters)} caractères, ou retirez ${network} de ses réseaux.`,
  }),
  HASHTAG_HARD_TO_READ: ({ hashtag, suggestion }) => ({
    message: `Ce mot-clic de plusieurs mots n’a pas de majuscules\u00a0: ${hashtag}. Un lecteur d’écran ne sait pas où ils commencent.`,
    hint:
      suggestion === undefined
        ? 'Mettez une majuscule à chaque mot\u00a0: #CommeCeci. Les réseaux n’en font pas de différence.'
        : `Écrivez ${suggestion}; pour les réseaux, c’est le même mot-clic.`,
  }),
  PAGE_LINK_DEAD: ({ page, link }) => ({
    message: `Dans la page ${page}, ce lien ne mène nulle part\u00a0: ${link}`,
    hint: 'Corrigez le lien dans brand/toolbox; #mot demande un élément dont l’id est mot.',
  }),
  PAGE_ID_DUPLICATE: ({ page, id }) => ({
    message: `Dans la page ${page}, plusieurs éléments ont le même id\u00a0: ${id}`,
    hint: 'Donnez à chacun le sien dans brand/toolbox.',
  }),
  PAGE_ALT_MISSING: ({ page, image }) => ({
    message: `Dans la page ${page}, cette image n’a pas d’attribut alt\u00a0: ${image}`,
    hint: 'Ajoutez-le dans brand/toolbox; alt="" pour une image qui ne dit rien.',
  }),
};

const SIDES: Readonly<Record<Side, string>> = {
  top: 'en haut',
  right: 'à droite',
  bottom: 'en bas',
  left: 'à gauche',
};

const UNBREAKABLES: Readonly<Record<UnbreakableKind, string>> = {
  hashtag: 'un mot-clic est coupé',
  date: 'une date est coupée',
  quotes: 'un guillemet est séparé de son mot',
  word: 'un mot est coupé',
};

const UNSUPPORTED: Readonly<Record<UnsupportedCss, string>> = {
  property: 'Retirez cette propriété, ou obtenez le même effet autrement (voir docs/check.md).',
  value: 'Cette propriété ne prend pas cette valeur; vérifiez son écriture.',
  function: 'Écrivez la longueur par calc() et les variables --unit, --width et --height.',
  unit: 'Écrivez la longueur par calc() et les variables --unit, --width et --height.',
  selector:
    'Choisissez l’élément par une classe; l’élément .visual porte has-photo, has-logo, etc.',
  'at-rule':
    'Servez-vous des classes de composition (.strip, .banner, .wide, .square…) à la place.',
  content: 'Un pseudo-élément vide n’est pas dessiné\u00a0: mettez un <div> dans le gabarit.',
  important:
    'Écrivez background-color ou background-image\u00a0: !important ne vaut pas pour background.',
};

function pixels(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return `${String(rounded).replace('.', ',')}\u00a0${rounded < 2 ? 'pixel' : 'pixels'}`;
}

function ratio(value: number): string {
  return `${(Math.floor(value * 10) / 10).toFixed(1).replace('.', ',')}:1`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}
