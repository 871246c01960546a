/** Chromium where there is one; browser tests say that they were skipped where there is none. */
import { accessSync, constants } from 'node:fs';
import type { ExecutionContext } from 'ava';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts Chromium; undefined where none is installed. */
export async function launchChromium(): Promise<Browser | undefined> {
  const executablePath = PLACES.find((path) => path !== undefined && isExecutable(path));
  if (executablePath === undefined) return undefined;
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Passes a test that has no browser, and says so. */
export function skipped(t: ExecutionContext): void {
  t.log('skipped: no Chromium found (set CHROMIUM_PATH)');
  t.pass();
}
