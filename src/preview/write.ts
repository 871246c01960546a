/** An edit of campaign.yaml from the page, written unless somebody else wrote meanwhile. */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Path } from '../diagnostics/index.ts';
import { editedCampaign } from './fields.ts';
import type { EditRefusal } from './fields.ts';
import type { Field } from './types.ts';

/** A value for a field of a version of the file. */
export interface Edit {
  revision: string;
  path: Path;
  value: string;
}

/** What became of an edit. `changed`: the file is not the one that the page shows. */
export type EditOutcome =
  { ok: true; revision: string } | { ok: false; reason: EditRefusal | 'changed' | 'unwritable' };

/**
 * Writes an edit into the file, in one swap that nobody sees half of. A file that is no longer of
 * the edit's revision is left alone.
 */
export async function writeEdit(
  file: string,
  fields: readonly Field[],
  { revision, path, value }: Edit,
): Promise<EditOutcome> {
  try {
    const target = await realpath(file);
    const bytes = await readFile(target);
    if (hashOf(bytes) !== revision) return { ok: false, reason: 'changed' };
    const edited = editedCampaign(bytes.toString('utf8'), fields, path, value);
    if ('refusal' in edited) return { ok: false, reason: edited.refusal };
    const isWritten = await swap(target, edited.text, bytes);
    if (!isWritten) return { ok: false, reason: 'changed' };
    return { ok: true, revision: hashOf(edited.text) };
  } catch {
    return { ok: false, reason: 'unwritable' };
  }
}

/** Puts a text in place of the bytes that were read; not where they have changed since. */
async function swap(target: string, text: string, expected: Uint8Array): Promise<boolean> {
  // Hidden, so that no watcher takes it for a file of the campaign.
  const staged = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  const { mode } = await stat(target);
  try {
    await writeFile(staged, text, { mode, flag: 'wx' });
    if (!(await readFile(target)).equals(expected)) return false;
    await rename(staged, target);
    return true;
  } finally {
    await rm(staged, { force: true });
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
