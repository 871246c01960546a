import test from 'ava';
import { manifestOf, renderManifest } from '../../src/toolbox/manifest.ts';
import { madeFixture, planFixture } from './fixture.ts';

test('the manifest joins the plan with what was made', (t) => {
  const plan = planFixture({ languages: ['fr', 'en'] });
  const made = madeFixture(plan);
  const manifest = manifestOf(plan, made, '1.2.3');
  t.deepEqual(Object.keys(manifest), [
    '$schema',
    'schemaVersion',
    'generator',
    'campaign',
    'renditions',
    'archives',
    'posts',
    'pages',
    'visuals',
    'activities',
  ]);
  t.deepEqual(manifest.generator, { name: 'boite-a-outils', version: '1.2.3' });
  t.is(manifest.renditions.length, plan.renditions.length);
  const [first] = manifest.renditions;
  const [file] = made.renditions;
  t.like(first, { path: file?.path, sha256: file?.sha256, bytes: file?.bytes, lang: 'fr' });
  t.deepEqual(first?.archives, ['facebook', 'visual-campaign', 'all']);
  t.deepEqual(first?.thumbnail?.path, file?.thumbnail.path);
  t.true(manifest.archives[0]?.entries.includes('LISEZ-MOI.txt'));
  t.true(manifest.archives[0]?.entries.includes('README.txt'));
  t.deepEqual(
    manifest.pages.filter(({ activity }) => activity === undefined),
    [
      { lang: 'fr', path: 'fr/index.html' },
      { lang: 'en', path: 'en/index.html' },
    ],
  );
  t.deepEqual(manifest.pages[1], {
    lang: 'fr',
    path: 'fr/activites/rendez-vous.html',
    activity: 'rendez-vous',
  });
});

test('its languages stand in the campaign’s order, so that its bytes do not depend on the file', (t) => {
  const one = planFixture({ languages: ['en', 'fr'], theme: { fr: 'a', en: 'b' } });
  const other = planFixture({ languages: ['en', 'fr'], theme: { en: 'b', fr: 'a' } });
  const bytes = (plan: typeof one) => renderManifest(manifestOf(plan, madeFixture(plan), '1.0.0'));
  t.deepEqual(bytes(one), bytes(other));
  t.deepEqual(Object.keys(manifestOf(one, madeFixture(one), '1').campaign.theme), ['en', 'fr']);
});

test('a rendition that nobody made is a defect, not a hole in the manifest', (t) => {
  const plan = planFixture();
  const made = madeFixture(plan);
  t.throws(() => manifestOf(plan, { ...made, renditions: made.renditions.slice(1) }, '1'), {
    message: /not there: campaign\//,
  });
});
