import type { CampaignDiagnostics } from '../../../diagnostics/campaign.ts';
import { formatProblemText } from '../../formats.ts';
import type { DiagnosticTexts } from '../../types.ts';
import { weight } from '../counting.ts';
import {
  FILE_FAULTS,
  ID_KINDS,
  kindHint,
  KINDS,
  lastKey,
  quoted,
  RULES,
  shortened,
  unreadable,
  unsupported,
  YAML_FAULTS,
} from './campaign-words.ts';

/** What is wrong with campaign.yaml, in French. */
export const campaignTexts: DiagnosticTexts<CampaignDiagnostics> = {
  CAMPAIGN_NOT_FOUND: ({ path }) => ({
    message: `Le fichier ${path} n’existe pas.`,
    hint: 'Vérifiez le dossier et le nom du fichier, ou créez une campagne\u00a0: boite init ma-campagne --year 2027',
  }),
  CAMPAIGN_UNREADABLE: ({ path, reason }) => unreadable(path)[reason],
  CAMPAIGN_TOO_LARGE: ({ path, bytes, maxBytes }) => ({
    message: `Le fichier ${path} pèse ${weight(bytes)}; une campagne tient dans ${weight(maxBytes)}.`,
    hint: 'Vérifiez que c’est bien le fichier de la campagne. Les images vont dans des fichiers à part, nommés ici par leur chemin.',
  }),
  CAMPAIGN_EMPTY: ({ lines }) => ({
    message: 'Ce fichier est vide, ou n’a que des commentaires (#).',
    hint: `Écrivez-y ces lignes, avec vos valeurs\u00a0:\n${lines.join('\n')}`,
  }),
  YAML_SYNTAX: ({ reason }) => YAML_FAULTS[reason],
  YAML_UNSUPPORTED: ({ feature, found }) => unsupported(found)[feature],
  YAML_TOO_MANY_ALIASES: () => ({
    message: 'Ce fichier répète trop de valeurs par des renvois (*nom).',
    hint: 'Écrivez les valeurs en toutes lettres, sans & ni *.',
  }),
  DUPLICATE_KEY: ({ key }) => ({
    message: `La clé ${quoted(key)} est écrite deux fois au même endroit.`,
    hint: 'Gardez une seule des deux lignes.',
  }),
  UNKNOWN_KEY: ({ key, nearest, known }) => ({
    message: `La clé ${quoted(key)} n’existe pas.`,
    hint:
      nearest === undefined
        ? `Ici, les clés possibles sont\u00a0: ${known.join(', ')}.`
        : `Vouliez-vous écrire ${quoted(nearest)}?`,
  }),
  KEY_NOT_OFFERED: ({ key }) => ({
    message: `La clé ${quoted(key)} n’est pas encore offerte.`,
    hint: 'Retirez-la. En attendant, faites un campaign.yaml pour chaque région ou partenaire.',
  }),
  KEY_NOT_INDENTED: ({ key, under }) => ({
    message: `${quoted(key)} fait partie de ${quoted(under)}, mais n’est pas en retrait\u00a0: ${quoted(under)} est vide.`,
    hint: `Mettez deux espaces au début de chaque ligne qui fait partie de ${quoted(under)}.`,
  }),
  MISSING_KEY: ({ key, example }) => ({
    message: `Il manque la clé ${quoted(key)}.`,
    hint: `Ajoutez-la, par exemple\u00a0: ${example}`,
  }),
  WRONG_TYPE: ({ key, expected, found, example }) => ({
    message:
      found === 'nothing'
        ? `${quoted(key)} est vide; il y faut ${KINDS[expected]}.`
        : `${quoted(key)} doit être ${KINDS[expected]}; c’est ${KINDS[found]}.`,
    hint: kindHint(expected, found, example),
  }),
  WRONG_VALUE: ({ key, expected, found, example }) => ({
    message:
      expected === 'not-empty-list'
        ? `${quoted(key)} est une liste vide.`
        : `${quoted(key)} doit être ${RULES[expected].expected}; c’est ${quoted(found)}.`,
    hint:
      example === undefined
        ? RULES[expected].hint
        : `Écrivez par exemple\u00a0: ${example} (60 caractères au plus).`,
  }),
  HASHTAG_IS_COMMENT: ({ comment }) => ({
    message: `Sans guillemets, ${comment} est un commentaire pour YAML\u00a0: le mot-clic est vide.`,
    hint: `Écrivez la ligne ainsi\u00a0: hashtag: "${comment}"`,
  }),
  VALUE_IS_COMMENT: ({ key, comment }) => ({
    message: `Sans guillemets, ${comment} est un commentaire pour YAML\u00a0: ${quoted(key)} est vide.`,
    hint: `Mettez la valeur entre guillemets\u00a0: ${key}: "${comment}"`,
  }),
  QUOTES_CURLY: ({ key, within }) => ({
    message: `Les guillemets autour de ${quoted(key)} ne sont pas droits (")\u00a0: YAML les prendrait pour une partie de la valeur.`,
    hint: `Mettez des guillemets droits à leur place\u00a0: ${lastKey(key)}: "${shortened(within)}"`,
  }),
  HASHTAG_MALFORMED: ({ found, example }) => ({
    message: `${quoted(found)} n’est pas un mot-clic\u00a0: il faut #, puis des lettres, des chiffres ou _, dont au moins une lettre.`,
    hint: `Écrivez-le entre guillemets et sans espace, par exemple\u00a0: "${example}". Les accents sont permis.`,
  }),
  DATE_MALFORMED: ({ found }) => ({
    message: `${quoted(found)} n’est pas une date de la forme AAAA-MM-JJ.`,
    hint: 'Écrivez l’année, le mois et le jour en chiffres, par exemple\u00a0: 2027-02-15',
  }),
  DATE_DOES_NOT_EXIST: ({ found, lastDay }) => ({
    message: `Le ${found} n’existe pas dans le calendrier.`,
    hint:
      lastDay === ''
        ? 'Le mois va de 01 à 12\u00a0: AAAA-MM-JJ, par exemple 2027-02-15.'
        : `Ce mois va jusqu’au ${lastDay}.`,
  }),
  DATES_REVERSED: ({ start, end }) => ({
    message: `La campagne finirait (${end}) avant de commencer (${start}).`,
    hint: `Échangez les deux dates, ou corrigez celle qui est fausse\u00a0: { start: ${end}, end: ${start} }`,
  }),
  DATES_FAR_APART: ({ start, end }) => ({
    message: `La campagne durerait plus d’un an, du ${start} au ${end}.`,
    hint: 'Vérifiez les deux années.',
  }),
  ACTIVITY_YEAR_MISMATCH: ({ id, date, year, campaignYear }) => ({
    message: `L’activité ${quoted(id)} est datée de ${year}, et la campagne est en ${campaignYear}.`,
    hint: `Vérifiez la date ${date}\u00a0: vient-elle d’une édition précédente?`,
  }),
  YEAR_MISMATCH: ({ hashtag, hashtagYear, campaignYear }) => ({
    message: `Le mot-clic ${hashtag} dit ${hashtagYear}, et les dates sont en ${campaignYear}.`,
    hint: `Si c’est un oubli, écrivez "${hashtag.replace(String(hashtagYear), String(campaignYear))}", ou corrigez les dates.`,
  }),
  TIME_MALFORMED: ({ found }) => ({
    message: `${quoted(found)} n’est pas une heure de la forme HH:MM, de 00:00 à 23:59.`,
    hint: 'Écrivez-la entre guillemets, avec deux chiffres de chaque côté, par exemple\u00a0: "09:30"',
  }),
  TIMES_REVERSED: ({ start, end }) => ({
    message: `L’activité finirait (${end}) avant de commencer (${start}) ou au même moment.`,
    hint: 'Corrigez l’heure de début (start) ou de fin (end), ou retirez end.',
  }),
  COLOUR_MALFORMED: ({ key, found }) => ({
    message: `${quoted(key)}\u00a0: ${quoted(found)} n’est pas une couleur.`,
    hint: 'Écrivez une couleur CSS entre guillemets, par exemple "#00573F", "rgb(0 87 63)" ou "seagreen".',
  }),
  COLOUR_NOT_OPAQUE: ({ key, found }) => ({
    message: `${quoted(key)}\u00a0: la couleur ${quoted(found)} est transparente.`,
    hint: 'Donnez une couleur opaque, par exemple "#00573F"\u00a0: retirez la transparence à la fin.',
  }),
  URL_MALFORMED: ({ key, found }) => ({
    message: `${quoted(key)}\u00a0: ${quoted(found)} n’est pas une adresse Web complète.`,
    hint: 'Copiez l’adresse du navigateur, avec https:// au début, par exemple\u00a0: https://www.exemple.org/page',
  }),
  EMAIL_MALFORMED: ({ found }) => ({
    message: `${quoted(found)} n’est pas une adresse de courriel.`,
    hint: 'Écrivez une seule adresse, par exemple\u00a0: nom@exemple.org',
  }),
  LANGUAGE_UNSUPPORTED: ({ found, supported }) => ({
    message: `La langue ${quoted(found)} n’est pas offerte.`,
    hint: `Langues offertes\u00a0: ${supported.join(', ')}.`,
  }),
  LANGUAGE_NOT_DECLARED: ({ key, lang, declared }) => ({
    message: `${quoted(key)} a un texte en ${quoted(lang)}, mais la campagne n’est préparée qu’en ${declared.join(', ')}\u00a0: ce texte ne paraîtra pas.`,
    hint: `Pour préparer aussi cette langue, écrivez languages: [${[...declared, lang].join(', ')}]; sinon, retirez le texte.`,
  }),
  TRANSLATION_MISSING: ({ key, lang }) => ({
    message: `${quoted(key)} n’a pas de texte en ${quoted(lang)}.`,
    hint: `Ajoutez-le, par exemple\u00a0: ${lastKey(key)}: { …, ${lang}: "…" }. Sans traduction, le texte de l’autre langue paraît à sa place; le thème, lui, doit être traduit.`,
  }),
  TEXT_EMPTY: ({ key }) => ({
    message: `Le texte de ${quoted(key)} est vide.`,
    hint: 'Écrivez le texte, ou retirez la ligne si la clé est facultative.',
  }),
  TEXT_HAS_CONTROL_CHARACTER: ({ key, codePoint }) => ({
    message: `Le texte de ${quoted(key)} contient un caractère invisible interdit (${codePoint}).`,
    hint: 'Il vient souvent d’un copier-coller\u00a0: effacez la ligne et tapez-la de nouveau.',
  }),
  ID_DUPLICATE: ({ id, what }) => ({
    message: `${quoted(id)} est déjà pris\u00a0: ${ID_KINDS[what].one} ne peut y être qu’une fois.`,
    hint: 'Donnez un autre identifiant, ou retirez ce qui est en double.',
  }),
  ID_RESERVED: ({ id }) => ({
    message: `L’identifiant ${quoted(id)} est réservé à un visuel que l’outil prépare lui-même.`,
    hint: `Donnez un autre identifiant à cette activité, par exemple\u00a0: activite-${id}`,
  }),
  ID_UNKNOWN: ({ id, what, nearest, known }) => ({
    message: `${quoted(id)} ne désigne ${ID_KINDS[what].none}.`,
    hint:
      nearest === undefined
        ? known.length > 20
          ? 'Tapez «\u00a0boite formats\u00a0» pour voir la liste des formats.'
          : `Choix possibles\u00a0: ${known.join(', ')}.`
        : `Vouliez-vous écrire ${quoted(nearest)}?`,
  }),
  FILE_PATTERN_UNKNOWN_FIELD: ({ field, nearest, known }) => ({
    message: `Le modèle de nom a un champ inconnu\u00a0: {${field}}.`,
    hint:
      nearest === undefined
        ? `Champs possibles\u00a0: ${known.map((name) => `{${name}}`).join(', ')}.`
        : `Vouliez-vous écrire {${nearest}}?`,
  }),
  FILE_NAME_INVALID: ({ name, reason }) => ({
    message: `${quoted(name)} ne peut pas être un nom de fichier\u00a0: ${FILE_FAULTS[reason].message}.`,
    hint: FILE_FAULTS[reason].hint,
  }),
  FORMAT_INVALID: ({ id, problem }) => ({
    message: `Le format ${quoted(id)} ne peut pas être dessiné\u00a0: ${formatProblemText(problem, 'fr')}.`,
    hint: 'Corrigez la taille (width, height) ou la zone libre (safeZone) de ce format.',
  }),
};
