import test from 'ava';
import { CATALOGUE } from '../../src/formats/catalogue.ts';
import { formatsOfNetworks } from './of-networks.ts';
import { formatsJson, formatTable } from '../../src/formats/print.ts';

test('has a row for each format, as wide as the header, in both languages', (t) => {
  for (const lang of ['fr', 'en'] as const) {
    const { header, rows } = formatTable(CATALOGUE, lang);
    t.is(rows.length, CATALOGUE.length);
    for (const row of rows) {
      t.is(row.length, header.length);
      t.true(row.every((cell) => cell.trim() !== ''));
    }
  }
});

test('shows a format to people', (t) => {
  const formats = formatsOfNetworks(['meetings']);
  t.deepEqual(formatTable(formats, 'fr').rows, [
    [
      'meeting-background',
      'Arrière-plan Zoom, Teams ou Meet',
      '1920\u00a0×\u00a01080',
      'paysage',
      '480\u00a0×\u00a0960 à 80,\u00a060',
      'JPEG, PNG',
      '5\u00a0Mo',
      'en supplément',
    ],
  ]);
  t.is(formatTable(formats, 'en').rows[0]?.[6], '5\u00a0MB');
});

test('says so where a network publishes no limit', (t) => {
  const formats = formatsOfNetworks(['facebook']).slice(0, 1);
  t.is(formatTable(formats, 'fr').rows[0]?.[6], 'non publié');
});

test('shows a format to scripts, with all its facts and what follows from them', (t) => {
  const [json] = formatsJson(formatsOfNetworks(['email']));
  const text: unknown = JSON.parse(JSON.stringify(json));
  t.like(text, {
    id: 'email-signature-banner',
    network: 'email',
    width: 1200,
    height: 300,
    safeZone: { top: 24, right: 32, bottom: 24, left: 32 },
    maxBytes: 100_000,
    targetBytes: 50_000,
    fileTypes: ['png', 'jpg'],
    composition: 'banner',
    contentZone: { x: 32, y: 24, w: 1136, h: 252 },
  });
  t.is(formatsJson(CATALOGUE).length, 65);
});
