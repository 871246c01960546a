import { join, resolve } from 'node:path';
import { writingOf } from '../../language/writing.ts';
import type { Context, Outcome } from '../io.ts';
import { shownPath } from '../shown-path.ts';

/** `boite init`: a new campaign, by default for the next February. */
export async function runInit(
  folder: string,
  year: number | undefined,
  { io, services, lang, messages, style }: Context,
): Promise<Outcome> {
  const { initCampaign } = await services.init();
  const target = resolve(io.cwd, folder);
  const { files, dates } = await initCampaign(target, {
    year: year ?? nextFebruary(io.now()),
    lang,
  });
  const campaignFile = shownPath(join(target, 'campaign.yaml'), io.cwd);
  const buildCommand =
    campaignFile === 'campaign.yaml' ? 'boite build' : `boite build ${quoted(campaignFile)}`;
  const { dateRange } = writingOf(lang);
  return {
    exitCode: 0,
    diagnostics: [],
    document: { ok: true, folder: target, files, dates },
    summary: [
      style.success(messages.init.done(campaignFile, dateRange(dates.start, dates.end))),
      messages.init.next(campaignFile, buildCommand),
    ].join('\n'),
  };
}

/** The year of the February that is under way or comes next. */
export function nextFebruary(now: number): number {
  const date = new Date(now);
  return date.getUTCFullYear() + (date.getUTCMonth() > 1 ? 1 : 0);
}

function quoted(path: string): string {
  return path.includes(' ') ? `"${path}"` : path;
}
