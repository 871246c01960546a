/**
 * The pictures as they are now and as they were before. What a page shows is made first; the rest
 * follows when nothing else is to be done, layouts only, so that findings are complete.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Diagnostic } from '../diagnostics/index.ts';
import { mapParallel } from '../parallel.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { findingsOf } from '../prepare.ts';
import type { Scenery } from './read.ts';
import { makeVersion } from './version.ts';
import type { Version } from './version.ts';

/** A rendition's versions, and what is wrong with it as the campaign is now. */
export interface Shown {
  current: Version | undefined;
  before: Version | undefined;
  /** Whether `current` is older than the campaign. */
  isStale: boolean;
  diagnostics: readonly Diagnostic[];
}

/** What a gallery tells. */
export interface GalleryListener {
  onRendition: (id: string, shown: Shown, scenery: Scenery) => void;
  onProgress: (done: number, total: number) => void;
  /** A defect: anything that is no finding. */
  onFailure: (cause: unknown) => void;
}

/** The pictures of a campaign that changes. */
export interface Gallery {
  /** Draws from this from now on. */
  show: (scenery: Scenery) => void;
  /**
   * What pages show now: ids with the width wanted, in device pixels. Undefined while nobody looks:
   * nothing is made then.
   */
  look: (visible: ReadonlyMap<string, number> | undefined) => void;
  /** What is known of every rendition. */
  all: () => ReadonlyMap<string, Shown>;
  /** The picture of a version that is still kept; undefined for any other key. */
  picture: (key: string, widthPx: number) => Promise<Uint8Array> | undefined;
  close: () => Promise<void>;
}

/** A version that lasted less is a step on the way, a colour being dragged: nothing to compare with. */
const LASTING_MS = 1_500;
/** How long nothing must change before what nobody sees is looked at. */
const IDLE_MS = 250;
/** Made together before looking whether something else became more urgent. */
const BATCH = 6;

interface Entry extends Shown {
  /** The scenery that it was made from last. */
  scenery: Scenery;
  sinceMs: number;
}

/** A gallery that shows nothing yet. */
export function createGallery(listener: GalleryListener): Gallery {
  const entries = new Map<string, Entry>();
  let scenery: Scenery | undefined;
  let visible: ReadonlyMap<string, number> | undefined;
  let changedMs = 0;
  let work: Promise<void> | undefined;
  const closing = new AbortController();

  const isDue = (id: string): boolean => entries.get(id)?.scenery !== scenery;

  const refresh = async (from: Scenery, rendition: PlannedRendition): Promise<void> => {
    const { id } = rendition;
    const old = entries.get(id);
    const made = await remake(from, rendition, old);
    if (from !== scenery || closing.signal.aborted) return;
    entries.set(id, made);
    listener.onRendition(id, made, from);
    const widthPx = visible?.get(id);
    // Drawn before it is asked for: the page asks as soon as it hears of it.
    if (widthPx !== undefined) await made.current?.picture(widthPx).catch(() => undefined);
  };

  const run = async (): Promise<void> => {
    for (let now = scenery; now && !closing.signal.aborted; now = scenery) {
      const from = now;
      const wanted = visible;
      if (!wanted) return;
      const due = from.plan.renditions.filter(({ id }) => isDue(id));
      const seen = due.filter(({ id }) => wanted.has(id));
      const next = seen.length > 0 ? seen.slice(0, BATCH) : due.slice(0, 1);
      if (next.length === 0) return;
      if (seen.length === 0 && performance.now() - changedMs < IDLE_MS) {
        await setTimeout(IDLE_MS / 5);
        continue;
      }
      await mapParallel(next, {}, (rendition) => refresh(from, rendition));
      const total = from.plan.renditions.length;
      if (from === scenery) listener.onProgress(total - due.length + next.length, total);
      // Requests come in between.
      await setImmediate();
    }
  };
  const wake = (): void => {
    if (work || closing.signal.aborted) return;
    work = run()
      .catch(listener.onFailure)
      .finally(() => (work = undefined));
  };

  return {
    show: (next) => {
      scenery = next;
      changedMs = performance.now();
      const ids = new Set(next.plan.renditions.map(({ id }) => id));
      for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
      wake();
    },
    look: (next) => {
      visible = next;
      wake();
    },
    all: () => entries,
    picture: (key, widthPx) => {
      for (const { current, before } of entries.values()) {
        const version = current?.key === key ? current : before?.key === key ? before : undefined;
        if (version) return version.picture(widthPx);
      }
      return undefined;
    },
    close: async () => {
      closing.abort();
      await work;
    },
  };
}

/** What a rendition is in a scenery, after what it was before. */
async function remake(
  from: Scenery,
  rendition: PlannedRendition,
  old: Entry | undefined,
): Promise<Entry> {
  const nowMs = performance.now();
  const stay = { current: old?.current, before: old?.before, sinceMs: old?.sinceMs ?? nowMs };
  try {
    const key = from.studio.key(rendition);
    if (old?.current?.key === key) {
      const { diagnostics } = old.current;
      return { ...stay, scenery: from, isStale: false, diagnostics };
    }
    const current = old?.before?.key === key ? old.before : await makeVersion(from, rendition, key);
    const isLasting = old?.current !== undefined && nowMs - old.sinceMs >= LASTING_MS;
    const before =
      isLasting || old?.before === current ? old?.current : (old?.before ?? old?.current);
    return {
      current,
      before,
      sinceMs: nowMs,
      scenery: from,
      isStale: false,
      diagnostics: current.diagnostics,
    };
  } catch (cause) {
    const diagnostics = findingsOf(cause).map((found) => ({ rendition: rendition.id, ...found }));
    return { ...stay, scenery: from, isStale: true, diagnostics };
  }
}
