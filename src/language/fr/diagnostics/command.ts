import type { CommandDiagnostics } from '../../../diagnostics/command.ts';
import type { DiagnosticTexts } from '../../types.ts';

/** What is wrong with a command line, in French. */
export const commandTexts: DiagnosticTexts<CommandDiagnostics> = {
  COMMAND_UNKNOWN: ({ name, nearest, known }) => ({
    message: `La commande «\u00a0${name}\u00a0» n’existe pas.`,
    hint: nearest
      ? `Vouliez-vous écrire «\u00a0boite ${nearest}\u00a0»? Les commandes sont\u00a0: ${known.join(', ')}.`
      : `Choisissez une de ces commandes\u00a0: ${known.join(', ')}. Pour de l’aide\u00a0: boite --help`,
  }),
  OPTION_UNKNOWN: ({ name, nearest }) => ({
    message: `L’option «\u00a0${name}\u00a0» n’existe pas pour cette commande.`,
    hint: nearest
      ? `Vouliez-vous écrire «\u00a0${nearest}\u00a0»?`
      : 'Ajoutez --help à la commande pour voir ses options.',
  }),
  OPTION_VALUE: ({ option, expected, found }) => ({
    message:
      found === ''
        ? `L’option ${option} attend ${expected}, et rien ne la suit.`
        : `L’option ${option} attend ${expected}, et non «\u00a0${found}\u00a0».`,
    hint: `Donnez une valeur à ${option} (${expected}), ou retirez l’option.`,
  }),
  ARGUMENT_UNEXPECTED: ({ argument }) => ({
    message: `«\u00a0${argument}\u00a0» est de trop dans la commande.`,
    hint: 'Retirez-le. Si c’est un nom qui contient des espaces, mettez-le entre guillemets droits ("…").',
  }),
  SELECTION_UNKNOWN: ({ option, id, nearest, known }) => ({
    message: `${option}\u00a0: «\u00a0${id}\u00a0» n’existe pas.`,
    hint: nearest
      ? `Vouliez-vous écrire «\u00a0${nearest}\u00a0»?`
      : option === '--formats'
        ? 'Tapez «\u00a0boite formats\u00a0» pour voir la liste des formats.'
        : `Choisissez parmi\u00a0: ${known.join(', ')}.`,
  }),
  SELECTION_EMPTY: () => ({
    message: 'Avec ces options, il n’y a rien à préparer.',
    hint: 'Retirez une des options --networks, --formats, --visuals ou --lang\u00a0: ensemble, elles ne laissent aucune déclinaison.',
  }),
  INIT_FOLDER_NOT_EMPTY: ({ path, file }) => ({
    message: `Le dossier ${path} contient déjà quelque chose (${file}); rien n’y a été écrit.`,
    hint: 'Choisissez un nouveau dossier, par exemple\u00a0: boite init jps-2027 --year 2027',
  }),
  INIT_NOT_WRITABLE: ({ path, reason }) => ({
    message: `Impossible d’écrire la campagne dans ${path}\u00a0: ${SYSTEM[reason] ?? `le système répond ${reason}`}.`,
    hint: 'Choisissez un autre dossier, ou demandez le droit d’écrire dans celui-ci.',
  }),
  PORT_TAKEN: ({ port }) => ({
    message: `Un autre programme utilise déjà le port ${port}.`,
    hint: 'Choisissez-en un autre, par exemple --port 4180, ou omettez --port\u00a0: un port libre sera trouvé.',
  }),
  INTERRUPTED: () => ({
    message: 'Interrompu à votre demande; rien n’a été publié.',
    hint: 'Relancez la même commande quand vous voulez\u00a0: elle reprendra depuis le début.',
  }),
  UNEXPECTED: ({ reason }) => ({
    message: `Une erreur inattendue s’est produite\u00a0: ${reason}`,
    hint: 'Ce n’est pas votre faute\u00a0: c’est un défaut de boite. Signalez-le, avec les détails techniques que montre l’option --debug.',
  }),
};

/** The system's answers that people meet. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'vous n’en avez pas le droit',
  EPERM: 'vous n’en avez pas le droit',
  EROFS: 'ce disque ne permet pas d’écrire',
  ENOSPC: 'le disque est plein',
  ENOTDIR: 'il y a là un fichier, et non un dossier',
  EEXIST: 'il y a là un fichier, et non un dossier',
};
