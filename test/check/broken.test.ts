/**
 * Each folder of `test/cases/broken` is a campaign with something wrong, and its first lines say
 * what: `# expect:` the codes, all of them, and `# formats:` what to make of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { check } from '../../src/check/index.ts';
import { explain } from '../../src/language/explain.ts';

const folder = path.resolve(import.meta.dirname, '../cases/broken');
const cases = readdirSync(folder).toSorted();

function announced(text: string, what: string): readonly string[] {
  const line = new RegExp(`^# ${what}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return line.split(/[\s,]+/).filter((word) => word !== '');
}

test('there are enough of them', (t) => {
  t.true(cases.length >= 25);
});

for (const name of cases) {
  test(`broken/${name}`, async (t) => {
    const campaignFile = path.join(folder, name, 'campaign.yaml');
    const text = readFileSync(campaignFile, 'utf8');
    const { diagnostics } = await check({
      campaignFile,
      formats: announced(text, 'formats'),
      visuals: ['campaign'],
      jobs: 1,
    });
    const told = diagnostics.map((found) => `${found.code}: ${explain(found, 'fr').message}`);
    t.deepEqual(
      diagnostics.map(({ code }) => code).toSorted(),
      announced(text, 'expect').toSorted(),
      told.join('\n'),
    );
    for (const found of diagnostics) {
      const { place, rendition } = found;
      t.true(place !== undefined || rendition !== undefined || found.code.startsWith('PAGE_'));
      for (const lang of ['fr', 'en'] as const) {
        const { message, hint } = explain(found, lang);
        t.notRegex(`${message} ${hint}`, /undefined|NaN|\[object/);
      }
    }
  });
}
