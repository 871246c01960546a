import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Context, Outcome } from '../io.ts';
import type { PreviewFlags } from '../program.ts';

/** `boite preview`: a live gallery, until the user stops it. Stopped so, it is done: exit code 0. */
export async function runPreview(
  campaignFile: string,
  { lang: langs, port, open, ...selection }: PreviewFlags,
  { io, services, messages, lang, json, quiet }: Context,
): Promise<Outcome> {
  const { startPreview, openBrowser } = await services.preview();
  const preview = await startPreview({
    ...selection,
    campaignFile: resolve(io.cwd, campaignFile),
    lang,
    ...(langs && { langs }),
    ...(port !== undefined && { port }),
  });
  const { url } = preview;
  // Told at once: whoever waits for the end of the command would never learn the address.
  const document = { ok: true, url, diagnostics: [] };
  if (json) io.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  else if (!quiet) io.stderr.write(`${messages.preview.ready(url)}\n`);
  try {
    if (open === true) await openBrowser(url).catch(() => undefined);
    const stopped = io.signal.aborted ? undefined : once(io.signal, 'abort');
    await Promise.race([preview.failed, stopped]);
  } finally {
    await preview.close();
  }
  return {
    exitCode: 0,
    diagnostics: [],
    document,
    isDocumentTold: true,
    summary: messages.preview.stopped,
  };
}
