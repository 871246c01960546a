/** What the libraries really say is told in the reader's language. */
import test from 'ava';
import { parse } from 'css-tree';
import { create } from 'fontkitten';
import { Liquid } from 'liquidjs';
import sharp from 'sharp';
import { brandTexts as brandEn } from '../../src/language/en/diagnostics/brand.ts';
import { brandTexts as brandFr } from '../../src/language/fr/diagnostics/brand.ts';
import { checkTexts as checkFr } from '../../src/language/fr/diagnostics/check.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '·');
const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

const CSS: readonly (readonly [css: string, expected: string])[] = [
  ['.a { : red }', 'il manque un nom'],
  ['.a { color red; }', 'il manque un deux-points'],
  ['{}', 'il manque un sélecteur'],
  ['.a { width: calc(1px + ; }', 'il manque «·)·»'],
  ['a{b:c)}', 'un signe n’a pas sa place ici'],
];

test('CSS', (t) => {
  for (const [css, expected] of CSS) {
    const reasons: string[] = [];
    parse(css, { onParseError: ({ message }) => reasons.push(message) });
    const { message } = checkFr.CSS_SYNTAX({ reason: reasons[0] ?? '' });
    t.is(shown(message), `Cette ligne n’est pas du CSS·: ${expected}`, css);
  }
});

const LIQUID: readonly (readonly [template: string, expected: string])[] = [
  ['{% if x %}a', '«·{% if x %}·» n’est pas fermé'],
  ["{% render 'x'", "«·{% render 'x'·» n’est pas fermé"],
  ['{{ x', '«·{{ x·» n’est pas fermé'],
  ['{{ x | nope }}', 'le filtre «·nope·» n’existe pas'],
  ['{% unles x %}', 'la balise «·unles·» n’existe pas ici'],
  ['{{ y }}', '«·y·» n’existe pas'],
  ['{% if %}{% endif %}', 'il manque une valeur'],
  ['{% capture %}{% endcapture %}', '«·invalid capture name·»'],
];

test('Liquid', (t) => {
  const engine = new Liquid({ strictVariables: true, strictFilters: true });
  for (const [template, expected] of LIQUID) {
    const cause = t.throws(() => engine.parseAndRenderSync(template, { x: 1 }));
    const reason = messageOf(cause).replace(/, line:\d+, col:\d+$/, '');
    const { message } = brandFr.TEMPLATE_SYNTAX({ reason });
    t.is(shown(message), `Le gabarit contient une erreur (${expected}).`, template);
  }
});

test('fonts', (t) => {
  const reasonOf = (text: string) => messageOf(t.throws(() => create(Buffer.from(text))));
  const said = (text: string) => brandFr.FONT_BROKEN({ path: 'x', reason: reasonOf(text) }).message;
  t.is(said('no font at all'), 'La police x est illisible (format de police inconnu).');
  t.is(said('OTTO'), 'La police x est illisible (le fichier est incomplet).');
});

test('images', async (t) => {
  const create = { width: 50, height: 50, channels: 3, background: 'red' } as const;
  const png = await sharp({ create }).png().toBuffer();
  const jpeg = await sharp({ create }).jpeg().toBuffer();
  for (const [bytes, expected] of [
    [png.subarray(0, 40), 'son en-tête est endommagé'],
    [jpeg.subarray(0, 100), 'le fichier s’arrête trop tôt'],
    [Buffer.from('<html>'), 'ce n’est pas une image que l’outil sait lire'],
  ] as const) {
    const cause = await t.throwsAsync(sharp(bytes).metadata());
    const reason = messageOf(cause).split('\n', 1)[0] ?? '';
    const { message } = brandFr.IMAGE_BROKEN({ path: 'x', reason });
    t.is(message, `L’image x est endommagée ou incomplète (${expected}).`);
    t.notRegex(brandEn.IMAGE_BROKEN({ path: 'x', reason }).message, /:\)/);
  }
});

test('what is no sentence stays as it is, another sentence is quoted', (t) => {
  const said = (reason: string) => shown(brandFr.SVG_BROKEN({ path: 'x', reason }).message);
  t.is(said('UTF-8'), 'Le fichier SVG x est mal formé (UTF-8).');
  t.is(
    said('unclosed xml tag(s): svg'),
    'Le fichier SVG x est mal formé (balise non fermée·: svg).',
  );
  t.is(said('end tag name missing:'), 'Le fichier SVG x est mal formé («·end tag name missing·»).');
});
