import test from 'ava';
import { measuresTable } from '../../src/check/table.ts';

test('the table of measures speaks the language of the messages', (t) => {
  const [fr, en] = (['fr', 'en'] as const).map((lang) =>
    measuresTable([], [], lang).replaceAll('\u00a0', ' '),
  );
  t.true(fr?.startsWith('0 déclinaison, 0 texte.\n\n- Textes hors de la zone sûre : 0\n'));
  t.true(en?.startsWith('0 renditions, 0 texts.\n\n- Texts outside safe zones: 0\n'));
  for (const table of [fr, en]) t.is(table?.split('\n').at(-2)?.split('|').length, 9);
});
