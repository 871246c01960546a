import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { create } from 'fontkitten';
import { BUNDLED_FONTS } from '../../src/brand/bundled-fonts.ts';
import { loadFonts } from '../../src/brand/fonts.ts';
import { missingGlyphs } from '../../src/brand/glyphs.ts';

const require = createRequire(import.meta.url);
const FIGTREE =
  require.resolve('@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2');

test('what is written of the bundled fonts is what the fonts say', async (t) => {
  const { fonts, families, diagnostics } = await loadFonts(new Map());
  t.deepEqual(diagnostics, []);
  t.deepEqual(families, { display: 'Bricolage Grotesque', text: 'Figtree' });
  t.is(fonts.length, BUNDLED_FONTS.length);
  for (const [index, bundled] of BUNDLED_FONTS.entries()) {
    const font = create(readFileSync(require.resolve(bundled.file)));
    if (font.isCollection) return t.fail();
    t.is(
      fonts[index]?.sha256,
      bundled.sha256,
      `${bundled.file} is another version: write it down again`,
    );
    const written = (fonts[index]?.unicodeRange ?? []).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
    );
    t.deepEqual(
      written,
      font.characterSet.toSorted((one, other) => one - other),
    );
    for (const codePoint of [0x41, 0xe9, 0x1f600]) {
      t.is(fonts[index]?.covers(codePoint), font.hasGlyphForCodePoint(codePoint));
    }
  }
});

test('a folder of fonts replaces its own role only', async (t) => {
  const { families, fonts } = await loadFonts(new Map([['fonts/display/x.woff2', FIGTREE]]));
  t.regex(families.display, /^Figtree/);
  t.is(families.text, 'Figtree');
  t.false(fonts.some(({ family }) => family === 'Bricolage Grotesque'));
  const [own] = fonts;
  t.true(own?.covers(0xe9));
  t.false(own?.covers(0x1f600));
});

test('fonts in no folder draw everything, once', async (t) => {
  const { families, fonts } = await loadFonts(new Map([['fonts/x.woff2', FIGTREE]]));
  t.is(families.display, families.text);
  t.is(fonts.length, 1);
});

test('a broken font is told once, and so is one of an unsupported type', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'boite-fonts-'));
  const files = new Map<string, string>();
  const sources: Record<string, Uint8Array> = {
    'empty.ttf': Buffer.alloc(0),
    'text.otf': Buffer.from('not a font'),
    'cut.woff2': readFileSync(FIGTREE).subarray(0, 4000),
    'old.woff': Buffer.from('wOFF'),
    'OFL.txt': Buffer.from('licence'),
  };
  for (const [name, bytes] of Object.entries(sources)) {
    files.set(`fonts/${name}`, path.join(folder, name));
    await writeFile(path.join(folder, name), bytes);
  }
  const { diagnostics, families } = await loadFonts(files);
  t.deepEqual(diagnostics.map(({ code }) => code).toSorted(), [
    'ASSET_TYPE_UNSUPPORTED',
    'FONT_BROKEN',
    'FONT_BROKEN',
    'FONT_BROKEN',
  ]);
  t.is(families.display, 'Bricolage Grotesque');
});

const TEXTS: readonly [text: string, missing: number[]][] = [
  ['Bien entourés, les jeunes peuvent tous persévérer.', []],
  ['«\u00a0Œuvre\u00a0» à l’Île – 20\u202fans… ç Ÿ ñ ü № €', [0x2116]],
  ['e\u0301te\u0301', []],
  ['a\u200bb\u00adc\u2060d\ufe0fe\u200d\tf\ng', []],
  ['Bravo 🎉 bravo 🎉 →', [0x1f389, 0x2192]],
  ['日本', [0x65e5, 0x672c]],
  ['Saguenay–Lac-Saint-Jean, 10\u00a0h\u00a030', []],
];

for (const [text, missing] of TEXTS) {
  test(`what the bundled fonts lack of: ${JSON.stringify(text)}`, async (t) => {
    const { fonts } = await loadFonts(new Map());
    t.deepEqual(missingGlyphs(text, fonts), missing);
  });
}
