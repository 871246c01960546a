import test from 'ava';
import { decodeQR } from 'qr/decode.js';
import { qrCode } from '../../src/toolbox/qr.ts';

/** Draws the path as pixels, `scale` a unit. */
function pixelsOf({ size, path }: { size: number; path: string }, scale = 4) {
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * side + Number(x) * scale) * 4;
      data.fill(0, from, from + Number(width) * scale * 4);
      for (let at = from + 3; at < from + Number(width) * scale * 4; at += 4) data[at] = 255;
    }
  }
  return { width: side, height: side, data };
}

test('the code reads as the address, drawn from nothing but its path', (t) => {
  const address = 'https://www.journeesperseverancescolaire.com/fr/index.html';
  const code = qrCode(address);
  t.truthy(code);
  t.is(code!.path.replaceAll(/M\d+ \d+h(\d+)v1h-\1z/g, ''), '');
  t.is(decodeQR(pixelsOf(code!)), address);
});

test('an address too long for a code that people can scan has none', (t) => {
  t.is(qrCode(`https://example.org/${'a'.repeat(600)}`), null);
});
