/** A live gallery of a campaign in the browser, drawn again while its files change. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { shownPath } from '../brand/files.ts';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { DiagnosticCode } from '../diagnostics/index.ts';
import type { Lang } from '../language/langs.ts';
import { packageRoot } from '../package.ts';
import type { Selection } from '../plan/select.ts';
import { createAudience } from './audience.ts';
import { loadPage } from './page.ts';
import { createReader } from './read.ts';
import { createReloader } from './reload.ts';
import { parseEdit } from './requests.ts';
import { listen } from './server.ts';
import type { Backend, Listening } from './server.ts';
import { watchedOf } from './show.ts';
import { watchFiles } from './watch.ts';
import type { Watch } from './watch.ts';
import { writeEdit } from './write.ts';

export { openBrowser } from './open-browser.ts';

/** What to show, and where. */
export interface PreviewOptions extends Selection {
  /** Absolute, or relative to the working directory. */
  campaignFile: string;
  /** Undefined: 4173, or any that is free. 0: any that is free. */
  port?: number;
  /** The language of the page. */
  lang: Lang;
}

/** A preview that runs until it is closed. */
export interface Preview {
  /** `http://127.0.0.1:4173/`. */
  url: string;
  port: number;
  /** Stops serving and watching; nothing is left behind. */
  close: () => Promise<void>;
  /** Rejected by a defect of the tool, never settled otherwise. */
  failed: Promise<never>;
}

/** The port where no other is asked for. */
export const DEFAULT_PORT = 4173;

/** What no change of a file can mend. */
const STOPPING: readonly DiagnosticCode[] = [
  'CAMPAIGN_NOT_FOUND',
  'SELECTION_UNKNOWN',
  'SELECTION_EMPTY',
];

/**
 * Starts a preview. What is wrong with the campaign is shown in the page, where it is seen mended.
 *
 * @throws DiagnosticError `CAMPAIGN_NOT_FOUND`, `SELECTION_UNKNOWN`, `SELECTION_EMPTY`, `PORT_TAKEN`
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const campaignFile = resolve(options.campaignFile);
  // Before anything is read: whatever changes from now on is read again.
  const watch = await watchFiles(watchedOf(campaignFile, packageRoot()));
  try {
    return await showWatched(campaignFile, watch, options);
  } catch (cause) {
    await watch.close();
    throw cause;
  }
}

async function showWatched(
  campaignFile: string,
  watch: Watch,
  options: PreviewOptions,
): Promise<Preview> {
  const read = createReader(campaignFile, options, watch.add);
  const first = await read(true);
  const stopping = first.diagnostics.filter(({ code }) => STOPPING.includes(code));
  if (stopping.length > 0) throw new DiagnosticError(stopping);

  const { failed, fail } = failure();
  const audience = createAudience(shownPath(campaignFile), options.lang, fail);
  audience.take(first);
  const reloader = createReloader(campaignFile, read, fail, audience.take);
  const onChange = (changed: ReadonlySet<string>): void => {
    audience.expect();
    reloader.onChange(changed);
  };
  const token = randomBytes(24).toString('hex');
  const backend = {
    files: await loadPage(options.lang, token),
    token,
    picture: audience.picture,
    join: audience.join,
    look: audience.look,
    edit: async (body: unknown) => {
      const edit = parseEdit(body);
      if (!edit) return undefined;
      const outcome = await writeEdit(campaignFile, audience.editor().fields, edit);
      // Sooner than the watch will tell.
      if (outcome.ok) onChange(new Set([campaignFile]));
      return outcome;
    },
  };
  const server = await listenWhereAsked(backend, options.port);
  watch.listen(onChange);
  return {
    url: `http://127.0.0.1:${server.port}/`,
    port: server.port,
    failed,
    close: async () => {
      await Promise.all([server.close(), reloader.close()]);
      // A reading may have had more watched.
      await Promise.all([watch.close(), audience.close()]);
    },
  };
}

/** A promise of nothing but the first failure, which may come while nobody waits for it. */
function failure(): { failed: Promise<never>; fail: (cause: unknown) => void } {
  let fail: (cause: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  return { failed, fail };
}

/** On the port that was asked for, or refused; on the usual one, or any other. */
async function listenWhereAsked(backend: Backend, port: number | undefined): Promise<Listening> {
  try {
    return await listen(backend, port ?? DEFAULT_PORT);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw cause;
    if (port === undefined) return listen(backend, 0);
    throw new DiagnosticError([error('PORT_TAKEN', { port })], { cause });
  }
}
