/**
 * The pictures as they are now and as they were before. What a page shows is made first; when
 * nothing else is to be done, the rest follows, and then what `check` says of each.
 */
import { once } from 'node:events';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { mapParallel } from '../parallel.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { judgeShown } from './judge.ts';
import type { Scenery } from './read.ts';
import { createPictures, makeVersion } from './version.ts';
import type { Pictures, Version } from './version.ts';

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
  /** Everything that is seen was made: time for what takes longer. */
  onIdle: (scenery: Scenery) => Promise<void>;
  /** How many renditions were made and judged since the last change. */
  onProgress: (done: number, total: number) => void;
  /** A defect: anything that is no finding. */
  onFailure: (cause: unknown) => void;
}

/** The pictures of a campaign that changes. */
export interface Gallery {
  /** Another scenery is coming: nothing is begun that nobody waits for. */
  expect: () => void;
  /** Draws from this from now on. */
  show: (scenery: Scenery) => void;
  /**
   * What pages show now: ids with the width wanted, in device pixels. Undefined while nobody looks:
   * nothing is made then.
   */
  look: (visible: ReadonlyMap<string, number> | undefined) => void;
  /** The picture of a version that is still kept, in RGBA; undefined for any other key. */
  picture: (key: string, widthPx: number) => Promise<Uint8Array> | undefined;
  close: () => Promise<void>;
}

/** A version that lasted less is a step on the way, a colour being dragged: nothing to compare with. */
const LASTING_MS = 1_500;
/** How long nothing must change before what nobody waits for is begun. */
const IDLE_MS = 300;
/** The same for judging what nobody sees: each takes a core for longer than a change may. */
const REST_MS = 2_000;
/** Made together before looking whether something else became more urgent. */
const BATCH = 24;

interface Entry extends Shown {
  /** The scenery that it was made from last. */
  scenery: Scenery;
  sinceMs: number;
  /** Whether `check` has looked at the current version. */
  isJudged: boolean;
}

/** Something to do. What is patient is left to end by itself as soon as something urgent comes. */
interface Step {
  isPatient: boolean;
  /** @param interrupted aborts when something urgent comes; a patient step may end early then */
  run: (interrupted: AbortSignal) => Promise<unknown>;
}

/** A gallery that shows nothing yet. */
export function createGallery(listener: GalleryListener): Gallery {
  const entries = new Map<string, Entry>();
  const pictures = createPictures();
  const closing = new AbortController();
  let scenery: Scenery | undefined;
  /** Ends what is being judged when the scenery changes: what was under way is about another one. */
  let judging = new AbortController();
  let visible: ReadonlyMap<string, number> | undefined;
  let idleFor: Scenery | undefined;
  let changedMs = 0;
  let work: Promise<void> | undefined;
  let interrupt = (): void => undefined;
  let left: Promise<unknown> = Promise.resolve();

  const refresh = async (from: Scenery, rendition: PlannedRendition): Promise<void> => {
    const { id } = rendition;
    if (from !== scenery || entries.get(id)?.scenery === from) return;
    const made = await remake(from, rendition, entries.get(id), pictures);
    if (from !== scenery || closing.signal.aborted) return;
    entries.set(id, made);
    listener.onRendition(id, made, from);
    const widthPx = visible?.get(id);
    // Drawn before it is asked for: the page asks as soon as it hears of it.
    if (widthPx !== undefined) await made.current?.picture(widthPx).catch(() => undefined);
  };
  const judge = async (from: Scenery, rendition: PlannedRendition): Promise<void> => {
    const { id } = rendition;
    // Asked for again after an interruption.
    if (from !== scenery || entries.get(id)?.isJudged !== false) return;
    const old = entries.get(id);
    const found = await judgeShown(from, rendition, old?.current, judging.signal).catch(foundIn);
    // The picture may have changed meanwhile; then this was about another one.
    if (!old || old !== entries.get(id) || from !== scenery || closing.signal.aborted) return;
    const diagnostics = found.map((item) => ({ rendition: id, ...item }));
    const judged = { ...old, diagnostics, isJudged: true };
    entries.set(id, judged);
    listener.onRendition(id, judged, from);
  };

  /** What is most urgent; undefined where all is done. */
  const nextStep = (from: Scenery, seen: ReadonlyMap<string, number>): Step | undefined => {
    const due = from.plan.renditions.filter(({ id }) => entries.get(id)?.scenery !== from);
    const known = new Map(due.map((rendition) => [rendition.id, rendition]));
    // What is on screen comes first in what pages tell, what is about to be after it.
    const urgent = [...seen.keys()].flatMap((id) => known.get(id) ?? []).slice(0, BATCH);
    if (urgent.length > 0) {
      const run = () => mapParallel(urgent, {}, (rendition) => refresh(from, rendition));
      return { isPatient: false, run };
    }
    const patient = (run: Step['run']): Step => ({ isPatient: true, run });
    const idleMs = performance.now() - changedMs;
    const rest = (ms: number): Step =>
      patient((signal) => setTimeout(ms - idleMs, undefined, { signal }).catch(() => undefined));
    if (idleMs < IDLE_MS) return rest(IDLE_MS);
    if (idleFor !== from) {
      idleFor = from;
      return patient(() => listener.onIdle(from));
    }
    const unjudged = from.plan.renditions.filter(({ id }) => entries.get(id)?.isJudged === false);
    const shown = unjudged.find(({ id }) => seen.has(id));
    if (shown) return patient(() => judge(from, shown));
    const [unknown] = due;
    if (unknown) return patient(() => refresh(from, unknown));
    const [last] = unjudged;
    if (last && idleMs < REST_MS) return rest(REST_MS);
    return last && patient(() => judge(from, last));
  };
  const run = async (): Promise<void> => {
    for (;;) {
      const from = scenery;
      const seen = visible;
      if (!from || !seen || closing.signal.aborted) return;
      const step = nextStep(from, seen);
      if (!step) return;
      const interrupted = new AbortController();
      const { signal } = interrupted;
      if (step.isPatient) {
        interrupt = () => interrupted.abort();
        // One after another, however often they are interrupted.
        left = left.then(async () => step.run(signal)).catch(listener.onFailure);
        await Promise.race([left, once(signal, 'abort')]);
      } else await step.run(signal);
      if (from === scenery && from === idleFor) listener.onProgress(...progressOf(from, entries));
      // Requests come in between.
      await setImmediate();
    }
  };
  const wake = (): void => {
    interrupt();
    if (work || closing.signal.aborted) return;
    work = run()
      .catch(listener.onFailure)
      .finally(() => (work = undefined));
  };

  return {
    expect: () => (changedMs = performance.now()),
    show: (next) => {
      scenery = next;
      judging.abort();
      judging = new AbortController();
      changedMs = performance.now();
      const ids = new Set(next.plan.renditions.map(({ id }) => id));
      for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
      wake();
    },
    look: (next) => {
      visible = next;
      wake();
    },
    picture: (key, widthPx) => {
      for (const { current, before } of entries.values()) {
        const version = current?.key === key ? current : before?.key === key ? before : undefined;
        if (version) return version.picture(widthPx);
      }
      return undefined;
    },
    close: async () => {
      closing.abort();
      judging.abort();
      interrupt();
      await work;
      await left;
    },
  };
}

function progressOf(
  from: Scenery,
  entries: ReadonlyMap<string, Entry>,
): [done: number, total: number] {
  const { renditions } = from.plan;
  const done = renditions.filter(({ id }) => {
    const entry = entries.get(id);
    return entry?.scenery === from && entry.isJudged;
  });
  return [done.length, renditions.length];
}

/** What a rendition is in a scenery, after what it was before. */
async function remake(
  from: Scenery,
  rendition: PlannedRendition,
  old: Entry | undefined,
  pictures: Pictures,
): Promise<Entry> {
  const nowMs = performance.now();
  const stay = { current: old?.current, before: old?.before, sinceMs: old?.sinceMs ?? nowMs };
  try {
    const keys = from.studio.keys(rendition);
    const key = keys.picture;
    if (old?.current?.key === key && !old.isStale) return { ...old, scenery: from };
    const kept = [old?.current, old?.before].find((version) => version?.key === key);
    const current = kept ?? (await makeVersion(from, rendition, keys, old?.current, pictures));
    const isSound = current.diagnostics.length === 0;
    // What was found before stays until it is looked at again: a list that blinks tells nothing.
    const diagnostics = isSound && old && !old.isStale ? old.diagnostics : current.diagnostics;
    const made = { scenery: from, isStale: false, diagnostics, isJudged: !isSound };
    if (current === old?.current) return { ...stay, ...made };
    const isLasting = nowMs - (old?.sinceMs ?? nowMs) >= LASTING_MS;
    const isBack = current === old?.before;
    const before = isLasting || isBack ? old?.current : (old?.before ?? old?.current);
    return { current, before, sinceMs: nowMs, ...made };
  } catch (cause) {
    const diagnostics = foundIn(cause).map((found) => ({ rendition: rendition.id, ...found }));
    return { ...stay, scenery: from, isStale: true, diagnostics, isJudged: true };
  }
}

/** What a failure tells; one that nobody expected must not end a preview that can show the rest. */
function foundIn(cause: unknown): readonly Diagnostic[] {
  if (cause instanceof DiagnosticError) return cause.diagnostics;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return [error('RENDER_FAILED', { reason })];
}
