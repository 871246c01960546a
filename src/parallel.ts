/** Work on many things, a few at once. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

/** How many at once, and what stops them. */
export interface ParallelOptions {
  /** Default: one more than there are cores, so that none is idle while one waits for its turn. */
  jobs?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * What the work gives for each item, in their order. The first failure is thrown, once nothing is
 * under way any more: nobody writes into a folder that the caller then removes.
 *
 * @throws the signal's reason before an item is begun, when it aborts
 */
export async function mapParallel<T, R>(
  items: readonly T[],
  { jobs, signal }: ParallelOptions,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const limit = pLimit(jobs ?? availableParallelism() + 1);
  const failure = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  const settled = await Promise.allSettled(
    items.map((item) =>
      limit(async () => {
        stop.throwIfAborted();
        try {
          return await work(item);
        } catch (cause) {
          failure.abort(cause);
          throw cause;
        }
      }),
    ),
  );
  stop.throwIfAborted();
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
