/** A campaign in a folder of its own, small enough to be drawn at once. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { request } from 'node:http';
import { startPreview } from '../../src/preview/index.ts';
import type { Preview, PreviewOptions } from '../../src/preview/index.ts';
import type { PreviewEvents } from '../../src/preview/types.ts';

export const CAMPAIGN = `# Notre campagne
dates: { start: 2023-02-13, end: 2023-02-17 } # une semaine
theme: Bien entourés, les jeunes peuvent tous persévérer. # la phrase

hashtag: "#JPS2023"
colours:
  # Le vert.
  primary: "#00573F"   # foncé
  accent: '#B7E34B'
networks: [twitter]
`;

/** The folder, as the system itself names it. */
export async function campaignFolder(text = CAMPAIGN): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'boite-preview-'));
  const file = path.join(folder, 'campaign.yaml');
  await writeFile(file, text);
  return { folder, file };
}

/** A preview of such a folder, on a port of its own; both go with the test. */
export async function openPreview(
  t: { teardown: (undo: () => Promise<void>) => void },
  options: Partial<PreviewOptions> = {},
  text?: string,
): Promise<{ preview: Preview; folder: string; file: string }> {
  const { folder, file } = await campaignFolder(text);
  const preview = await startPreview({
    campaignFile: file,
    port: 0,
    lang: 'fr',
    formats: ['twitter-header', 'twitter-post-square'],
    visuals: ['campaign'],
    ...options,
  });
  t.teardown(async () => {
    await preview.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { preview, folder, file };
}

/** What a server answered. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
}

/** A request with the very headers and the very path given, as no browser would send it. */
export function ask(
  { port }: Pick<Preview, 'port'>,
  way: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: way, method, headers, agent: false });
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The token of the page. */
export async function tokenOf(preview: Preview): Promise<string> {
  const { body } = await ask(preview, '/');
  return /name="boite-token" content="(\w+)"/.exec(body.toString())?.[1] ?? '';
}

/** Nothing takes so long, on the slowest machine: what has not come by then does not come. */
const PATIENCE_MS = 60_000;

type Event = {
  [E in keyof PreviewEvents]: { event: E; data: PreviewEvents[E] };
}[keyof PreviewEvents];

/** A page that listens: what it was told, and the next thing that passes a test. */
export interface Listener {
  told: readonly Event[];
  /** The first event of a name that passes, among those told since the last one asked for. */
  next: <E extends keyof PreviewEvents>(
    name: E,
    passes?: (data: PreviewEvents[E]) => boolean,
  ) => Promise<PreviewEvents[E]>;
}

/** Listens to a preview until the test ends. */
export function listenTo(
  t: { teardown: (undo: () => void) => void },
  preview: Preview,
  visible: (ids: readonly string[]) => readonly string[] = () => [],
): Listener {
  const { port } = preview;
  const told: Event[] = [];
  const sent = request({ host: '127.0.0.1', port, path: '/events', agent: false });
  let text = '';
  sent.on('response', (response) => {
    response.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event, data] = /^event: (\w+)\ndata: (.*)$/m.exec(block) ?? [];
        if (event && data) told.push({ event, data: JSON.parse(data) } as Event);
      }
    });
    response.on('error', () => undefined);
  });
  sent.on('error', () => undefined);
  sent.end();
  t.teardown(() => void sent.destroy());
  let from = 0;
  const listener: Listener = {
    told,
    next: async (name, passes = () => true) => {
      for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 20) {
        for (let at = from; at < told.length; at++) {
          const item = told[at];
          if (item?.event !== name || !passes(item.data as never)) continue;
          from = at + 1;
          return item.data as never;
        }
        await setTimeout(20);
      }
      throw new Error(`no ${name} came; last: ${JSON.stringify(told.slice(-3)).slice(0, 600)}`);
    },
  };
  void lookAt(preview, told, visible);
  return listener;
}

/** Says what it shows, as a page does once it is told the campaign; before, nothing is drawn. */
async function lookAt(
  preview: Preview,
  told: readonly Event[],
  visible: (ids: readonly string[]) => readonly string[],
): Promise<void> {
  const token = await tokenOf(preview).catch(() => '');
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 20) {
    const hello = told.find((item) => item.event === 'hello');
    const findings = told.find((item) => item.event === 'findings');
    if (hello?.event === 'hello' && findings) {
      const gallery = told.find((item) => item.event === 'gallery');
      const ids = gallery?.event === 'gallery' ? gallery.data.renditions.map(({ id }) => id) : [];
      const look = { client: hello.data.client, visible: visible(ids).map((id) => [id, 300]) };
      const headers = ownHeaders(preview, token);
      await ask(preview, '/look', { method: 'POST', headers, body: JSON.stringify(look) }).catch(
        () => undefined,
      );
      return;
    }
    await setTimeout(20);
  }
}

/** What the page itself sends with every request that changes something. */
export function ownHeaders({ port }: Pick<Preview, 'port'>, token: string): Record<string, string> {
  return {
    Origin: `http://127.0.0.1:${port}`,
    'Content-Type': 'application/json',
    'X-Boite-Token': token,
  };
}
