/**
 * Each file of `test/cases/campaigns` says, above a line, what is wrong with it:
 * `# error CODE | a part of the French sentences | a part of the English ones`. Nothing else may
 * be reported.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { loadCampaign } from '../../src/campaign/load.ts';
import type { Diagnostic } from '../../src/diagnostics/index.ts';
import { campaignTexts } from '../../src/language/en/diagnostics/campaign.ts';
import { explain } from '../../src/language/explain.ts';

const folder = fileURLToPath(new URL('../cases/campaigns/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

interface Expected {
  severity: string;
  code: string;
  line: number;
  fr: string;
  en: string;
}

/** What the comments of a file announce. */
function annotationsOf(text: string): readonly Expected[] {
  const expected: Expected[] = [];
  let waiting: Omit<Expected, 'line'>[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const parts = /^\s*# (error|warning) ([A-Z_]+) \| (.+) \| (.+)$/.exec(line);
    if (parts !== null) {
      const [, severity = '', code = '', fr = '', en = ''] = parts;
      waiting.push({ severity, code, fr, en });
      continue;
    }
    expected.push(...waiting.map((announced) => ({ ...announced, line: index + 1 })));
    waiting = [];
  }
  return expected;
}

function sentences(diagnostic: Diagnostic, lang: 'fr' | 'en'): string {
  const { message, hint } = explain(diagnostic, lang);
  return `${message} ${hint}`.replaceAll('\u00a0', ' ');
}

test('there are enough bad campaigns, and they show every code that a file alone can have', (t) => {
  const announced = files.flatMap((file) => annotationsOf(readFileSync(folder + file, 'utf8')));
  const codes = new Set(announced.map(({ code }) => code));
  const elsewhere = [
    'CAMPAIGN_NOT_FOUND',
    'CAMPAIGN_UNREADABLE',
    'CAMPAIGN_TOO_LARGE',
    'CAMPAIGN_EMPTY',
    'YAML_TOO_MANY_ALIASES',
  ];
  t.true(files.length >= 45);
  t.deepEqual(
    Object.keys(campaignTexts).filter((code) => !codes.has(code)),
    elsewhere,
  );
});

for (const file of files) {
  test(`campaigns/${file}`, async (t) => {
    const expected = annotationsOf(readFileSync(folder + file, 'utf8'));
    const { loaded, diagnostics } = await loadCampaign(file, folder);
    const found = diagnostics.map(({ severity, code, place }) => ({
      severity,
      code,
      line: place?.line ?? 0,
    }));
    t.deepEqual(
      found,
      expected.map(({ severity, code, line }) => ({ severity, code, line })),
    );
    for (const [at, { fr, en }] of expected.entries()) {
      const diagnostic = diagnostics[at];
      if (diagnostic === undefined) continue;
      t.true(sentences(diagnostic, 'fr').includes(fr), sentences(diagnostic, 'fr'));
      t.true(sentences(diagnostic, 'en').includes(en), sentences(diagnostic, 'en'));
    }
    t.is(
      loaded === undefined,
      expected.some(({ severity }) => severity === 'error'),
    );
  });
}
