import test from 'ava';
import {
  brandSamples,
  campaignSamples,
  checkSamples,
  commandSamples,
  publishSamples,
  renderSamples,
} from '../../scripts/docs/error-samples.ts';
import { commandTexts as enCommand } from '../../src/language/en/diagnostics/command.ts';
import { renderTexts as enRender } from '../../src/language/en/diagnostics/render.ts';
import { commandTexts as frCommand } from '../../src/language/fr/diagnostics/command.ts';
import { renderTexts as frRender } from '../../src/language/fr/diagnostics/render.ts';
import { error, type Diagnostic, type DiagnosticCode } from '../../src/diagnostics/index.ts';
import { areaOf, diagnosticJson, explain } from '../../src/language/explain.ts';
import { messagesOf } from '../../src/language/messages.ts';
import { runCli } from './harness.ts';

test('a diagnostic as JSON has its place, its path and its rendition where they are known', (t) => {
  const bare = error('TEXT_EMPTY', { key: 'theme' });
  t.deepEqual(Object.keys(diagnosticJson(bare, 'fr')), ['severity', 'code', 'message', 'hint']);
  const whole: Diagnostic = {
    ...bare,
    place: { file: 'campaign.yaml', line: 3, column: 10, length: 4, frame: [] },
    path: ['theme', 'fr'],
    rendition: 'campaign/twitter-header/fr',
  };
  t.like(diagnosticJson(whole, 'en'), {
    severity: 'error',
    code: 'TEXT_EMPTY',
    file: 'campaign.yaml',
    line: 3,
    column: 10,
    path: ['theme', 'fr'],
    rendition: 'campaign/twitter-header/fr',
  });
});

function isCode(code: string): code is DiagnosticCode {
  return Object.values(messagesOf('en').diagnostics).some((table) => code in table);
}

test('every code belongs to the area of its table', (t) => {
  const areas = {
    campaign: campaignSamples,
    brand: brandSamples,
    render: renderSamples,
    check: checkSamples,
    publish: publishSamples,
    command: commandSamples,
  };
  for (const [area, samples] of Object.entries(areas)) {
    for (const code of Object.keys(samples)) {
      t.true(isCode(code) && areaOf(code) === area, code);
    }
  }
});

test('sentences end, differ by language, and French ones keep to Quebec typography', async (t) => {
  const found: Diagnostic[] = [
    error('COMMAND_UNKNOWN', commandSamples.COMMAND_UNKNOWN.params),
    error('OPTION_UNKNOWN', commandSamples.OPTION_UNKNOWN.params),
    error('OPTION_VALUE', { option: '--jobs', expected: 'x', found: '' }),
    error('OPTION_VALUE', { option: '--jobs', expected: 'x', found: 'y' }),
    error('ARGUMENT_UNEXPECTED', commandSamples.ARGUMENT_UNEXPECTED.params),
    error('SELECTION_UNKNOWN', commandSamples.SELECTION_UNKNOWN.params),
    error('SELECTION_EMPTY', {}),
    error('INIT_FOLDER_NOT_EMPTY', commandSamples.INIT_FOLDER_NOT_EMPTY.params),
    error('INIT_NOT_WRITABLE', commandSamples.INIT_NOT_WRITABLE.params),
    error('PORT_TAKEN', commandSamples.PORT_TAKEN.params),
    error('INTERRUPTED', {}),
    error('UNEXPECTED', commandSamples.UNEXPECTED.params),
    error('TEXT_TOO_LONG', renderSamples.TEXT_TOO_LONG.params),
    ...['theme', 'hashtag', 'shortName', 'name', 'dates', 'author'].map((role) =>
      error('TEXT_TOO_LONG', { ...renderSamples.TEXT_TOO_LONG.params, role }),
    ),
    error('RENDER_FAILED', renderSamples.RENDER_FAILED.params),
    error('RENDER_TIMEOUT', { seconds: 30 }),
    error('FILE_OVER_LIMIT', { bytes: 3_100_000, maxBytes: 2_000_000 }),
    error('FILE_OVER_TARGET', { bytes: 250_000, targetBytes: 100_000 }),
  ];
  const codes = new Set<string>(found.map(({ code }) => code));
  for (const table of [enCommand, enRender, frCommand, frRender]) {
    t.deepEqual(
      Object.keys(table).filter((code) => !codes.has(code)),
      [],
    );
  }
  for (const diagnostic of found) {
    const [fr, en] = [explain(diagnostic, 'fr'), explain(diagnostic, 'en')];
    for (const [french, english] of [
      [fr.message, en.message],
      [fr.hint, en.hint],
    ] as const) {
      t.not(french, english);
      for (const text of [french, english]) t.regex(text, /^\S.{9,}[^\s,:;]$/s);
      quebec(french);
    }
  }
  for (const command of ['build', 'check', 'formats', 'init', 'verify', 'help']) {
    quebec((await runCli([command, '--help'])).stdout);
  }
  quebec((await runCli(['--help'])).stdout);

  function quebec(written: string): void {
    const text = written.replaceAll(/(?:\w+: )?\{.*\}/g, '{…}'); // YAML is not French
    t.notRegex(text, /\p{L}'\p{L}/u, 'a typographic apostrophe');
    t.notRegex(text, / [:;!?»]/, 'no plain space before punctuation');
    t.notRegex(text, /« /, 'a no-break space after «');
    t.notRegex(text, /\p{L}:(?= )/u, 'a no-break space before a colon');
  }
});
