/** One reading at a time, as often as files change, and none told that a half-saved file gave. */
import { setTimeout } from 'node:timers/promises';
import { hasErrors } from '../diagnostics/index.ts';
import type { Reader, Reading } from './read.ts';

/** Reads again when files change. */
export interface Reloader {
  /** Absolute paths of what changed. */
  onChange: (changed: ReadonlySet<string>) => void;
  close: () => Promise<void>;
}

/** A file that cannot be understood may be half written: errors are told once they last so long. */
const HALF_SAVED_MS = 120;

/** A reloader that gives each reading to `take`. */
export function createReloader(
  campaignFile: string,
  read: Reader,
  fail: (cause: unknown) => void,
  take: (reading: Reading) => void,
  { halfSavedMs = HALF_SAVED_MS } = {},
): Reloader {
  const closing = new AbortController();
  let isDue = false;
  let isBrandDue = false;
  let work: Promise<void> | undefined;
  let endPatience = (): void => undefined;

  /** Gives a half-saved file time to be finished, and no longer than that. */
  const waitForMore = async (): Promise<void> => {
    const patience = new AbortController();
    endPatience = () => patience.abort();
    if (isDue) endPatience();
    const signal = AbortSignal.any([patience.signal, closing.signal]);
    await setTimeout(halfSavedMs, undefined, { signal }).catch(() => undefined);
  };
  const run = async (): Promise<void> => {
    while (isDue && !closing.signal.aborted) {
      const isBrandChanged = isBrandDue;
      isDue = isBrandDue = false;
      const reading = await read(isBrandChanged);
      if (hasErrors(reading.diagnostics)) {
        await waitForMore();
        if (isDue) continue;
      }
      if (!closing.signal.aborted) take(reading);
    }
  };
  const wake = (): void => {
    work ??= run()
      .catch(fail)
      .finally(() => {
        work = undefined;
        if (isDue && !closing.signal.aborted) wake();
      });
  };
  return {
    onChange: (changed) => {
      isDue = true;
      endPatience();
      isBrandDue ||= [...changed].some((path) => path !== campaignFile);
      wake();
    },
    close: async () => {
      closing.abort();
      await work;
    },
  };
}
