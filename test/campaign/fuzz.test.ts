/** Whatever the bytes, loading tells what is wrong; it never throws and never hangs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { judgeSource } from '../../src/campaign/judge.ts';
import { normalise } from '../../src/campaign/normalise.ts';
import { parseSource } from '../../src/campaign/parse-source.ts';
import { decodeCampaign } from '../../src/campaign/read.ts';
import { explain } from '../../src/language/explain.ts';

const folder = fileURLToPath(new URL('../cases/campaigns/', import.meta.url));
const SEEDS = ['good-everything.yaml', 'contract.yaml', 'many-mistakes.yaml'];

/** A generator of its own (mulberry32): the same mutations on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const PIECES = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ': ',
  '#',
  '- ',
  '\n',
  '\t',
  '&a ',
  '*a',
  '!x ',
  '|',
  '%',
  '\u0000',
  '\u2028',
  '\uD83D',
  '---\n',
  '<<: ',
];

function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length);
  const piece = Buffer.from(PIECES[random(PIECES.length)] ?? '');
  switch (random(5)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(20))]);
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([random(256)]),
        bytes.subarray(at + 1),
      ]);
    case 3:
      return bytes.subarray(0, at);
    default: {
      const from = random(bytes.length);
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(from, from + 80),
        bytes.subarray(at),
      ]);
    }
  }
}

function load(bytes: Uint8Array): number {
  const { text } = decodeCampaign(bytes, 'campaign.yaml');
  if (text === undefined) return 0;
  const source = parseSource('campaign.yaml', text);
  const { raw, findings } = judgeSource(source);
  for (const { severity, code, params, path, at } of findings) {
    const diagnostic = { severity, code, params, place: source.place(path, at) };
    if (/undefined|\[object/.test(explain(diagnostic, 'fr').message)) throw new Error(code);
    if (/undefined|\[object/.test(explain(diagnostic, 'en').message)) throw new Error(code);
  }
  for (const { span } of source.faults) source.placeAt(...span);
  if (raw !== undefined && !findings.some(({ severity }) => severity === 'error')) normalise(raw);
  return findings.length + source.faults.length;
}

for (const [seed, file] of SEEDS.entries()) {
  test(`mutations of ${file}`, (t) => {
    const original = readFileSync(folder + file);
    const random = randomOf(seed + 1);
    let found = 0;
    for (let round = 0; round < 60; round += 1) {
      let bytes: Buffer = original;
      for (let times = 0; times <= random(3); times += 1) bytes = mutate(bytes, random);
      t.notThrows(() => {
        found += load(bytes) > 0 ? 1 : 0;
      }, bytes.toString('latin1'));
    }
    t.true(found > 20);
  });
}
