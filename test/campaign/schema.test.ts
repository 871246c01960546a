import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import test from 'ava';
import { parseSource } from '../../src/campaign/parse-source.ts';
import { generated } from '../../scripts/docs/campaign.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cases = `${root}test/cases/campaigns/`;

const schema: unknown = JSON.parse(readFileSync(`${root}campaign.schema.json`, 'utf8'));

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const compiled = isObject(schema)
  ? new Ajv({ strict: true, allErrors: true }).compile(schema)
  : undefined;

/** Whether an editor that knows the schema would accept a file. */
function accepts(file: string): boolean | undefined {
  const { value } = parseSource(file, readFileSync(cases + file, 'utf8'));
  return compiled?.(value ?? {});
}

/** Mistakes of structure and of single values, which a JSON Schema can tell. */
const STRUCTURAL =
  /^(?:unknown-key|missing-(?!.*\.)|wrong-type|wrong-value-(?!account)|not-a-map|empty-value|hashtag-without|date-malformed|date-not|url-|id-unknown-network|archive-extension|language-unsupported|file-word-accent|format-s)/;

const files = readdirSync(cases).filter((file) => file.endsWith('.yaml'));

test('editors accept good campaigns', (t) => {
  const good = files.filter((file) => /^(?:good-|contract)/.test(file));
  t.true(good.length >= 4);
  t.deepEqual(
    good.filter((file) => accepts(file) !== true),
    [],
  );
});

test('editors refuse campaigns of the wrong structure', (t) => {
  const bad = files.filter((file) => STRUCTURAL.test(file));
  t.true(bad.length >= 30);
  t.deepEqual(
    bad.filter((file) => accepts(file) !== false),
    [],
  );
});

test('the schema and the reference in the project are current', async (t) => {
  for (const { file, text } of generated) {
    t.is(readFileSync(root + file, 'utf8'), await text(), `${file}: run npm run docs`);
  }
});

test('every key is described in both languages', (t) => {
  const missing: string[] = [];
  const look = (part: unknown, path: string): void => {
    if (!isObject(part)) return;
    for (const [key, inner] of Object.entries(part)) {
      if (key === 'properties' && isObject(inner)) {
        for (const [name, child] of Object.entries(inner)) {
          const isKnown = isObject(child) && 'description' in child;
          const isListed =
            /(?:theme|name|Name|message|quote|text|usage|place|action|accounts|archives|networks)$/.test(
              path,
            );
          const isSame = path.endsWith('colours') && name === 'primary';
          if (!isKnown && !isListed && !isSame) missing.push(`${path}.${name}`);
          look(child, `${path}.${name}`);
        }
      } else look(inner, path);
    }
  };
  look(schema, '');
  t.deepEqual(missing, []);
});
