/** The command line: `run(argv)` gives an exit code, and alone decides what is printed where. */
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { CommandName } from '../language/cli-messages.ts';
import { cliMessagesOf } from '../language/cli.ts';
import { readGlobalOptions } from './global-options.ts';
import { helpText } from './help.ts';
import type { CommandIo, Context, ExitCode, Outcome } from './io.ts';
import { print } from './print.ts';
import { parseCommandLine, type Invocation } from './program.ts';
import { services as realServices, type Services } from './services.ts';
import { isColoured, styleFor } from './style.ts';

/**
 * Runs one command and gives its exit code. Never throws and never ends the process.
 *
 * @param argv the words after `boite`
 */
export async function run(
  argv: readonly string[],
  io: CommandIo,
  services: Services = realServices,
): Promise<ExitCode> {
  const { lang, isColourRefused, ...flags } = readGlobalOptions(argv, io.env);
  const context: Context = {
    ...flags,
    io,
    services,
    lang,
    messages: cliMessagesOf(lang),
    style: styleFor(isColoured(io.stderr, io.env, isColourRefused)),
    outStyle: styleFor(isColoured(io.stdout, io.env, isColourRefused)),
  };
  const outcome = await perform(argv, context);
  await print(outcome, context);
  return outcome.exitCode;
}

async function perform(argv: readonly string[], context: Context): Promise<Outcome> {
  try {
    const outcome = await dispatch(parseCommandLine(argv, context.messages), context);
    return outcome.exitCode !== 0 && context.io.signal.aborted ? interrupted() : outcome;
  } catch (problem) {
    return context.io.signal.aborted ? interrupted() : await failed(problem);
  }
}

/** Each command is loaded only where it is asked for, so that `--help` answers at once. */
async function dispatch(invocation: Invocation, context: Context): Promise<Outcome> {
  switch (invocation.command) {
    case 'help':
      return showHelp(invocation.topic, context);
    case 'version':
      return showVersion();
    case 'build': {
      const { runBuild } = await import('./commands/build.ts');
      return runBuild(invocation.campaignFile, invocation.flags, context);
    }
    case 'check': {
      const { runCheck } = await import('./commands/check.ts');
      return runCheck(invocation.campaignFile, invocation.flags, context);
    }
    case 'preview': {
      const { runPreview } = await import('./commands/preview.ts');
      return runPreview(invocation.campaignFile, invocation.flags, context);
    }
    case 'formats': {
      const { runFormats } = await import('./commands/formats.ts');
      return runFormats(invocation.networks, context);
    }
    case 'init': {
      const { runInit } = await import('./commands/init.ts');
      return runInit(invocation.folder, invocation.year, context);
    }
    case 'verify': {
      const { runVerify } = await import('./commands/verify.ts');
      return runVerify(invocation.folder, context);
    }
  }
}

function showHelp(topic: CommandName | undefined, { messages, io, outStyle }: Context): Outcome {
  const columns = Math.min(io.stdout.columns ?? 100, 100);
  const text = helpText(topic, messages, { style: outStyle, columns });
  return { exitCode: 0, diagnostics: [], document: { ok: true, help: text }, data: text };
}

async function showVersion(): Promise<Outcome> {
  const { packageVersion } = await import('../package.ts');
  const version = packageVersion();
  return { exitCode: 0, diagnostics: [], document: { ok: true, version }, data: `${version}\n` };
}

function interrupted(): Outcome {
  return {
    exitCode: 130,
    diagnostics: [error('INTERRUPTED', {})],
    document: { ok: false },
  };
}

async function failed(cause: unknown): Promise<Outcome> {
  const isExpected = cause instanceof DiagnosticError;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const diagnostics = isExpected ? cause.diagnostics : [error('UNEXPECTED', { reason })];
  const { exitCodeOf } = await import('./exit-codes.ts');
  return {
    exitCode: exitCodeOf(diagnostics),
    diagnostics,
    document: { ok: false },
    cause,
    isDefect: !isExpected,
  };
}
