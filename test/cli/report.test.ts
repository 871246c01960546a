import { PassThrough } from 'node:stream';
import test from 'ava';
import { codeFrame, visible } from '../../src/cli/code-frame.ts';
import { exitCodeOf, inspectionExitCodeOf } from '../../src/cli/exit-codes.ts';
import { foldRenditions } from '../../src/cli/fold.ts';
import { wrap } from '../../src/cli/help.ts';
import { makeProgress } from '../../src/cli/progress.ts';
import { styleFor } from '../../src/cli/style.ts';
import { error, warning, type Diagnostic, type Place } from '../../src/diagnostics/index.ts';
import { cliMessagesOf } from '../../src/language/cli.ts';

const plain = styleFor(false);

function place(text: string, column: number, length: number): Place {
  return { file: 'campaign.yaml', line: 1, column, length, frame: [{ line: 1, text }] };
}

test('a frame numbers its lines and underlines the place', (t) => {
  const frame = [
    { line: 9, text: 'theme:' },
    { line: 10, text: '  fr: "Ensemble"' },
  ];
  const lines = codeFrame(
    { file: 'campaign.yaml', line: 10, column: 7, length: 10, frame },
    plain,
    80,
  );
  t.deepEqual(lines, ['   9 | theme:', '> 10 |   fr: "Ensemble"', '     |       ^^^^^^^^^^']);
});

for (const [name, text, column, length, carets] of [
  ['accents', 'thème: été', 8, 3, '       ^^^'],
  ['an astral character counts as one', 'a: 😀 b', 7, 1, '     ^'],
  ['tabs are kept', '\ta: b', 5, 1, '\t   ^'],
  ['past the end of the line', 'ab', 3, 1, '  ^'],
  ['an empty line', '', 1, 1, '^'],
] as const) {
  test(`underline: ${name}`, (t) => {
    t.is(codeFrame(place(text, column, length), plain, 80)[1], `    | ${carets}`);
  });
}

test('a long line is cut around the place, and the underline follows', (t) => {
  const text = `text: ${'a'.repeat(200)}HERE${'b'.repeat(200)}`;
  const [row = '', below = ''] = codeFrame(place(text, 207, 4), plain, 60);
  t.true([...row].length <= 60, row);
  t.is(row.indexOf('HERE'), below.indexOf('^^^^'));
  t.true(row.includes('…a') && row.endsWith('…'), row);
});

test('a file cannot write escape sequences on the terminal', (t) => {
  t.is(visible('a\u001b[31mb\u0007\u009bc\u202ed'), 'a·[31mb··c·d');
  t.is(visible('a\tb\nc'), 'a\tb\nc');
  t.false(
    codeFrame(place('x: \u001b[2J', 1, 1), plain, 80)
      .join('')
      .includes('\u001b'),
  );
});

test('renditions with the same trouble are folded, the tightest first', (t) => {
  const tooLong = (rendition: string, charactersThatFit: number, line: number): Diagnostic =>
    error(
      'TEXT_TOO_LONG',
      { role: 'theme', format: 'f', characters: 90, charactersThatFit, minSizePx: 20 },
      { place: { ...place('', 1, 1), line }, rendition },
    );
  const folded = foldRenditions([
    tooLong('a', 60, 1),
    error('RENDER_FAILED', { reason: 'x' }, { rendition: 'a' }),
    tooLong('b', 40, 1),
    error('RENDER_FAILED', { reason: 'x' }, { rendition: 'b' }),
    error('RENDER_FAILED', { reason: 'y' }, { rendition: 'c' }),
    tooLong('c', 50, 2),
    error('TEXT_EMPTY', { key: 'theme' }),
    error('TEXT_EMPTY', { key: 'theme' }),
  ]);
  t.deepEqual(
    folded.map(({ diagnostic, otherRenditions }) => [
      diagnostic.code,
      diagnostic.rendition,
      otherRenditions,
    ]),
    [
      ['TEXT_TOO_LONG', 'b', ['a']],
      ['RENDER_FAILED', 'a', ['b']],
      ['RENDER_FAILED', 'c', []],
      ['TEXT_TOO_LONG', 'c', []],
      ['TEXT_EMPTY', undefined, []],
      ['TEXT_EMPTY', undefined, []],
    ],
  );
});

const render = error('RENDER_TIMEOUT', { seconds: 30 });
const campaign = error('TEXT_EMPTY', { key: 'theme' });
const mild = warning('YEAR_MISMATCH', {
  hashtag: '#JPS2022',
  hashtagYear: 2022,
  campaignYear: 2023,
});

for (const [name, diagnostics, build, inspection] of [
  ['a rendition', [render], 1, 1],
  ['the campaign', [campaign], 2, 1],
  ['both', [render, campaign], 2, 1],
  ['a warning beside an error', [render, mild], 1, 1],
  ['a warning with --strict', [mild], 2, 1],
  ['a disk', [error('DISK_FULL', { path: 'output' })], 1, 1],
  ['a wrong --out', [error('OUTPUT_IS_FILE', { path: 'output' })], 2, 1],
  ['the brand', [error('FONT_MISSING', { family: 'X' })], 2, 1],
  ['no campaign', [error('CAMPAIGN_NOT_FOUND', { path: 'x' })], 2, 2],
  ['the command line', [error('ARGUMENT_UNEXPECTED', { argument: 'x' })], 2, 2],
  ['a defect', [error('UNEXPECTED', { reason: 'x' })], 1, 1],
  ['an interruption', [error('INTERRUPTED', {})], 130, 130],
] as const) {
  test(`exit code of ${name}`, (t) => {
    t.is(exitCodeOf(diagnostics), build);
    t.is(inspectionExitCodeOf(diagnostics), inspection);
  });
}

test('outside a terminal, progress is a line at the start and at each quarter', (t) => {
  let written = '';
  const progress = makeProgress({ write: (text) => (written += text) }, cliMessagesOf('en'));
  progress.show({ type: 'planned', renditions: 42, archives: 5, pages: 1 });
  for (let done = 1; done <= 42; done += 1) {
    progress.show({ type: 'rendition', id: `r${done}`, done, total: 42, ok: true });
  }
  progress.show({ type: 'archive', id: 'all', done: 1, total: 1 });
  progress.show({ type: 'publishing' });
  progress.stop();
  t.deepEqual(written.trimEnd().split('\n'), [
    'To make: 42 renditions, 5 archives, 1 page.',
    'Renditions: 11 of 42',
    'Renditions: 21 of 42',
    'Renditions: 32 of 42',
    'Renditions: 42 of 42',
    'Putting the toolbox in place…',
  ]);
});

test('on a terminal, a build that waits for another says so on a line of its own', (t) => {
  const screen = new PassThrough({ encoding: 'utf8' });
  const terminal = Object.assign(screen, { isTTY: true, columns: 80 });
  const messages = cliMessagesOf('en');
  const progress = makeProgress(terminal, messages);
  t.teardown(progress.stop);
  progress.show({ type: 'planned', renditions: 42, archives: 5, pages: 1 });
  progress.show({ type: 'waiting-for-lock' });
  t.deepEqual(linesOf(String(screen.read())), [
    messages.progress.waiting,
    '░'.repeat(24) + ' 0/42',
  ]);
  progress.stop();
  t.is(linesOf(String(screen.read())).at(-1), '');
});

/** What a terminal shows in the end, of a bar without its times. */
function linesOf(written: string): readonly string[] {
  const control = String.raw`\u001b\[(\??\d*)([A-Za-z])|\u001b.|\n|[^\u001b\n]+`;
  const lines = [''];
  let column = 0;
  for (const [token, , command] of written.matchAll(new RegExp(control, 'g'))) {
    const line = lines.at(-1) ?? '';
    if (token === '\n') {
      lines.push('');
      column = 0;
    } else if (command === 'G') column = 0;
    else if (command === 'K') lines[lines.length - 1] = line.slice(0, column);
    else if (!token.startsWith('\u001b')) {
      lines[lines.length - 1] = line.slice(0, column) + token;
      column += token.length;
    }
  }
  return lines.map((line) => line.replace(/ {2}.*$/, ''));
}

test('help wraps at plain spaces only', (t) => {
  t.is(
    wrap('un deux\u00a0: trois quatre', 13),
    'un deux\u00a0: \ntrois quatre'.replace(' \n', '\n'),
  );
  t.is(wrap('mot', 2), 'mot');
});
