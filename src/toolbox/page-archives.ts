/** Archives of a page: everything, a network's, a visual's. */
import { LANGS } from '../language/langs.ts';
import type { PlannedArchive } from '../plan/types.ts';
import { downloadOf, type PageContext } from './page-context.ts';
import type { ArchiveModel } from './page-types.ts';
import { archiveTextsOf } from '../language/toolbox.ts';

const VISUAL = 'visual-';

/** Everything first, then each network. */
export function archiveModels(context: PageContext): readonly ArchiveModel[] {
  const archives = context.plan.archives
    .filter(({ id }) => !id.startsWith(VISUAL))
    .map((archive) => archiveModel(archive, nameOf(archive, context), context));
  return [
    ...archives.filter(({ everything }) => everything),
    ...archives.filter(({ everything }) => !everything),
  ];
}

/** The archive of a visual; null where it has none of its own. */
export function visualArchiveModel(
  visual: string,
  name: string,
  context: PageContext,
): ArchiveModel | null {
  const archive = context.plan.archives.find(({ id }) => id === `${VISUAL}${visual}`);
  return archive === undefined
    ? null
    : archiveModel(archive, context.texts.visualArchive(name), context);
}

function nameOf({ id }: PlannedArchive, { texts }: PageContext): string {
  const names: Readonly<Record<string, string>> = { ...texts.networks, all: texts.everything };
  return names[id] ?? id;
}

function archiveModel(archive: PlannedArchive, name: string, context: PageContext): ArchiveModel {
  const { find, texts, writing } = context;
  const made = find.archive(archive.id);
  const count = archive.renditions.length;
  const pictures = texts.pictures(writing.integer(count), count === 1);
  const download = downloadOf(made.path, made.bytes, context);
  const textNames = new Set(LANGS.map((lang) => archiveTextsOf(lang).readmeName));
  return {
    ...download,
    id: archive.id,
    name,
    everything: archive.id === 'all',
    pictures,
    spoken: texts.downloadArchive(name, pictures, download.weight),
    texts: made.entries.filter((entry) => textNames.has(entry)).join(', '),
  };
}
