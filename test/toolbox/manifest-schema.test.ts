import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import test from 'ava';
import { manifestOf } from '../../src/toolbox/manifest.ts';
import { manifestSchema, manifestSchemaFile } from '../../src/toolbox/manifest-schema.ts';
import { madeFixture, planFixture } from './fixture.ts';

const validate = new Ajv2020({ allErrors: true, formats: { uri: true } }).compile(manifestSchema());
const plan = planFixture({ languages: ['fr', 'en'] });
const manifest = JSON.parse(JSON.stringify(manifestOf(plan, madeFixture(plan), '1.0.0')));

test('a manifest is what its schema says', (t) => {
  t.true(validate(manifest), JSON.stringify(validate.errors));
  t.is(manifest.$schema, manifestSchemaFile().path);
});

test('the schema in the project is the one that is published', (t) => {
  const file = new URL('../../toolbox.schema.json', import.meta.url);
  t.is(readFileSync(file, 'utf8'), new TextDecoder().decode(manifestSchemaFile().bytes));
});

test('more keys may come; what is there keeps its shape', (t) => {
  t.true(
    validate({ ...manifest, later: 1, renditions: [{ ...manifest.renditions[0], later: 1 }] }),
  );
  const bad: readonly unknown[] = [
    { ...manifest, schemaVersion: 2 },
    { ...manifest, renditions: [{ ...manifest.renditions[0], path: '/etc/passwd' }] },
    { ...manifest, renditions: [{ ...manifest.renditions[0], path: 'https://example.org/a.png' }] },
    { ...manifest, renditions: [{ ...manifest.renditions[0], sha256: 'ABC' }] },
    { ...manifest, pages: [{ lang: 'es', path: 'es/index.html' }] },
    ...Object.keys(manifest)
      .filter((key) => !['$schema', 'visuals', 'activities'].includes(key))
      .map((key) => ({ ...manifest, [key]: undefined })),
  ];
  for (const each of bad) t.false(validate(each), JSON.stringify(each).slice(0, 80));
});
