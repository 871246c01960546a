import type {
  ArchiveProblem,
  ChecksumsProblem,
  ManifestProblem,
  PublishDiagnostics,
} from '../../../diagnostics/publish.ts';
import type { DiagnosticTexts } from '../../types.ts';

/** What is wrong with an output folder, in French. */
export const publishTexts: DiagnosticTexts<PublishDiagnostics> = {
  OUTPUT_NOT_WRITABLE: ({ path, reason }) => ({
    message: `Impossible d’écrire dans ${path}\u00a0: ${SYSTEM[reason] ?? `le système répond ${reason}`}.`,
    hint: 'Vérifiez vos droits sur ce dossier et sur celui qui le contient, ou choisissez un autre dossier avec --out. Ce qui était déjà publié n’a pas changé.',
  }),
  OUTPUT_IS_FILE: ({ path }) => ({
    message: `${path} est un fichier; il faut un dossier pour la boîte à outils.`,
    hint: 'Renommez ce fichier, ou choisissez un autre dossier avec --out.',
  }),
  OUTPUT_CONTAINS_CAMPAIGN: ({ path, inside }) => ({
    message: `Le dossier de sortie ${path} contient ${inside}, dont la campagne a besoin.`,
    hint: 'Choisissez un dossier réservé à la boîte à outils, par exemple --out output.',
  }),
  OUTPUT_FOREIGN_FILES: ({ path, files }) => ({
    message: `Dans ${path}, cette commande prendrait la place de ${some(files)}, que l’outil n’a pas ${files.length > 1 ? 'créés' : 'créé'}. Rien n’a été remplacé.`,
    hint: `Déplacez ou supprimez ${files.length > 1 ? 'ces éléments' : 'cet élément'}, ou choisissez un autre dossier.`,
  }),
  DISK_FULL: ({ path }) => ({
    message: `Il n’y a plus assez de place sur le disque pour écrire ${path}.`,
    hint: 'Libérez de l’espace, puis relancez la commande.',
  }),
  BUILD_IN_PROGRESS: ({ path }) => ({
    message: `Une autre commande prépare déjà la boîte à outils dans ${path}.`,
    hint: 'Attendez qu’elle se termine, puis relancez la vôtre, ou choisissez un autre dossier avec --out.',
  }),
  LOCK_LOST: ({ path }) => ({
    message: `Pendant que la boîte à outils se préparait, une autre commande a pris la main sur ${path}.`,
    hint: 'Cela arrive quand l’ordinateur s’est mis en veille. Rien n’a été remplacé\u00a0: relancez la commande.',
  }),
  VERIFY_NO_TOOLBOX: ({ path }) => ({
    message: `Il n’y a pas de boîte à outils dans ${path}\u00a0: ni toolbox.json, ni SHA256SUMS.`,
    hint: 'Indiquez le dossier publié, par exemple\u00a0: boite verify output. Pour le préparer\u00a0: boite build',
  }),
  VERIFY_MANIFEST_INVALID: ({ path, key, reason }) => ({
    message: `${path}${key === '' ? '' : `, ${key}`}\u00a0: ${MANIFEST[reason]}.`,
    hint: REBUILD,
  }),
  VERIFY_CHECKSUMS_INVALID: ({ path, line, reason }) => ({
    message: `${path}, ligne ${line}\u00a0: ${CHECKSUMS[reason]}.`,
    hint: REBUILD,
  }),
  VERIFY_FILE_MISSING: ({ path }) => ({
    message: `Il manque le fichier ${path}.`,
    hint: REBUILD,
  }),
  VERIFY_FILE_UNREADABLE: ({ path, reason }) => ({
    message: `Impossible de lire ${path}\u00a0: ${SYSTEM[reason] ?? `le système répond ${reason}`}.`,
    hint: 'Vérifiez vos droits sur ce fichier, puis relancez la vérification.',
  }),
  VERIFY_FILE_CHANGED: ({ path, expected, found }) => ({
    message: `${path} n’est plus le fichier publié\u00a0: son empreinte devrait commencer par ${expected.slice(0, 12)}, elle commence par ${found.slice(0, 12)}.`,
    hint: REBUILD,
  }),
  VERIFY_FILE_UNLISTED: ({ path }) => ({
    message: `${path} ne fait pas partie de la boîte à outils.`,
    hint: 'Si vous l’avez ajouté vous-même, tout va bien\u00a0: l’outil n’y touche pas. Sinon, supprimez-le.',
  }),
  VERIFY_ARCHIVE_INVALID: ({ path, entry, reason }) => ({
    message: `${path}${entry === undefined ? '' : `, ${entry}`}\u00a0: ${ARCHIVE[reason]}.`,
    hint: REBUILD,
  }),
  VERIFY_ARCHIVE_ENTRIES: ({ path, missing, extra }) => ({
    message: `${path} n’a pas le contenu annoncé\u00a0: ${differences(missing, extra)}.`,
    hint: REBUILD,
  }),
};

const REBUILD =
  'Recopiez le dossier depuis l’original, ou préparez-le de nouveau avec\u00a0: boite build';

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'vous n’en avez pas le droit',
  EPERM: 'vous n’en avez pas le droit',
  EROFS: 'ce disque est en lecture seule',
  EBUSY: 'un autre programme s’en sert',
  ENOTDIR: 'un élément du chemin est un fichier, pas un dossier',
  ENAMETOOLONG: 'le nom est trop long',
  ENOTEMPTY: 'un autre programme y écrit en même temps',
  EIO: 'le disque a répondu par une erreur',
};

const MANIFEST: Readonly<Record<ManifestProblem, string>> = {
  'not-json': 'ce n’est pas du JSON valide',
  'wrong-shape': 'cette valeur manque ou n’a pas la forme attendue',
  duplicate: 'cette valeur est déjà employée plus haut',
  'not-in-checksums': 'ce fichier n’est pas dans SHA256SUMS',
  'other-bytes': 'le fichier n’a pas ce nombre d’octets',
  'other-sha256': 'SHA256SUMS donne une autre empreinte',
  'unknown-archive': 'cette archive n’est pas dans la liste des archives',
  'not-in-archive': 'l’archive nommée ici ne contient pas cette image',
};

const CHECKSUMS: Readonly<Record<ChecksumsProblem, string>> = {
  malformed:
    'cette ligne ne se lit pas (attendu\u00a0: 64 chiffres hexadécimaux, deux espaces, un chemin)',
  'unsafe-path': 'ce chemin n’est pas permis dans une boîte à outils',
  duplicate: 'ce fichier est déjà nommé plus haut',
};

const ARCHIVE: Readonly<Record<ArchiveProblem, string>> = {
  unreadable: 'cette archive ne s’ouvre pas',
  'unsafe-name': 'un nom de fichier sortirait du dossier où l’on ouvre l’archive',
  duplicate: 'ce nom y est deux fois',
  compressed: 'ce fichier devrait y être sans compression',
  'not-a-file': 'ce n’est pas un fichier ordinaire',
  'wrong-crc': 'ce fichier y est abîmé',
  differs: 'ce fichier n’est pas le même que celui du dossier data',
};

function differences(missing: readonly string[], extra: readonly string[]): string {
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`il y manque ${some(missing)}`);
  if (extra.length > 0) parts.push(`s’y ajoute ${some(extra)}`);
  return parts.join('; ');
}

/** `a`, `a et b`, `a, b, c et 4 autres`. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const others = names.length - shown.length;
  if (others > 0) return `${shown.join(', ')} et ${others} ${others > 1 ? 'autres' : 'autre'}`;
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' et ');
}
