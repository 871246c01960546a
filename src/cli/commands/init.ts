import { join, resolve } from 'node:path';
import { writingOf } from '../../language/writing.ts';
import type { Context, Outcome } from '../io.ts';
import { shownPath } from '../shown-path.ts';
import { quoted } from '../started-as.ts';

/** `boite init`: a new campaign, by default for the next February. */
export async function runInit(
  folder: string,
  year: number | undefined,
  { io, services, lang, messages, style }: Context,
): Promise<Outcome> {
  const { initCampaign } = await services.init();
  const target = resolve(io.cwd, folder);
  const campaignFile = shownPath(join(target, 'campaign.yaml'), io.cwd);
  const words = campaignFile === 'campaign.yaml' ? '' : ` ${quoted(campaignFile)}`;
  const commands = { check: `${io.tool} check${words}`, build: `${io.tool} build${words}` };
  const { files, dates } = await initCampaign(target, {
    year: year ?? nextFebruary(io.now()),
    lang,
    // An installed tool is called the same from the campaign's own folder, where the file is read.
    ...(io.tool === 'boite' ? {} : { commands }),
  });
  const { dateRange } = writingOf(lang);
  return {
    exitCode: 0,
    diagnostics: [],
    document: { ok: true, folder: target, files, dates },
    summary: [
      style.success(messages.init.done(campaignFile, dateRange(dates.start, dates.end))),
      messages.init.next(campaignFile, commands.build),
    ].join('\n'),
  };
}

/** The year of the February that is under way or comes next. */
export function nextFebruary(now: number): number {
  const date = new Date(now);
  return date.getUTCFullYear() + (date.getUTCMonth() > 1 ? 1 : 0);
}
