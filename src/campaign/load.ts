import { dirname, resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../diagnostics/index.ts';
import { readableAssets } from './assets.ts';
import { judgeSource } from './judge.ts';
import { readAsMeant } from './meant-keys.ts';
import { normalise } from './normalise.ts';
import { parseSource, type Source } from './parse-source.ts';
import { shownFile } from './place.ts';
import { readCampaignText } from './read.ts';
import type { LoadedCampaign, NamedAssets } from './types.ts';

export interface Loading {
  loaded: LoadedCampaign | undefined;
  /** The files to look for where `loaded` is undefined; undefined too where nothing was read. */
  named?: NamedAssets;
  diagnostics: readonly Diagnostic[];
}

/**
 * Reads, validates and normalises campaign.yaml. Every mistake of the file comes in one run, in
 * the order of the file; `loaded` is undefined where one of them is an error.
 *
 * @param file relative to `cwd` or absolute.
 */
export async function loadCampaign(file: string, cwd: string = process.cwd()): Promise<Loading> {
  const absolute = resolve(cwd, file);
  const shown = shownFile(absolute, cwd);
  const { text, diagnostics: unreadable } = await readCampaignText(absolute, shown);
  if (text === undefined) return { loaded: undefined, diagnostics: unreadable };

  const { source, raw, findings } = judgeAsMeant(parseSource(shown, text));
  const found = findings.map(({ severity, code, params, path, at, span }) => ({
    severity,
    code,
    params,
    path,
    place: span === undefined ? source.place(path, at) : source.placeAt(...span),
  }));
  const diagnostics = inFileOrder([...unreadable, ...faultsOf(source), ...found]);
  const folder = dirname(absolute);
  const locate = (path: Parameters<LoadedCampaign['locate']>[0]) => source.place(path);
  if (raw === undefined || hasErrors(diagnostics)) {
    const named = { assets: readableAssets(source, diagnostics), folder, locate };
    return { loaded: undefined, named, diagnostics };
  }
  return { loaded: { campaign: normalise(raw), file: absolute, folder, locate }, diagnostics };
}

/** Only in a file with mistakes is there anything to read otherwise than it is written. */
function judgeAsMeant(source: Source): ReturnType<typeof judgeSource> & { source: Source } {
  const judged = judgeSource(source);
  if (source.faults.length === 0 && !hasErrors(judged.findings)) return { source, ...judged };
  const meant = readAsMeant(source);
  return { source: meant, ...(meant === source ? judged : judgeSource(meant)) };
}

function faultsOf(source: Source): Diagnostic[] {
  return source.faults.map(({ flaw, span }) => ({
    severity: 'error',
    ...flaw,
    place: source.placeAt(...span),
  }));
}

/** By line and column; the sort is stable, so that findings of one place keep their order. */
function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    ({ place: one }, { place: other }) =>
      (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0),
  );
}
