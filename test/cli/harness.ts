import { run } from '../../src/cli/run.ts';
import type { CommandIo, ExitCode } from '../../src/cli/io.ts';
import type { Services } from '../../src/cli/services.ts';

/** What a command gave. */
export interface CliResult {
  exitCode: ExitCode;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** The words that start the tool; default: boite. */
  tool?: string;
  services?: Services;
  signal?: AbortSignal;
  /** Milliseconds since 1970; default: 10 March 2026. */
  now?: number;
  isTTY?: boolean;
  /** How wide the terminal is; default: 100. */
  columns?: number;
}

const NOW = Date.UTC(2026, 2, 10);

/** Runs a command line in this process, with streams that are kept. */
export async function runCli(
  args: readonly string[],
  {
    env = {},
    cwd = process.cwd(),
    tool = 'boite',
    services,
    signal,
    now = NOW,
    isTTY = false,
    columns = 100,
  }: CliOptions = {},
): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const io: CommandIo = {
    stdout: { write: (text) => (written.stdout += text), isTTY, columns },
    stderr: { write: (text) => (written.stderr += text), isTTY, columns },
    env,
    cwd,
    tool,
    signal: signal ?? new AbortController().signal,
    now: () => now,
  };
  const exitCode = services === undefined ? await run(args, io) : await run(args, io, services);
  return { exitCode, ...written };
}
