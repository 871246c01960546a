/** The process around the command line: its streams, its environment, its signals. */
import { run } from './run.ts';
import type { ExitCode } from './io.ts';
import { startedAs } from './started-as.ts';

/**
 * Runs a command in this process and gives its exit code.
 *
 * @param argv the words after `boite`
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const interruption = listenForInterruption();
  // A reader that has seen enough, `boite formats | head`, is no failure.
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  try {
    return await run(argv, {
      stdout: process.stdout,
      stderr: process.stderr,
      env: process.env,
      cwd: process.cwd(),
      tool: startedAs(process.argv[1] ?? '', process.cwd(), process.env),
      signal: interruption.signal,
      now: () => Date.now(),
    });
  } finally {
    interruption.stop();
  }
}

/** Ctrl+C, a polite kill, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The first signal asks the work to stop, the second ends the process at once. The listener stays
 * after the first: without it, libraries that clean up on signals would end the process themselves.
 */
function listenForInterruption(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const stop = (): void => SIGNALS.forEach((name) => void process.off(name, onSignal));
  const onSignal = (name: NodeJS.Signals): void => {
    if (!controller.signal.aborted) {
      controller.abort();
      return;
    }
    stop();
    process.kill(process.pid, name);
  };
  SIGNALS.forEach((name) => void process.on(name, onSignal));
  return { signal: controller.signal, stop };
}

function ignoreClosedPipe(problem: NodeJS.ErrnoException): void {
  if (problem.code !== 'EPIPE') throw problem;
}
