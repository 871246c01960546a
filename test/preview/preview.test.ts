/** The preview as a server: what it tells while files change, and what it refuses. */
import { writeFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { DiagnosticError } from '../../src/diagnostics/index.ts';
import { startPreview } from '../../src/preview/index.ts';
import type { EditorState } from '../../src/preview/types.ts';
import {
  ask,
  CAMPAIGN,
  campaignFolder,
  listenTo,
  openPreview,
  ownHeaders,
  tokenOf,
} from './campaign-folder.ts';

const HEADER = 'campaign/twitter-header/fr';
const SQUARE = 'campaign/twitter-post-square/fr';

/** Whether the editor shows this primary colour. */
const hasPrimary =
  (value: string) =>
  ({ fields }: EditorState): boolean =>
    fields.some((field) => field.path.join() === 'colours,primary' && field.value === value);

test('a page is told the campaign, then how each rendition came out', async (t) => {
  const { preview } = await openPreview(t);
  const page = listenTo(t, preview);
  t.truthy((await page.next('hello')).client);
  const { renditions, formats, campaign } = await page.next('gallery');
  t.deepEqual(
    renditions.map(({ id }) => id),
    [HEADER, SQUARE],
  );
  t.is(formats['twitter-header']?.composition, 'banner');
  t.is(campaign.theme, 'Bien entourés, les jeunes peuvent tous persévérer.');
  t.true((await page.next('editor', hasPrimary('#00573F'))).revision !== '');
  t.deepEqual(await page.next('findings'), { isStale: false, findings: [] });
  const header = await page.next('rendition', ({ id }) => id === HEADER);
  t.truthy(header.key);
  t.is(header.before, null);
  t.true(header.texts.some(({ role }) => role === 'theme'));
});

test('a page of the toolbox that cannot be drawn is told, and the preview goes on', async (t) => {
  const { preview, folder, file } = await openPreview(t);
  const page = listenTo(t, preview);
  const name = path.join(folder, 'brand/toolbox/index.html');
  await mkdir(path.dirname(name), { recursive: true });
  await writeFile(name, '<title>{{ campaing }}</title>');
  const { findings } = await page.next('findings', (told) => told.findings.length > 0);
  t.deepEqual(
    findings.map(({ code }) => code),
    ['TEMPLATE_SYNTAX'],
  );
  t.true(findings[0]?.place?.endsWith('brand/toolbox/index.html:1:11'), findings[0]?.place);
  await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
  t.truthy(await page.next('editor', hasPrimary('#7A1FA2')));
});

test('a picture is drawn at the size that is asked for, and never larger than it is', async (t) => {
  const { preview } = await openPreview(t);
  const page = listenTo(t, preview);
  const { key } = await page.next('rendition', ({ id }) => id === HEADER);
  for (const [asked, width] of [
    [1, 1],
    [501, 501],
    [99_999, 1500],
  ] as const) {
    const { status, headers, body } = await ask(preview, `/pictures/${key}/${asked}`);
    t.is(status, 200);
    t.is(headers['content-type'], 'application/octet-stream');
    t.is(body.length, 4 * width * Math.max(1, Math.round(width / 3)), 'RGBA');
  }
});

test('only what changed is another version, and the one before it is kept', async (t) => {
  const { preview, file } = await openPreview(t);
  const page = listenTo(t, preview);
  const header = await page.next('rendition', ({ id }) => id === HEADER);
  const { key } = header;
  await page.next('progress', ({ done, total }) => done === total);
  await setTimeout(1_600); // A version that lasted less would be a step on the way.
  await writeFile(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
  const changed = await page.next('rendition', ({ id }) => id === HEADER);
  t.not(changed.key, key);
  t.is(changed.before, key);
  const before = await ask(preview, `/pictures/${changed.before}/400`);
  t.is(before.status, 200);
  const [, green = 0, blue = 0] = (await ask(preview, `/pictures/${changed.key}/400`)).body;
  t.true(blue > green, 'purple, not green any more');
  t.deepEqual(changed.texts, header.texts, 'a colour moves nothing');
  t.is(page.told.filter(({ event }) => event === 'gallery').length, 1, 'nor is it a new gallery');

  await page.next('progress', ({ done, total }) => done === total);
  const told = page.told.length;
  await writeFile(
    file,
    `${CAMPAIGN.replace('#00573F', '#7A1FA2')}website: https://exemple.org\n# x\n`,
  );
  await page.next('editor', ({ revision }) => revision !== '');
  await page.next('progress', ({ done, total }) => done === total);
  t.deepEqual(
    page.told.slice(told).filter(({ event }) => event === 'rendition'),
    [],
    'a line that no picture shows changes none',
  );
});

test('a broken file is told with its line, the pictures stay, and mending it ends it', async (t) => {
  const { preview, file } = await openPreview(t);
  const page = listenTo(t, preview);
  const { key } = await page.next('rendition', ({ id }) => id === HEADER);
  await writeFile(file, CAMPAIGN.replace('"#00573F"', '"#00573F'));
  const broken = await page.next('findings', ({ findings }) => findings.length > 0);
  t.true(broken.isStale);
  const [finding] = broken.findings;
  t.is(finding?.severity, 'error');
  t.regex(finding?.place ?? '', /campaign\.yaml:\d+:\d+$/);
  t.regex(finding?.href ?? '', /^vscode:\/\/file\/.*campaign\.yaml:\d+:\d+$/);
  t.true(finding?.frame?.some(({ isMarked }) => isMarked));
  t.is((await ask(preview, `/pictures/${key}/300`)).status, 200);
  await writeFile(file, CAMPAIGN);
  t.deepEqual(await page.next('findings'), { isStale: false, findings: [] });
});

test('a file saved in halves, swapped, removed and written again is followed', async (t) => {
  const { preview, file, folder } = await openPreview(t);
  const page = listenTo(t, preview);
  await page.next('findings');
  const purple = CAMPAIGN.replace('#00573F', '#7A1FA2');

  await writeFile(file, '');
  await writeFile(file, purple.slice(0, purple.length >> 1));
  await writeFile(file, purple);
  await page.next('editor', hasPrimary('#7A1FA2'));

  const staged = path.join(folder, '.campaign.yaml.swp');
  await writeFile(staged, CAMPAIGN);
  await rename(staged, file);
  await page.next('editor', hasPrimary('#00573F'));

  await rm(file);
  const gone = await page.next('findings', ({ findings }) => findings.length > 0);
  t.is(gone.findings[0]?.code, 'CAMPAIGN_NOT_FOUND');
  await writeFile(file, purple);
  t.deepEqual((await page.next('findings')).findings, []);
  await page.next('editor', hasPrimary('#7A1FA2'));
});

test('a brand that is made, changed, broken and removed is followed', async (t) => {
  const { preview, folder } = await openPreview(t);
  const page = listenTo(t, preview);
  const original = await page.next('rendition', ({ id }) => id === HEADER);
  const template = path.join(folder, 'brand/templates/campaign');
  const own = new URL('../../brand/templates/campaign/', import.meta.url);
  await mkdir(template, { recursive: true });
  const css = await readFile(new URL('style.css', own), 'utf8');
  await writeFile(path.join(template, 'style.css'), `${css}\n.visual { background: #ff0000; }\n`);
  const restyled = await page.next('rendition', ({ id }) => id === HEADER);
  t.not(restyled.key, original.key);

  const html = await readFile(new URL('template.html', own), 'utf8');
  await writeFile(path.join(template, 'template.html'), `${html}\n{% if %}\n`);
  const broken = await page.next('findings', ({ findings }) => findings.length > 0);
  t.is(broken.findings[0]?.code, 'TEMPLATE_SYNTAX');
  t.regex(broken.findings[0]?.place ?? '', /template\.html:\d+/);
  await rm(path.join(folder, 'brand'), { recursive: true });
  t.deepEqual(
    (await page.next('findings', ({ findings }) => findings.length === 0)).isStale,
    false,
  );
  t.is((await page.next('rendition', ({ id }) => id === HEADER)).key, original.key);
});

test('of fifty edits in a row the last one is shown', async (t) => {
  const { preview, file } = await openPreview(t);
  const page = listenTo(t, preview);
  const { key } = await page.next('rendition', ({ id }) => id === HEADER);
  for (let edit = 10; edit < 60; edit++) {
    await writeFile(file, CAMPAIGN.replace('#00573F', `#7A1F${edit}`));
    await setTimeout(edit % 7);
  }
  await page.next('editor', hasPrimary('#7A1F59'));
  const last = await page.next('rendition', ({ id }) => id === HEADER);
  t.not(last.key, key);
  t.false(last.isStale);
});

test('a template that comes after the campaign that names it is found', async (t) => {
  const { preview, file, folder } = await openPreview(t);
  const page = listenTo(t, preview);
  const { key } = await page.next('rendition', ({ id }) => id === HEADER);
  await writeFile(file, `${CAMPAIGN}template: affiche\n`);
  const missing = await page.next('findings', ({ findings }) => findings.length > 0);
  t.is(missing.findings[0]?.code, 'TEMPLATE_NOT_FOUND');
  const template = path.join(folder, 'brand/templates/affiche');
  await mkdir(template, { recursive: true });
  await writeFile(
    path.join(template, 'template.html'),
    '<p data-text="theme" data-fit="3 5 9">{{ theme }}</p>\n',
  );
  await writeFile(path.join(template, 'style.css'), '.visual { background-color: #ffffff }\n');
  t.not((await page.next('rendition', ({ id }) => id === HEADER)).key, key);
});

test('a text that does not fit is told beside its picture, which shows it', async (t) => {
  const long = 'Bien entourés, les jeunes peuvent tous persévérer. '.repeat(9);
  const { preview } = await openPreview(t, {}, CAMPAIGN.replace(/theme: .*/, `theme: ${long}`));
  const page = listenTo(t, preview);
  const { key, findings } = await page.next('rendition', (state) => state.findings.length > 0);
  t.truthy(key);
  const tooLong = findings.find(({ code }) => code === 'TEXT_TOO_LONG');
  t.regex(tooLong?.place ?? '', /campaign\.yaml:3:/);
});

test('what is seen is made first', async (t) => {
  const { preview } = await openPreview(t, { networks: ['twitter'], formats: undefined as never });
  const page = listenTo(t, preview, (ids) => ids.slice(-1));
  const { renditions } = await page.next('gallery');
  t.true(renditions.length > 3);
  await page.next('progress', ({ done }) => done > 0);
  const first = page.told.find(({ event }) => event === 'rendition');
  t.is(first?.event === 'rendition' ? first.data.id : undefined, renditions.at(-1)?.id);
});

async function editIn(t: ExecutionContext) {
  const opened = await openPreview(t);
  const page = listenTo(t, opened.preview);
  const { revision: read } = await page.next('editor', ({ revision }) => revision !== '');
  const token = await tokenOf(opened.preview);
  const edit = async (at: readonly (string | number)[], value: string, revision = read) => {
    const answer = await ask(opened.preview, '/edit', {
      method: 'POST',
      headers: ownHeaders(opened.preview, token),
      body: JSON.stringify({ revision, path: at, value }),
    });
    return JSON.parse(answer.body.toString());
  };
  return { ...opened, page, edit };
}

test('an edit changes its value in the file and nothing else, and is shown', async (t) => {
  const { file, page, edit } = await editIn(t);
  const first = await edit(['colours', 'primary'], '#7A1FA2');
  t.true(first.ok);
  t.is(await readFile(file, 'utf8'), CAMPAIGN.replace('#00573F', '#7A1FA2'));
  await page.next('editor', hasPrimary('#7A1FA2'));
  const second = await edit(['theme'], 'Un: deux # trois', first.revision);
  t.true(second.ok);
  t.true((await readFile(file, 'utf8')).includes('theme: "Un: deux # trois" # la phrase\n'));
  const third = await edit(['colours', 'secondary'], '#123456', second.revision);
  t.true(third.ok, 'a derived colour becomes a given one');
  t.true(
    (await readFile(file, 'utf8')).includes(
      `# foncé\n  secondary: "#123456"\n  accent: '#B7E34B'\n`,
    ),
  );
});

test('a value that is wrong can be edited, a file that cannot be read cannot', async (t) => {
  const { file, page, edit } = await editIn(t);
  const wrong = await edit(['theme'], '');
  await page.next('editor', ({ revision }) => revision === wrong.revision);
  t.true((await edit(['theme'], 'Bien entourés', wrong.revision)).ok);
  for (const unreadable of [
    CAMPAIGN.replace('"#00573F"', '"#00573F'),
    Buffer.from(CAMPAIGN, 'latin1'),
    `${CAMPAIGN}#${'x'.repeat(300_000)}`,
  ]) {
    await writeFile(file, unreadable);
    await page.next('editor', ({ revision }) => revision === '');
    await writeFile(file, CAMPAIGN);
    await page.next('editor', hasPrimary('#00573F'));
  }
});

test('an edit of a file that somebody else changed is refused', async (t) => {
  const { file, edit } = await editIn(t);
  const theirs = CAMPAIGN.replace('la phrase', 'leur phrase');
  await writeFile(file, theirs);
  t.deepEqual(await edit(['colours', 'primary'], '#7A1FA2'), { ok: false, reason: 'changed' });
  t.is(await readFile(file, 'utf8'), theirs);
});

for (const [title, at, value, reason] of [
  ['a value that the page does not edit', ['dates', 'start'], '2023-02-14', 'unknown-field'],
  ['a value that is not there', ['theme', 'fr'], 'x', 'unknown-field'],
  ['a prototype', ['__proto__', 'x'], 'x', 'unknown-field'],
  ['no colour', ['colours', 'primary'], 'vert', 'not-a-colour'],
  ['a colour that lets through', ['colours', 'primary'], '#12345678', 'not-a-colour'],
  ['a text without end', ['theme'], 'x'.repeat(6_000), 'too-long'],
] as const) {
  test(`${title} is not edited`, async (t) => {
    const { file, edit } = await editIn(t);
    t.deepEqual(await edit(at, value), { ok: false, reason });
    t.is(await readFile(file, 'utf8'), CAMPAIGN);
  });
}

test('a port that is taken is refused, or another one is found', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  t.teardown(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { file, folder } = await campaignFolder();
  t.teardown(async () => rm(folder, { recursive: true, force: true }));
  const refused = await t.throwsAsync(startPreview({ campaignFile: file, port, lang: 'fr' }), {
    instanceOf: DiagnosticError,
  });
  t.is(refused?.diagnostics[0]?.code, 'PORT_TAKEN');
});

test('what no change of a file can mend stops the preview', async (t) => {
  const { file, folder } = await campaignFolder();
  t.teardown(async () => rm(folder, { recursive: true, force: true }));
  for (const [options, code] of [
    [{ campaignFile: path.join(folder, 'autre.yaml') }, 'CAMPAIGN_NOT_FOUND'],
    [{ visuals: ['jeudi'] }, 'SELECTION_UNKNOWN'],
  ] as const) {
    const refused = await t.throwsAsync(
      startPreview({ campaignFile: file, port: 0, lang: 'fr', ...options }),
      { instanceOf: DiagnosticError },
    );
    t.is(refused?.diagnostics[0]?.code, code);
  }
});

test('a change of the campaign while it is read first is shown', async (t) => {
  const { file, folder } = await campaignFolder();
  const preview = await startPreview({
    campaignFile: file,
    port: 0,
    lang: 'fr',
    formats: ['twitter-header'],
    // Asked for between the reading of the file and the end of the start.
    get visuals() {
      writeFileSync(file, CAMPAIGN.replace('#00573F', '#7A1FA2'));
      return ['campaign'];
    },
  });
  t.teardown(async () => {
    await preview.close();
    await rm(folder, { recursive: true, force: true });
  });
  await listenTo(t, preview).next('editor', hasPrimary('#7A1FA2'));
  t.pass();
});

test('a campaign that is wrong from the start is shown once it is mended', async (t) => {
  const { preview, file } = await openPreview(t, {}, CAMPAIGN.replace('colours:', 'couleurs:'));
  const page = listenTo(t, preview);
  const { isStale, findings } = await page.next('findings');
  t.false(isStale);
  t.true(findings.some(({ code }) => code === 'UNKNOWN_KEY'));
  await writeFile(file, CAMPAIGN);
  t.truthy((await page.next('rendition')).key);
});
