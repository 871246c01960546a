/**
 * One build at a time in an output folder. The lock is a folder beside it whose date its owner
 * renews every second; a lock that was not renewed for `staleMs` belongs to a dead build and is taken.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import { codeOf, writeFailure } from './failure.ts';
import { lockPath, type OutputPlace } from './paths.ts';

export interface LockOptions {
  signal?: AbortSignal;
  /** Called once, when another build holds the lock. */
  onWaiting?: () => void;
  /** How long to wait for another build; default 15 s, well over `staleMs`. */
  waitMs?: number;
  /** A lock older than this is a dead build's; default 5 s, at least 2 s. */
  staleMs?: number;
}

/** A lock that is held. */
export interface Lock {
  /** @throws LOCK_LOST when another build took it, after the machine slept for example. */
  assertHeld: () => void;
  release: () => Promise<void>;
}

const WAIT_MS = 15_000;
const STALE_MS = 5_000;
const UPDATE_MS = 1_000;
const RETRY_MS = 150;

/**
 * Takes the lock, waiting for another build to end or to prove dead.
 * @throws BUILD_IN_PROGRESS, OUTPUT_NOT_WRITABLE, DISK_FULL, or the reason of the signal
 */
export async function takeLock(place: OutputPlace, options: LockOptions = {}): Promise<Lock> {
  const deadline = performance.now() + (options.waitMs ?? WAIT_MS);
  for (let waited = false; ; waited = true) {
    options.signal?.throwIfAborted();
    const lock = await tryLock(place, options.staleMs ?? STALE_MS);
    if (lock !== undefined) return lock;
    if (!waited) options.onWaiting?.();
    if (performance.now() >= deadline) {
      throw new DiagnosticError([error('BUILD_IN_PROGRESS', { path: place.shown })]);
    }
    await sleep(RETRY_MS);
  }
}

async function tryLock(place: OutputPlace, staleMs: number): Promise<Lock | undefined> {
  const { default: lockfile } = await import('proper-lockfile');
  let lost = false;
  let unlock: () => Promise<void>;
  try {
    unlock = await lockfile.lock(place.dir, {
      // The output folder need not exist, and is replaced by the swap.
      realpath: false,
      lockfilePath: lockPath(place),
      stale: staleMs,
      update: UPDATE_MS,
      onCompromised: () => {
        lost = true;
      },
    });
  } catch (cause) {
    if (codeOf(cause) === 'ELOCKED') return undefined;
    throw writeFailure(cause, place.parent);
  }
  return {
    assertHeld: () => {
      if (lost) throw new DiagnosticError([error('LOCK_LOST', { path: place.shown })]);
    },
    release: async () => {
      try {
        await unlock();
      } catch {
        // Lost to another build, which removes it.
      }
    },
  };
}
