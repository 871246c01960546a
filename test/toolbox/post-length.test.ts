import { runInNewContext } from 'node:vm';
import test from 'ava';
import type { Network } from '../../src/formats/types.ts';
import { postLength } from '../../src/toolbox/post-length.ts';
import { readText } from '../project/files.ts';
import { LENGTHS } from './lengths.ts';

/** The part of the page's script that counts, by itself. */
async function countOfPage(): Promise<typeof postLength> {
  const script = await readText('brand/toolbox/script.js');
  const [, part] = /\n(  const LINK =.*?\n  function lengthOf.*?\n  \}\n)/s.exec(script) ?? [];
  return runInNewContext(`${part}; lengthOf`, { TextEncoder }) as typeof postLength;
}

const pageLength = await countOfPage();

for (const { text, elsewhere, ...lengths } of LENGTHS) {
  test(`the length of ${JSON.stringify(text.slice(0, 40))}, built and as one types`, (t) => {
    for (const [network, length] of Object.entries({ ...lengths, facebook: elsewhere })) {
      t.is(postLength(text, network as Network), length, network);
      t.is(pageLength(text, network as Network), length, `${network}, in the page`);
    }
  });
}
