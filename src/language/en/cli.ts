import type { CliMessages } from '../cli-messages.ts';
import { count, decimal, weight } from './counting.ts';

/** What the command line says in English. */
export const cliMessages: CliMessages = {
  help: {
    usage: 'Usage:',
    arguments: 'Argument:',
    options: 'Options:',
    commonOptions: 'Options of every command:',
    commands: 'Commands:',
    examples: 'Examples:',
    commandWord: 'command',
    optionsWord: 'options',
    intro:
      'From a single file, campaign.yaml, boite makes the whole toolbox of a campaign: the pictures for every social network, the archives to download and the page that shows them.',
    more: 'More about a command: boite <command> --help',
    command: {
      build: {
        summary: 'makes the whole toolbox',
        description:
          'Makes the whole toolbox: the pictures, the archives, the page and its texts. If anything fails, the folder published before stays as it was.',
        argument: {
          name: 'campaign.yaml',
          description: 'the campaign file (default: campaign.yaml in the current folder)',
        },
        examples: [
          { why: 'Make everything, into the folder output:', command: 'boite build' },
          {
            why: 'Look at one visual in two formats, in a trial folder:',
            command:
              'boite build --visuals jeudi-persevert --formats facebook-cover-page,instagram-story --out trial',
          },
          {
            why: 'See what would be made, without writing anything:',
            command: 'boite build --dry-run',
          },
          {
            why: 'In a script or in continuous integration:',
            command: 'boite build --strict --json > report.json',
          },
        ],
      },
      check: {
        summary: 'reads the campaign and says everything that is wrong',
        description:
          'Reads the campaign and says, in one go, everything that is wrong, with the line to mend. Writes nothing but the proofs that are asked for.',
        argument: {
          name: 'campaign.yaml',
          description: 'the campaign file (default: campaign.yaml in the current folder)',
        },
        examples: [
          { why: 'After a change of text or date:', command: 'boite check' },
          {
            why: 'To see every picture as a phone shows it, before publishing:',
            command: 'boite check --proof proofs',
          },
          {
            why: 'In continuous integration, where a warning has to fail:',
            command: 'boite check --strict --json',
          },
        ],
      },
      preview: {
        summary: 'shows the pictures in the browser, current at every change',
        description:
          'Opens a gallery of all pictures on your computer, drawn again as soon as a file of the campaign or of the brand changes. Ctrl+C stops it.',
        argument: {
          name: 'campaign.yaml',
          description: 'the campaign file (default: campaign.yaml in the current folder)',
        },
        examples: [
          {
            why: 'While you change a text, a colour or a template:',
            command: 'boite preview --open',
          },
          { why: 'One visual alone, to be quicker:', command: 'boite preview --visuals campaign' },
        ],
      },
      formats: {
        summary: 'shows the picture formats of every network',
        description:
          'Shows the picture formats of every network: id, size, safe zone and maximum weight.',
        examples: [
          {
            why: 'The formats of two networks:',
            command: 'boite formats --networks facebook,instagram',
          },
          { why: 'The whole catalogue, for a script:', command: 'boite formats --json' },
        ],
      },
      init: {
        summary: 'starts a new campaign',
        description:
          'Starts a new campaign: a campaign.yaml with comments and the dates of the week, and a brand folder. Never overwrites anything.',
        argument: {
          name: 'folder',
          description:
            'the campaign’s folder, empty or to be created (default: the current folder)',
        },
        examples: [
          { why: 'The 2027 edition, in a new folder:', command: 'boite init jps-2027 --year 2027' },
        ],
      },
      verify: {
        summary: 'verifies a published toolbox, file by file',
        description:
          'Verifies a published toolbox: every file against its checksum, every archive against its list.',
        argument: {
          name: 'output',
          description: 'the toolbox’s folder (default: output in the current folder)',
        },
        examples: [{ why: 'Before putting the toolbox online:', command: 'boite verify output' }],
      },
      help: {
        summary: 'explains a command',
        description: 'Explains a command and its options.',
        argument: { name: 'command', description: 'the command to explain' },
        examples: [{ why: 'All about build:', command: 'boite help build' }],
      },
    },
    option: {
      out: {
        value: 'FOLDER',
        description: 'where to write the toolbox (default: output, next to campaign.yaml)',
      },
      networks: { value: 'NETWORKS', description: 'only these networks, separated by commas' },
      formats: { value: 'FORMATS', description: 'only these formats, by id (see boite formats)' },
      visuals: { value: 'VISUALS', description: 'only these visuals, campaign or an activity' },
      lang: {
        value: 'LANGUAGES',
        description: 'only these languages of the campaign: fr, en or fr,en',
      },
      jobs: {
        value: 'N',
        description: 'how many pictures to make at a time (default: as many as the computer can)',
      },
      force: { description: 'make everything again, even what has not changed' },
      'force-publish': {
        description: 'publish even pictures whose text is cut, hidden or unreadable',
      },
      strict: { description: 'fail for a warning too' },
      'dry-run': { description: 'show what would be made, without writing anything' },
      proof: {
        value: 'FOLDER',
        description: 'also write contact sheets into this folder, to look at everything',
      },
      table: { description: 'show the measures of every picture in a Markdown table' },
      year: {
        value: 'YEAR',
        description: 'the year of the campaign (default: that of next February)',
      },
      port: { value: 'N', description: 'port of the preview (default: 4173, or any free one)' },
      open: { description: 'open the preview in the browser' },
      json: { description: 'answer with a single JSON document, for a script' },
      quiet: { description: 'say only what is wrong' },
      'lang-ui': {
        value: 'fr|en',
        description: 'language of the messages (default: the system’s, else French)',
      },
      'no-color': { description: 'no colours (the variable NO_COLOR does the same)' },
      debug: { description: 'also show the technical details of a problem' },
      help: { description: 'show this help' },
      version: { description: 'show the version number' },
    },
    rootExamples: [
      { why: 'Start the campaign of 2027:', command: 'boite init jps-2027 --year 2027' },
      { why: 'Read campaign.yaml over after a change:', command: 'boite check' },
      { why: 'Make the whole toolbox:', command: 'boite build' },
      {
        why: 'Find the size of a format to compose for:',
        command: 'boite formats --networks linkedin',
      },
      {
        why: 'Publish from continuous integration:',
        command: 'boite build --strict --json && boite verify output',
      },
    ],
  },
  expected: {
    lang: 'fr or en',
    list: 'one or more names separated by commas, without spaces',
    jobs: 'a whole number from 1 to 256',
    folder: 'the name of a folder',
    year: 'a year from 2000 to 2099',
    port: 'a whole number from 0 to 65535',
  },
  report: {
    error: 'Error',
    warning: 'Warning',
    hint: 'To do:',
    andOthers: (total, names) =>
      `… and ${count(total, 'other rendition', 'other renditions')}: ${names.join(', ')}${names.length < total ? '…' : ''}`,
    rendition: (id) => `Rendition: ${id}`,
    counts: (errors, warnings) =>
      [
        ...(errors > 0 ? [count(errors, 'error', 'errors')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning', 'warnings')] : []),
      ].join(', '),
  },
  progress: {
    renditions: (done, total) => `Renditions: ${done} of ${total}`,
    archives: (done, total) => `Archives: ${done} of ${total}`,
    planned: (renditions, archives, pages) => `To make: ${contents(renditions, archives, pages)}.`,
    timeLeft: 'left',
    waiting: 'Another build is at work in this folder; this one waits its turn.',
    publishing: 'Putting the toolbox in place…',
  },
  build: {
    done: ({ renditions, archives, pages, bytes, seconds }) =>
      `The toolbox is ready: ${contents(renditions, archives, pages)}${bytes === undefined ? '' : ` (${weight(bytes)})`}, in ${decimal(seconds)} s.`,
    changes: (written, unchanged, removed) =>
      [
        count(written, 'file written', 'files written'),
        `${unchanged} unchanged`,
        ...(removed > 0 ? [`${removed} removed`] : []),
      ].join(', ') + '.',
    drawn: (rendered, reused) =>
      `${count(rendered, 'picture drawn', 'pictures drawn')}, ${reused} reused.`,
    open: (file) => `To see it, open this file in your browser: ${file}`,
    failed: 'The toolbox was not made; the one that existed has not changed.',
    plan: (renditions, archives, pages) =>
      `To make: ${contents(renditions, archives, pages)}. Nothing was written.`,
  },
  check: {
    passed: (renditions, warnings) =>
      `${warnings > 0 ? 'No error' : 'All is well'}: ${count(renditions, 'rendition', 'renditions')} checked.`,
    failed: 'The campaign needs mending.',
    proof: (file) => `To see the proofs, open this file in your browser: ${file}`,
  },
  preview: {
    ready: (url) => `The preview is ready: ${url}\nCtrl+C stops it.`,
    stopped: 'The preview is stopped.',
  },
  verify: {
    passed: (folder, files) =>
      files === undefined
        ? `Everything in ${folder} is intact.`
        : `Everything in ${folder} is intact: ${count(files, 'file', 'files')} verified.`,
    failed: (folder) => `What is in ${folder} is not an intact toolbox.`,
  },
  init: {
    done: (campaignFile, dates) => `The campaign of ${dates} is started: ${campaignFile}`,
    next: (campaignFile, buildCommand) =>
      `What to do now:\n  1. open ${campaignFile} and write the theme of the year;\n  2. make the toolbox: ${buildCommand}`,
  },
};

function contents(renditions: number, archives: number, pages: number): string {
  return [
    count(renditions, 'rendition', 'renditions'),
    count(archives, 'archive', 'archives'),
    count(pages, 'page', 'pages'),
  ].join(', ');
}
