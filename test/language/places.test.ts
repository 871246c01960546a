/** The parts of pictures that the catalogue names have a name in French. */
import test from 'ava';
import { CATALOGUE } from '../../src/formats/catalogue.ts';
import { placeNames } from '../../src/language/fr/places.ts';
import { placeName } from '../../src/language/places.ts';

const named = new Set(
  CATALOGUE.flatMap(({ views = [], avoid = [], avatars = [] }) => [
    ...views.map(({ name }) => name),
    ...avoid.map(({ why }) => why),
    ...avatars.map(({ view }) => view),
  ]),
);

test('every part that the catalogue names has a French name, and no other has', (t) => {
  t.deepEqual(Object.keys(placeNames).toSorted(), [...named].toSorted());
});

test('French names of one format differ, as they are chosen by name', (t) => {
  for (const { id, views = [] } of CATALOGUE) {
    t.is(new Set(views.map(({ name }) => placeName(name, 'fr'))).size, views.length, id);
  }
});

test('a name is kept in English, and where it is not known', (t) => {
  t.is(placeName('TV', 'en'), 'TV');
  t.is(placeName('TV', 'fr'), 'téléviseur');
  t.is(placeName('toString', 'fr'), 'toString');
});
