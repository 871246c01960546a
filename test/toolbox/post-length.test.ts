import test from 'ava';
import { postLength } from '../../src/toolbox/post-length.ts';
import { LENGTHS } from './lengths.ts';

for (const [text, onX, elsewhere] of LENGTHS) {
  test(`${JSON.stringify(text.slice(0, 40))} is ${onX} on X`, (t) => {
    t.is(postLength(text, 'twitter'), onX);
    t.is(postLength(text, 'facebook'), elsewhere);
  });
}
