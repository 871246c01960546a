import type { CliMessages } from '../cli-messages.ts';
import { count, decimal, weight } from './counting.ts';

/** What the command line says in French. */
export const cliMessages: CliMessages = {
  help: {
    usage: 'Utilisation\u00a0:',
    arguments: 'Argument\u00a0:',
    options: 'Options\u00a0:',
    commonOptions: 'Options communes à toutes les commandes\u00a0:',
    commands: 'Commandes\u00a0:',
    examples: 'Exemples\u00a0:',
    commandWord: 'commande',
    optionsWord: 'options',
    intro:
      'À partir d’un seul fichier, campaign.yaml, boite prépare toute la boîte à outils d’une campagne\u00a0: les images de chaque réseau social, les archives à télécharger et la page qui les présente.',
    more: 'Pour en savoir plus sur une commande\u00a0: boite <commande> --help',
    command: {
      build: {
        summary: 'prépare toute la boîte à outils',
        description:
          'Prépare toute la boîte à outils\u00a0: les images, les archives, la page et ses textes. Si quelque chose échoue, le dossier déjà publié reste comme il était.',
        argument: {
          name: 'campaign.yaml',
          description:
            'le fichier de la campagne (par défaut\u00a0: campaign.yaml du dossier courant)',
        },
        examples: [
          { why: 'Tout préparer, dans le dossier output\u00a0:', command: 'boite build' },
          {
            why: 'Revoir un seul visuel dans deux formats, dans un dossier d’essai\u00a0:',
            command:
              'boite build --visuals jeudi-persevert --formats facebook-cover-page,instagram-story --out essai',
          },
          {
            why: 'Voir ce qui serait préparé, sans rien écrire\u00a0:',
            command: 'boite build --dry-run',
          },
          {
            why: 'Dans un script ou une intégration continue\u00a0:',
            command: 'boite build --strict --json > rapport.json',
          },
        ],
      },
      check: {
        summary: 'relit la campagne et dit tout ce qui ne va pas',
        description:
          'Relit la campagne et dit, en une fois, tout ce qui ne va pas, avec la ligne à corriger. N’écrit rien, sauf les épreuves demandées.',
        argument: {
          name: 'campaign.yaml',
          description:
            'le fichier de la campagne (par défaut\u00a0: campaign.yaml du dossier courant)',
        },
        examples: [
          { why: 'Après avoir modifié un texte ou une date\u00a0:', command: 'boite check' },
          {
            why: 'Voir chaque image comme un téléphone la montre, avant de publier\u00a0:',
            command: 'boite check --proof epreuves',
          },
          {
            why: 'Dans une intégration continue, où un avertissement doit faire échouer\u00a0:',
            command: 'boite check --strict --json',
          },
        ],
      },
      preview: {
        summary: 'montre les images dans le navigateur, à jour à chaque changement',
        description:
          'Ouvre sur votre ordinateur une galerie de toutes les images, redessinées dès qu’un fichier de la campagne ou de l’identité visuelle change. Ctrl+C l’arrête.',
        argument: {
          name: 'campaign.yaml',
          description:
            'le fichier de la campagne (par défaut\u00a0: campaign.yaml du dossier courant)',
        },
        examples: [
          {
            why: 'Pendant que vous changez un texte, une couleur ou un gabarit\u00a0:',
            command: 'boite preview --open',
          },
          {
            why: 'Seulement un visuel, pour aller plus vite\u00a0:',
            command: 'boite preview --visuals campaign',
          },
        ],
      },
      formats: {
        summary: 'montre les formats d’image de chaque réseau',
        description:
          'Montre les formats d’image de chaque réseau\u00a0: leur identifiant, leurs dimensions, leur zone sûre et leur poids maximal.',
        examples: [
          {
            why: 'Les formats de deux réseaux\u00a0:',
            command: 'boite formats --networks facebook,instagram',
          },
          { why: 'Le catalogue complet, pour un script\u00a0:', command: 'boite formats --json' },
        ],
      },
      init: {
        summary: 'commence une nouvelle campagne',
        description:
          'Commence une nouvelle campagne\u00a0: un fichier campaign.yaml commenté, avec les dates de la semaine, et un dossier brand pour l’identité visuelle. N’écrase jamais rien.',
        argument: {
          name: 'dossier',
          description:
            'le dossier de la campagne, vide ou à créer (par défaut\u00a0: le dossier courant)',
        },
        examples: [
          {
            why: 'L’édition 2027, dans un nouveau dossier\u00a0:',
            command: 'boite init jps-2027 --year 2027',
          },
        ],
      },
      verify: {
        summary: 'vérifie une boîte à outils publiée, fichier par fichier',
        description:
          'Vérifie une boîte à outils publiée\u00a0: chaque fichier contre sa somme de contrôle, chaque archive contre sa liste.',
        argument: {
          name: 'output',
          description:
            'le dossier de la boîte à outils (par défaut\u00a0: output du dossier courant)',
        },
        examples: [
          {
            why: 'Avant de mettre la boîte à outils en ligne\u00a0:',
            command: 'boite verify output',
          },
        ],
      },
      help: {
        summary: 'explique une commande',
        description: 'Explique une commande et ses options.',
        argument: { name: 'commande', description: 'la commande à expliquer' },
        examples: [{ why: 'Tout savoir sur build\u00a0:', command: 'boite help build' }],
      },
    },
    option: {
      out: {
        value: 'DOSSIER',
        description:
          'où écrire la boîte à outils (par défaut\u00a0: output, à côté de campaign.yaml)',
      },
      networks: {
        value: 'RÉSEAUX',
        description: 'seulement ces réseaux, séparés par des virgules',
      },
      formats: {
        value: 'FORMATS',
        description: 'seulement ces formats, par leur identifiant (voir boite formats)',
      },
      visuals: { value: 'VISUELS', description: 'seulement ces visuels, campaign ou une activité' },
      lang: {
        value: 'LANGUES',
        description: 'seulement ces langues de la campagne\u00a0: fr, en ou fr,en',
      },
      jobs: {
        value: 'N',
        description: 'combien d’images préparer à la fois (par défaut\u00a0: selon l’ordinateur)',
      },
      force: { description: 'tout refaire, même ce qui n’a pas changé' },
      'force-publish': {
        description: 'publier même les images où le texte est coupé, caché ou illisible',
      },
      strict: { description: 'échouer aussi pour un simple avertissement' },
      'dry-run': { description: 'montrer ce qui serait préparé, sans rien écrire' },
      proof: {
        value: 'DOSSIER',
        description: 'écrire aussi des planches d’épreuves dans ce dossier, pour tout regarder',
      },
      table: { description: 'montrer les mesures de chaque image dans un tableau Markdown' },
      year: {
        value: 'ANNÉE',
        description: 'l’année de la campagne (par défaut\u00a0: celle du prochain mois de février)',
      },
      port: {
        value: 'N',
        description: 'port de l’aperçu (par défaut\u00a0: 4173, ou un port libre)',
      },
      open: { description: 'ouvrir l’aperçu dans le navigateur' },
      json: { description: 'répondre par un seul document JSON, pour un script' },
      quiet: { description: 'ne dire que ce qui ne va pas' },
      'lang-ui': {
        value: 'fr|en',
        description: 'langue des messages (par défaut\u00a0: celle du système, sinon le français)',
      },
      'no-color': { description: 'pas de couleurs (la variable NO_COLOR fait de même)' },
      debug: { description: 'montrer aussi les détails techniques d’un problème' },
      help: { description: 'montrer cette aide' },
      version: { description: 'montrer le numéro de version' },
    },
    rootExamples: [
      { why: 'Commencer la campagne de 2027\u00a0:', command: 'boite init jps-2027 --year 2027' },
      { why: 'Relire campaign.yaml après une modification\u00a0:', command: 'boite check' },
      { why: 'Préparer toute la boîte à outils\u00a0:', command: 'boite build' },
      {
        why: 'Trouver les dimensions d’un format à composer\u00a0:',
        command: 'boite formats --networks linkedin',
      },
      {
        why: 'Publier depuis une intégration continue\u00a0:',
        command: 'boite build --strict --json && boite verify output',
      },
    ],
  },
  expected: {
    lang: 'fr ou en',
    list: 'un ou plusieurs noms séparés par des virgules, sans espace',
    jobs: 'un nombre entier de 1 à 256',
    folder: 'le nom d’un dossier',
    year: 'une année de 2000 à 2099',
    port: 'un nombre entier de 0 à 65535',
  },
  report: {
    error: 'Erreur',
    warning: 'Avertissement',
    hint: 'À faire\u00a0:',
    andOthers: (total, names) =>
      `… et ${count(total, 'autre déclinaison', 'autres déclinaisons')}\u00a0: ${names.join(', ')}${names.length < total ? '…' : ''}`,
    rendition: (id) => `Déclinaison\u00a0: ${id}`,
    counts: (errors, warnings) =>
      [
        ...(errors > 0 ? [count(errors, 'erreur', 'erreurs')] : []),
        ...(warnings > 0 ? [count(warnings, 'avertissement', 'avertissements')] : []),
      ].join(', '),
  },
  progress: {
    renditions: (done, total) => `Déclinaisons\u00a0: ${done} sur ${total}`,
    archives: (done, total) => `Archives\u00a0: ${done} sur ${total}`,
    planned: (renditions, archives, pages) =>
      `À préparer\u00a0: ${contents(renditions, archives, pages)}.`,
    timeLeft: 'encore',
    waiting: 'Une autre préparation est en cours dans ce dossier; celle-ci attend son tour.',
    publishing: 'Mise en place de la boîte à outils…',
  },
  build: {
    done: ({ renditions, archives, pages, bytes, seconds }) =>
      `La boîte à outils est prête\u00a0: ${contents(renditions, archives, pages)}${bytes === undefined ? '' : ` (${weight(bytes)})`}, en ${decimal(seconds)}\u00a0s.`,
    changes: (written, unchanged, removed) =>
      [
        count(written, 'fichier écrit', 'fichiers écrits'),
        count(unchanged, 'inchangé', 'inchangés'),
        ...(removed > 0 ? [count(removed, 'retiré', 'retirés')] : []),
      ].join(', ') + '.',
    drawn: (rendered, reused) =>
      `${count(rendered, 'image dessinée', 'images dessinées')}, ${count(reused, 'reprise telle quelle', 'reprises telles quelles')}.`,
    open: (file) => `Pour la voir, ouvrez ce fichier dans votre navigateur\u00a0: ${file}`,
    failed: 'La boîte à outils n’a pas été préparée; celle qui existait n’a pas changé.',
    plan: (renditions, archives, pages) =>
      `À préparer\u00a0: ${contents(renditions, archives, pages)}. Rien n’a été écrit.`,
  },
  check: {
    passed: (renditions, warnings) =>
      `${warnings > 0 ? 'Aucune erreur' : 'Tout est en ordre'}\u00a0: ${count(renditions, 'déclinaison vérifiée', 'déclinaisons vérifiées')}.`,
    failed: 'La campagne est à corriger.',
    proof: (file) =>
      `Pour voir les épreuves, ouvrez ce fichier dans votre navigateur\u00a0: ${file}`,
  },
  preview: {
    ready: (url) => `L’aperçu est prêt\u00a0: ${url}\nCtrl+C l’arrête.`,
    stopped: 'L’aperçu est arrêté.',
  },
  verify: {
    passed: (folder, files) =>
      files === undefined
        ? `Tout est intact dans ${folder}.`
        : `Tout est intact dans ${folder}\u00a0: ${count(files, 'fichier vérifié', 'fichiers vérifiés')}.`,
    failed: (folder) => `Ce que contient ${folder} n’est pas une boîte à outils intacte.`,
  },
  init: {
    done: (campaignFile, dates) => `La campagne du ${dates} est commencée\u00a0: ${campaignFile}`,
    next: (campaignFile, buildCommand) =>
      `Et maintenant :\n  1. ouvrez ${campaignFile} et écrivez le thème de l’année;\n  2. préparez la boîte à outils\u00a0: ${buildCommand}`,
  },
};

function contents(renditions: number, archives: number, pages: number): string {
  return [
    count(renditions, 'déclinaison', 'déclinaisons'),
    count(archives, 'archive', 'archives'),
    count(pages, 'page', 'pages'),
  ].join(', ');
}
