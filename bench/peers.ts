/** Other ways to the same 42 pictures; each is skipped, with the reason, where it is not installed. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asPublished, asQuick, drawOwn, openCampaign, peerScenes } from './scenes.ts';
import type { PeerScene } from './scenes.ts';
import { medianSeconds } from './timing.ts';

/** Something that draws pictures and gives their bytes; opening it does not count. */
interface Peer {
  draw: (scenes: readonly PeerScene[]) => Promise<number>;
  close: () => Promise<void>;
}

type OpenPeer = (argument?: string) => Promise<Peer>;

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Tells how many times longer a peer takes than we, in one run, turn by turn, and how much heavier
 * what it makes is: against pictures as they are published, and as heavy as a peer's.
 */
export async function measurePeers(
  campaignFile: string,
  runs: number,
  names: readonly string[],
  tell: (name: string, value: number, unit: string) => void,
): Promise<void> {
  const own = await openCampaign(campaignFile);
  const scenes = await peerScenes(own);
  const bytes = { published: 0, quick: 0, peer: 0 };
  const ours = {
    published: async () => void (bytes.published = await drawOwn(own, asPublished)),
    quick: async () => void (bytes.quick = await drawOwn(own, asQuick)),
  };
  const times = await medianSeconds(ours, runs);
  tell('pictures-alone', times.published, 's');
  tell('pictures-quick', times.quick, 's');
  tell('pictures-quick-size', bytes.quick / bytes.published, 'x');
  for (const name of names) {
    const peer = await openPeer(name);
    if (typeof peer === 'string') {
      console.log(`bench ${name}/pictures-alone skipped ${peer}`);
      continue;
    }
    const draw = async () => void (bytes.peer = await peer.draw(scenes));
    const all = await medianSeconds({ peer: draw, ...ours }, runs);
    await peer.close();
    tell(name, all.peer, 's');
    tell(`${name}-size`, bytes.peer / bytes.published, 'x');
    tell(`${name}/pictures-alone`, all.peer / all.published, 'x');
    tell(`${name}/pictures-quick`, all.peer / all.quick, 'x');
  }
}

/** The peer, or why it is not there. */
async function openPeer(name: string): Promise<Peer | string> {
  const browser = BROWSERS.find((file) => existsSync(file));
  if (name === 'chromium' && browser === undefined) return 'no Chromium is installed';
  const module = await importPeer(name);
  if (typeof module === 'string') return module;
  if (!isPeerModule(module)) return 'it has no openPeer';
  return module.openPeer(browser).catch(reasonOf);
}

/**
 * A module of `peers/`, or why it cannot be loaded. Not known to the compiler: its packages are the
 * bench's own, and need not be there.
 */
export async function importPeer(name: string): Promise<unknown> {
  const file = fileURLToPath(new URL(`peers/${name}.js`, import.meta.url));
  try {
    return await import(file);
  } catch (cause) {
    return `${reasonOf(cause)} (npm ci --prefix bench)`;
  }
}

/** The first line of what went wrong. */
function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause);
}

function isPeerModule(module: unknown): module is { openPeer: OpenPeer } {
  return typeof module === 'object' && module !== null && 'openPeer' in module;
}
