/** What was worked out before, kept while there is room for it: in the only file that knows lru-cache. */
import { LRUCache } from 'lru-cache';

/** Results by key. */
export interface Memo<V> {
  /**
   * What was made for the key; made now where it is not kept.
   *
   * @param weight of the result, in the unit of the memo's room
   */
  recall: (key: string, make: () => V, weight?: number) => V;
  forget: (key: string) => void;
}

/**
 * An empty memo.
 *
 * @param room the weight of everything that is kept; what was not asked for the longest goes first
 */
export function createMemo<V extends object | string>(room: number): Memo<V> {
  const kept = new LRUCache<string, V>({ maxSize: room });
  return {
    recall: (key, make, weight = 1) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make();
      kept.set(key, made, { size: weight });
      return made;
    },
    forget: (key) => void kept.delete(key),
  };
}
