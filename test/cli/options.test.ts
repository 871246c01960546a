import { readFile } from 'node:fs/promises';
import test from 'ava';
import { interfaceLanguage, readGlobalOptions } from '../../src/cli/global-options.ts';
import { isColoured } from '../../src/cli/style.ts';
import { parseCommandLine } from '../../src/cli/program.ts';
import { DiagnosticError } from '../../src/diagnostics/index.ts';
import { cliMessagesOf } from '../../src/language/cli.ts';
import { LANGS } from '../../src/language/langs.ts';
import { runCli } from './harness.ts';

const messages = cliMessagesOf('en');

for (const [env, lang] of [
  [{}, 'fr'],
  [{ LANG: 'en_CA.UTF-8' }, 'en'],
  [{ LANG: 'en' }, 'en'],
  [{ LANG: 'EN_us' }, 'en'],
  [{ LANG: 'fr_CA.UTF-8' }, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'fr'],
  [{ LANG: 'POSIX' }, 'fr'],
  [{ LANG: 'de_DE.UTF-8' }, 'fr'],
  [{ LANG: 'eng_XX' }, 'fr'],
  [{ LANG: 'en_CA', LC_MESSAGES: 'fr_CA' }, 'fr'],
  [{ LANG: 'fr_CA', LC_MESSAGES: 'fr_CA', LC_ALL: 'en_GB' }, 'en'],
  [{ LANG: 'en_CA', LC_ALL: '' }, 'en'],
] as const) {
  test(`the locale ${JSON.stringify(env)} speaks ${lang}`, (t) => {
    t.is(interfaceLanguage(env), lang);
  });
}

for (const [line, expected] of [
  ['build --json', { json: true }],
  ['--json build', { json: true }],
  ['build --lang-ui --json', { json: false, lang: 'fr' }],
  ['build -- --json', { json: false }],
  ['--lang-ui en build', { lang: 'en' }],
  ['build --lang-ui=en', { lang: 'en' }],
  ['build --lang-ui xx', { lang: 'fr' }],
  ['build --lang-ui', { lang: 'fr' }],
  ['--quiet build --no-color --debug', { quiet: true, isColourRefused: true, debug: true }],
] as const) {
  test(`global options of "${line}"`, (t) => {
    t.like(readGlobalOptions(line.split(' '), {}), expected);
  });
}

for (const [line, expected] of [
  ['', { command: 'help' }],
  ['--help', { command: 'help' }],
  ['build -h', { command: 'help', topic: 'build' }],
  ['help verify', { command: 'help', topic: 'verify' }],
  ['-V', { command: 'version' }],
  ['--version check', { command: 'version' }],
  ['build', { command: 'build', campaignFile: 'campaign.yaml', flags: {} }],
  [
    'build a.yaml --out x --networks facebook,linkedin --networks twitter,facebook --jobs 4 --dry-run',
    {
      command: 'build',
      campaignFile: 'a.yaml',
      flags: {
        out: 'x',
        networks: ['facebook', 'linkedin', 'twitter'],
        jobs: 4,
        dryRun: true,
      },
    },
  ],
  [
    '--json check --quiet --visuals a,b --formats=c --lang fr,en --strict --debug',
    {
      command: 'check',
      campaignFile: 'campaign.yaml',
      flags: { visuals: ['a', 'b'], formats: ['c'], lang: ['fr', 'en'], strict: true },
    },
  ],
  ['formats --networks threads', { command: 'formats', networks: ['threads'] }],
  ['init', { command: 'init', folder: '.' }],
  ['init x --year 2027', { command: 'init', folder: 'x', year: 2027 }],
  ['verify', { command: 'verify', folder: 'output' }],
  ['verify -- --odd', { command: 'verify', folder: '--odd' }],
] as const) {
  test(`understands "${line}"`, (t) => {
    t.deepEqual<unknown, unknown>(parseCommandLine(words(line), messages), expected);
  });
}

for (const [line, code, params] of [
  ['bild', 'COMMAND_UNKNOWN', { name: 'bild', nearest: 'build' }],
  ['help nothing-like-it', 'COMMAND_UNKNOWN', { name: 'nothing-like-it' }],
  ['build --netwroks a', 'OPTION_UNKNOWN', { name: '--netwroks', nearest: '--networks' }],
  ['check --forse=1', 'OPTION_UNKNOWN', { name: '--forse' }],
  ['build -x', 'OPTION_UNKNOWN', { name: '-x' }],
  ['verify --jsn', 'OPTION_UNKNOWN', { name: '--jsn', nearest: '--json' }],
  ['build --jobs 0', 'OPTION_VALUE', { option: '--jobs', found: '0' }],
  ['build --jobs 257', 'OPTION_VALUE', { option: '--jobs', found: '257' }],
  ['build --jobs 2.5', 'OPTION_VALUE', { option: '--jobs', found: '2.5' }],
  ['build --jobs=', 'OPTION_VALUE', { option: '--jobs', found: '' }],
  ['build --visuals a,', 'OPTION_VALUE', { option: '--visuals', found: 'a,' }],
  ['build --out=', 'OPTION_VALUE', { option: '--out', found: '' }],
  ['init --year 1999', 'OPTION_VALUE', { option: '--year', found: '1999' }],
  ['--lang-ui FR build', 'OPTION_VALUE', { option: '--lang-ui', found: 'FR' }],
  ['build a b', 'ARGUMENT_UNEXPECTED', { argument: 'b' }],
  ['formats a', 'ARGUMENT_UNEXPECTED', { argument: 'a' }],
] as const) {
  test(`refuses "${line}"`, (t) => {
    const problem = t.throws(() => parseCommandLine(words(line), messages), {
      instanceOf: DiagnosticError,
    });
    t.is(problem?.diagnostics.length, 1);
    t.like(problem?.diagnostics[0], { severity: 'error', code });
    t.like(problem?.diagnostics[0]?.params, params);
  });
}

for (const [isTTY, env, isRefused, expected] of [
  [true, {}, false, true],
  [false, {}, false, false],
  [true, {}, true, false],
  [true, { NO_COLOR: '1' }, false, false],
  [true, { NO_COLOR: '' }, false, true],
  [true, { TERM: 'dumb' }, false, false],
  [false, { FORCE_COLOR: '' }, false, true],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [true, { FORCE_COLOR: '0' }, false, false],
  [false, { FORCE_COLOR: '1' }, true, false],
] as const) {
  test(`colours: terminal ${isTTY}, ${JSON.stringify(env)}, --no-color ${isRefused}`, (t) => {
    t.is(isColoured({ write: () => true, isTTY }, env, isRefused), expected);
  });
}

/** The options that docs/cli.md promises, by command. */
async function documentedOptions(): Promise<Map<string, Set<string>>> {
  const docs = await readFile(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  const [, globals = '', own = ''] = docs.split(/^Options of (?:every|some) command.*$/m);
  const names = (text: string): string[] => [...text.matchAll(/--[a-z][a-z-]*/g)].map(String);
  const common = globals.split('\n').flatMap((row) => names(row.split(' | ')[0] ?? ''));
  const commands = ['build', 'check', 'formats', 'init', 'verify', 'help'];
  return new Map(
    commands.map((command) => {
      const rows = own.split('\n').filter((row) => row.split(' | ')[1]?.includes(`\`${command}\``));
      return [
        command,
        new Set([...common, ...rows.flatMap((row) => names(row.split(' | ')[0] ?? ''))]),
      ];
    }),
  );
}

for (const lang of LANGS) {
  test(`help names exactly the options that docs/cli.md documents (${lang})`, async (t) => {
    const documented = await documentedOptions();
    t.true((documented.get('build')?.size ?? 0) > 12);
    for (const [command, options] of documented) {
      const { stdout } = await runCli([command, '--help', '--lang-ui', lang]);
      const named = new Set(
        [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name = '']) => name),
      );
      t.deepEqual([...named].toSorted(), [...options].toSorted(), command);
    }
  });

  test(`every example of help is a command line that is understood (${lang})`, async (t) => {
    const texts = await Promise.all(
      ['build', 'check', 'formats', 'init', 'verify', 'help', '--json'].map(
        async (command) => (await runCli([command, '--help', '--lang-ui', lang])).stdout,
      ),
    );
    const root = (await runCli(['--help', '--lang-ui', lang])).stdout;
    const lines = [...texts, root]
      .flatMap((text) => [...text.matchAll(/^ {4}boite (.*)$/gm)].map(([, line]) => line ?? ''))
      .flatMap((line) => line.split('&& boite '))
      .map((line) => line.replace(/>.*/, '').trim());
    t.true(lines.length > 12);
    for (const line of lines) t.notThrows(() => parseCommandLine(words(line), messages), line);
  });
}

function words(line: string): string[] {
  return line.split(' ').filter((word) => word !== '');
}
