/** The designer's loop: how long a saved change takes until the gallery shows it, in a real browser. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium.ts';
import { median } from './timing.ts';

type Tell = (name: string, value: number, unit: string) => void;

/** An edit of campaign.yaml; `turn` makes each one another. */
interface Edit {
  name: string;
  apply: (text: string, turn: number) => string;
}

const EDITS: readonly Edit[] = [
  {
    name: 'preview-colour',
    apply: (text, turn) => {
      const hex = (0x20_50_30 + ((turn * 0x07_0b_05) & 0x3f_3f_3f)).toString(16);
      return text.replace(/primary: "#[0-9a-fA-F]{6}"/, `primary: "#${hex}"`);
    },
  },
  {
    name: 'preview-word',
    apply: (text, turn) => {
      // Each one another: what was shown once is kept drawn.
      const how = ['Bien', 'Mieux', 'Tous', 'Toujours'][turn % 4];
      const what = ['entourés', 'épaulés', 'soutenus', 'compris', 'guidés'][turn % 5];
      return text.replace(/long: \S+ \S+, les jeunes/, `long: ${how} ${what}, les jeunes`);
    },
  },
];

/** How long the machine is left alone between two edits, as a person looks at the last one. */
const PAUSE_MS = 1_500;
const TURN_MS = 30_000;

/**
 * Tells the median milliseconds from saving campaign.yaml until the first, and until every picture
 * on a screen of 1440 × 900 shows it: seen by the page itself, decoded and in place.
 */
export async function measurePreview(
  command: string,
  campaign: string,
  folder: string,
  runs: number,
  tell: Tell,
): Promise<void> {
  const browser = await launchChromium();
  if (!browser) {
    console.log('bench preview skipped Chromium is not there');
    return;
  }
  const home = path.join(folder, 'preview');
  await mkdir(home, { recursive: true });
  const file = path.join(home, 'campaign.yaml');
  await copyFile(campaign, file);
  const server = spawn(process.execPath, [command, 'preview', file, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
    await page.goto(await urlOf(server));
    await page.waitForFunction(`(${ON_SCREEN})().every((picture) => picture.dataset.key)`);
    for (const { name, apply } of EDITS) {
      const turns: Turn[] = [];
      for (let turn = 0; turn <= runs; turn++) {
        await setTimeout(PAUSE_MS);
        const text = apply(await readFile(file, 'utf8'), turn + 1);
        const measured = await turnOf(page, file, text);
        // The first one finds everything cold.
        if (turn > 0) turns.push(measured);
      }
      tell(`${name}-pictures`, median(turns.map(({ pictures }) => pictures)), 'pictures');
      tell(`${name}-first`, median(turns.map(({ firstMs }) => firstMs)), 'ms');
      tell(name, median(turns.map(({ allMs }) => allMs)), 'ms');
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'close');
  }
}

interface Turn {
  pictures: number;
  firstMs: number;
  allMs: number;
}

/** Runs in the page: every picture of which a part is on screen. */
const ON_SCREEN = `() => [...document.querySelectorAll('.picture')].filter((picture) => {
  const { top, bottom } = picture.getBoundingClientRect();
  return bottom > document.querySelector('.bar').offsetHeight && top < innerHeight;
})`;

/** Saves a text; the page says when each picture that was on screen came to be another one. */
async function turnOf(page: Page, file: string, text: string): Promise<Turn> {
  // Looked for once: asking where pictures are while they change would take a part of the time.
  await page.evaluate(`(() => {
    const before = new Map((${ON_SCREEN})().map((picture) => [picture, picture.dataset.key]));
    window.seen = new Promise((resolve) => {
      const times = new Map();
      const observer = new MutationObserver((records) => {
        for (const { target } of records) {
          if (!before.has(target) || before.get(target) === target.dataset.key) continue;
          if (!times.has(target)) times.set(target, performance.timeOrigin + performance.now());
        }
        if (times.size < before.size) return;
        observer.disconnect();
        resolve([...times.values()]);
      });
      observer.observe(document.body, { subtree: true, attributeFilter: ['data-key'] });
    });
  })()`);
  const startMs = performance.timeOrigin + performance.now();
  await writeFile(file, text);
  const times = await Promise.race([
    page.evaluate<number[]>('window.seen'),
    setTimeout(TURN_MS, undefined, { ref: false }),
  ]);
  if (!times) throw new Error('the gallery did not show the change');
  return {
    pictures: times.length,
    firstMs: Math.min(...times) - startMs,
    allMs: Math.max(...times) - startMs,
  };
}

async function urlOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of server.stdout ?? []) {
    said += String(part);
    const [url] = /http:[^"]+/.exec(said) ?? [];
    if (url !== undefined && said.trimEnd().endsWith('}')) return url;
  }
  throw new Error('boite preview ended before it was ready');
}
