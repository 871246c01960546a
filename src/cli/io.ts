import type { Diagnostic } from '../diagnostics/index.ts';
import type { CliMessages } from '../language/cli-messages.ts';
import type { Lang } from '../language/langs.ts';
import type { Output } from './output.ts';
import type { Services } from './services.ts';
import type { Style } from './style.ts';

/** All that a command may touch of the process around it. */
export interface CommandIo {
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the working directory. */
  cwd: string;
  /** The words that start the tool from there, `boite` for example. */
  tool: string;
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
  /** Milliseconds since 1970, only to propose a year and to time a build. */
  now: () => number;
}

/** 0 done · 1 the work failed · 2 the campaign, brand or command line is wrong · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** What a command found and made; `run` alone prints it, so that JSON is always one document. */
export interface Outcome {
  exitCode: ExitCode;
  diagnostics: readonly Diagnostic[];
  /**
   * The document of `--json`: an object is completed with `diagnostics`, unless they stand aside.
   */
  document: object;
  /** Set where the document has no room for diagnostics: they go to stderr, even with `--json`. */
  areDiagnosticsAside?: boolean;
  /** Set where the document was written while the command ran: it is not written again. */
  isDocumentTold?: boolean;
  /** What was asked for: stdout. */
  data?: string;
  /** How it went, in a few lines: stderr. */
  summary?: string;
  /** What was thrown, for `--debug`. */
  cause?: unknown;
  /** Whether it failed by a defect of the tool: the stack is shown without being asked for. */
  isDefect?: boolean;
}

/** What every command is given. */
export interface Context {
  io: CommandIo;
  services: Services;
  lang: Lang;
  messages: CliMessages;
  /** For stderr. */
  style: Style;
  /** For stdout. */
  outStyle: Style;
  json: boolean;
  quiet: boolean;
  debug: boolean;
}
