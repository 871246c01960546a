/** What the command line says, besides diagnostics; one table a language. */
export interface CliMessages {
  help: {
    /** Headings. */
    usage: string;
    arguments: string;
    options: string;
    commonOptions: string;
    commands: string;
    examples: string;
    /** Placeholders in usage lines. */
    commandWord: string;
    optionsWord: string;
    /** What the tool does, under the usage line of `boite --help`. */
    intro: string;
    more: string;
    command: Readonly<Record<CommandName, CommandHelp>>;
    option: Readonly<Record<OptionName, OptionHelp>>;
    rootExamples: readonly Example[];
  };
  /** What an option expects, after `--jobs 0`. */
  expected: {
    lang: string;
    list: string;
    jobs: string;
    folder: string;
    year: string;
    port: string;
  };
  report: {
    error: string;
    warning: string;
    /** Before a hint. */
    hint: string;
    /** `et 12 autres déclinaisons`, with the names of the first few. */
    andOthers: (count: number, names: readonly string[]) => string;
    rendition: (id: string) => string;
    counts: (errors: number, warnings: number) => string;
  };
  progress: {
    renditions: (done: number, total: number) => string;
    archives: (done: number, total: number) => string;
    planned: (renditions: number, archives: number, pages: number) => string;
    timeLeft: string;
    waiting: string;
    publishing: string;
  };
  build: {
    done: (made: {
      renditions: number;
      archives: number;
      pages: number;
      bytes: number | undefined;
      seconds: number;
    }) => string;
    changes: (written: number, unchanged: number, removed: number) => string;
    /** How many renditions were drawn, and how many were there already or the same as another. */
    drawn: (rendered: number, reused: number) => string;
    open: (file: string) => string;
    failed: string;
    plan: (renditions: number, archives: number, pages: number) => string;
  };
  check: {
    /** `renditions` is 0 where none could be laid out. */
    passed: (renditions: number, warnings: number) => string;
    failed: string;
    /** Where the contact sheets are. */
    proof: (file: string) => string;
  };
  preview: {
    /** Where to look, and how to stop. */
    ready: (url: string) => string;
    stopped: string;
  };
  verify: {
    passed: (folder: string, files: number | undefined) => string;
    failed: (folder: string) => string;
  };
  init: {
    done: (campaignFile: string, dates: string) => string;
    next: (campaignFile: string, buildCommand: string) => string;
  };
}

export interface CommandHelp {
  /** One line, in the list of commands. */
  summary: string;
  description: string;
  /** The argument as usage shows it, in brackets, and what it is. */
  argument?: { name: string; description: string };
  examples: readonly Example[];
}

export interface Example {
  /** Who would want this, or what for. */
  why: string;
  command: string;
}

export interface OptionHelp {
  /** The placeholder of its value, for example `DOSSIER`. */
  value?: string;
  description: string;
}

export const COMMAND_NAMES = [
  'build',
  'check',
  'preview',
  'formats',
  'init',
  'verify',
  'help',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

export const OPTION_NAMES = [
  'out',
  'networks',
  'formats',
  'visuals',
  'lang',
  'jobs',
  'force',
  'force-publish',
  'strict',
  'dry-run',
  'proof',
  'table',
  'year',
  'port',
  'open',
  'json',
  'quiet',
  'lang-ui',
  'no-color',
  'debug',
  'help',
  'version',
] as const;

export type OptionName = (typeof OPTION_NAMES)[number];
