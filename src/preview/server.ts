/**
 * The preview over HTTP, in the only file that knows Hono. It serves what it was given in memory: no
 * address leads to a file of the disk.
 */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { streamSSE } from 'hono/streaming';
import { isRefused } from './guard.ts';
import type { PreviewEvents } from './types.ts';

/** A file of the page. */
export interface PageFile {
  type: string;
  bytes: Uint8Array;
}

/** What the server asks of the preview. */
export interface Backend {
  /** By path, `/main.js`; the page itself is `/`. */
  files: ReadonlyMap<string, PageFile>;
  /** What a page must say with a request that changes something. */
  token: string;
  /** RGBA. */
  picture: (key: string, widthPx: number) => Promise<Uint8Array> | undefined;
  /** A page came; gives what is called when it goes. */
  join: (send: Send) => () => void;
  look: (body: unknown) => boolean;
  edit: (body: unknown) => Promise<object | undefined>;
}

/** Tells one page. */
export type Send = <E extends keyof PreviewEvents>(event: E, data: PreviewEvents[E]) => void;

/** A server that listens on the loopback address. */
export interface Listening {
  port: number;
  close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const MAX_BODY_BYTES = 256_000;
/** Proxies and laptops that sleep close connections that say nothing. */
const HEARTBEAT_MS = 20_000;

/**
 * Listens; port 0 takes any that is free.
 *
 * @throws the system's error: `EADDRINUSE`, `EACCES`
 */
export async function listen(backend: Backend, port: number): Promise<Listening> {
  const goodbye = new AbortController();
  const own = { port };
  const app = appOf(backend, own, goodbye.signal);
  const server = createAdaptorServer({ fetch: app.fetch, hostname: LOOPBACK });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  own.port = portOf(server.address(), port);
  return {
    port: own.port,
    close: () =>
      new Promise((resolve) => {
        goodbye.abort();
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null, otherwise: number): number {
  return typeof address === 'object' && address !== null ? address.port : otherwise;
}

function appOf(backend: Backend, own: { port: number }, goodbye: AbortSignal): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(async (context, next) => {
    const header = (name: string) => context.req.header(name);
    const caller = {
      method: context.req.method,
      host: header('host'),
      origin: header('origin'),
      site: header('sec-fetch-site'),
      type: header('content-type'),
      token: header('x-boite-token'),
    };
    if (isRefused(caller, own.port, backend.token)) return context.text('403', 403);
    await next();
  });
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const closed = AbortSignal.any([gone.signal, goodbye]);
      const leave = backend.join((event, data) => {
        if (!closed.aborted) void stream.writeSSE({ event, data: JSON.stringify(data) });
      });
      const beat = setInterval(() => void stream.write(': \n\n'), HEARTBEAT_MS);
      await new Promise<void>((resolve) => {
        if (closed.aborted) resolve();
        closed.addEventListener('abort', () => resolve(), { once: true });
      });
      clearInterval(beat);
      leave();
    }),
  );
  app.get('/pictures/:key{[0-9a-f]{64}}/:width{[0-9]{1,5}}', async (context) => {
    const { key, width } = context.req.param();
    const bytes = await backend.picture(key, Number(width));
    if (!bytes) return context.text('404', 404);
    // The key is the content's own.
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'private, max-age=3600, immutable',
    };
    return context.body(unshared(bytes), 200, headers);
  });
  const limit = bodyLimit({ maxSize: MAX_BODY_BYTES });
  app.post('/look', limit, async (context) =>
    backend.look(await jsonOf(context.req)) ? context.body(null, 204) : context.text('400', 400),
  );
  app.post('/edit', limit, async (context) => {
    const outcome = await backend.edit(await jsonOf(context.req));
    return outcome ? context.json(outcome) : context.text('400', 400);
  });
  app.get('*', (context) => {
    const file = backend.files.get(context.req.path);
    if (!file) return context.text('404', 404);
    const headers = { 'Content-Type': file.type, 'Cache-Control': 'no-store' };
    return context.body(unshared(file.bytes), 200, headers);
  });
  app.notFound((context) => context.text('404', 404));
  app.onError((cause, context) => {
    const status = cause instanceof HTTPException ? cause.status : 500;
    return context.text(String(status), status);
  });
  return app;
}

/** Bytes as Hono takes them: not in memory that threads share, which nobody gives it. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isUnshared(bytes) ? bytes : new Uint8Array(bytes);
}

function isUnshared(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}

async function jsonOf(request: { json: () => Promise<unknown> }): Promise<unknown> {
  return request.json().catch(() => undefined);
}
