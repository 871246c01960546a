/** What a page sends, believed only in its exact shape. */
import type { Path } from '../diagnostics/index.ts';
import type { Edit } from './write.ts';

/** What a page shows: widths in device pixels by rendition. */
export interface Look {
  client: string;
  visible: ReadonlyMap<string, number>;
}

const MAX_VISIBLE = 2_000;

/** Reads `{ client, visible: [[id, widthPx]] }`; undefined for anything else. */
export function parseLook(body: unknown): Look | undefined {
  if (!isRecord(body) || typeof body['client'] !== 'string') return undefined;
  const list: unknown = body['visible'];
  if (!Array.isArray(list) || list.length > MAX_VISIBLE) return undefined;
  const visible = new Map<string, number>();
  for (const item of list) {
    if (!Array.isArray(item)) return undefined;
    const [id, widthPx]: unknown[] = item;
    if (typeof id !== 'string' || typeof widthPx !== 'number' || !(widthPx > 0)) return undefined;
    visible.set(id, Math.min(Math.ceil(widthPx), 10_000));
  }
  return { client: body['client'], visible };
}

/** Reads `{ revision, path, value }`; undefined for anything else. */
export function parseEdit(body: unknown): Edit | undefined {
  if (!isRecord(body)) return undefined;
  const { revision, path, value } = body;
  if (typeof revision !== 'string' || typeof value !== 'string' || !isPath(path)) return undefined;
  return { revision, path, value };
}

function isPath(value: unknown): value is Path {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((step) => typeof step === 'string' || Number.isInteger(step))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
