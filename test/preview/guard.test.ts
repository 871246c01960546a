/** What a preview refuses: other sites, other names of this machine, other files of the disk. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import test from 'ava';
import { isRefused } from '../../src/preview/guard.ts';
import type { Caller } from '../../src/preview/guard.ts';
import { ask, openPreview, ownHeaders, tokenOf } from './campaign-folder.ts';

const PORT = 4173;
const get: Caller = {
  method: 'GET',
  host: '127.0.0.1:4173',
  origin: undefined,
  site: undefined,
  type: undefined,
  token: undefined,
};
const post: Caller = {
  ...get,
  method: 'POST',
  origin: 'http://127.0.0.1:4173',
  type: 'application/json',
  token: 'secret',
};

const ACCEPTED: Readonly<Record<string, Caller>> = {
  'a plain request': get,
  'by its other name': { ...get, host: 'localhost:4173' },
  'from its own page': { ...get, origin: 'http://localhost:4173', site: 'same-origin' },
  'typed by hand': { ...get, site: 'none' },
  'an edit': post,
  'an edit in UTF-8': { ...post, type: 'application/json; charset=utf-8' },
};
const REFUSED: Readonly<Record<string, Caller>> = {
  'no host': { ...get, host: undefined },
  'a name that leads here': { ...get, host: 'pirate.example:4173' },
  'a name that begins so': { ...get, host: '127.0.0.1:4173.pirate.example' },
  'another port': { ...get, host: '127.0.0.1:80' },
  'a foreign origin': { ...get, origin: 'https://pirate.example' },
  'another port of this machine': { ...get, origin: 'http://127.0.0.1:3000' },
  'a hidden origin': { ...get, origin: 'null' },
  'an image in a foreign page': { ...get, site: 'cross-site' },
  'a page of another port': { ...get, site: 'same-site' },
  'an edit without origin': { ...post, origin: undefined },
  'an edit from elsewhere': { ...post, origin: 'https://pirate.example' },
  'a form': { ...post, type: 'application/x-www-form-urlencoded' },
  'a form that looks like JSON': { ...post, type: 'text/plain' },
  'JSON beside its name': { ...post, type: 'application/jsonx' },
  'an edit without token': { ...post, token: undefined },
  'an edit with another token': { ...post, token: 'secreT' },
  'another method': { ...get, method: 'DELETE' },
};

for (const [title, caller] of Object.entries(ACCEPTED)) {
  test(`accepted: ${title}`, (t) => t.false(isRefused(caller, PORT, 'secret')));
}
for (const [title, caller] of Object.entries(REFUSED)) {
  test(`refused: ${title}`, (t) => t.true(isRefused(caller, PORT, 'secret')));
}

test('port 80 has no number in what browsers send; every other port has', (t) => {
  const plain = { ...get, host: 'localhost', origin: 'http://localhost' };
  t.false(isRefused(plain, 80, 'secret'));
  t.false(isRefused({ ...plain, host: '127.0.0.1:80' }, 80, 'secret'));
  t.true(isRefused(plain, PORT, 'secret'));
});

test('the server asks its guard about every address', async (t) => {
  const { preview } = await openPreview(t);
  for (const way of ['/', '/main.js', '/events', `/pictures/${'0'.repeat(64)}/100`, '/nothing']) {
    for (const headers of [
      { Host: 'pirate.example' },
      { Origin: 'https://pirate.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ] satisfies Record<string, string>[]) {
      t.is((await ask(preview, way, { headers })).status, 403, `${way} ${JSON.stringify(headers)}`);
    }
  }
  const token = await tokenOf(preview);
  for (const way of ['/edit', '/look', '/']) {
    t.is((await ask(preview, way, { method: 'POST', body: '{}' })).status, 403);
    const headers = { 'X-Boite-Token': token, 'Content-Type': 'application/json' };
    t.is((await ask(preview, way, { method: 'POST', headers, body: '{}' })).status, 403);
  }
});

test('no path leads to a file of the disk', async (t) => {
  const { preview } = await openPreview(t);
  const secrets = await mkdtemp(path.join(tmpdir(), 'boite-secret-'));
  t.teardown(async () => rm(secrets, { recursive: true, force: true }));
  const secret = path.join(secrets, 'secret.js');
  await writeFile(secret, 'do not tell');
  const up = '../'.repeat(12);
  for (const way of [
    '/../package.json',
    '/../toolbox/style.css',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..\\package.json',
    `/${up}${secret}`,
    `/${encodeURIComponent(up + secret)}`,
    secret,
    `/${secret}`,
    `file://${secret}`,
    '/index.html',
    '/campaign.yaml',
    '/main.js%00.txt',
    `/pictures/../../${secret}`,
    `/pictures/${'0'.repeat(64)}/../../../package.json`,
  ]) {
    const { status, body } = await ask(preview, way);
    t.true([400, 403, 404].includes(status), `${way}: ${status}`);
    t.notRegex(body.toString(), /do not tell|boite-a-outils|secret/, way);
  }
  t.is((await ask(preview, '/main.js')).status, 200, 'what the page needs is there');
});

test('the page can load nothing from elsewhere, nor be shown in another', async (t) => {
  const { preview } = await openPreview(t);
  const { headers } = await ask(preview, '/');
  const policy = String(headers['content-security-policy']);
  for (const rule of [
    `default-src 'none'`,
    `script-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ]) {
    t.true(policy.includes(rule), rule);
  }
  t.is(headers['x-content-type-options'], 'nosniff');
  t.is(headers['cross-origin-resource-policy'], 'same-origin');
});

test('bodies that make no sense, or have no end, are refused', async (t) => {
  const { preview } = await openPreview(t);
  const headers = ownHeaders(preview, await tokenOf(preview));
  for (const [way, body, status] of [
    ['/edit', '', 400],
    ['/edit', '[]', 400],
    ['/edit', '{"revision":"","path":[],"value":"x"}', 400],
    ['/edit', '{"revision":"","path":[{}],"value":"x"}', 400],
    ['/look', '{"client":"nobody","visible":[]}', 400],
    ['/look', '{"client":"nobody","visible":[["x","y"]]}', 400],
    ['/edit', JSON.stringify({ value: 'x'.repeat(300_000) }), 413],
    ['/other', '{}', 404],
  ] as const) {
    t.is(
      (await ask(preview, way, { method: 'POST', headers, body })).status,
      status,
      way + body.slice(0, 60),
    );
  }
});

test('only the loopback address answers', async (t) => {
  const { preview } = await openPreview(t);
  const outer = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!outer) return t.pass('this machine has no other address');
  const isOpen = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: outer.address, port: preview.port, timeout: 2_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
  t.false(isOpen);
});
