/** The sentences of the pages and of the text files, by language. */
import { archiveTexts as archiveEn } from './en/archive.ts';
import { toolboxTexts as toolboxEn } from './en/toolbox.ts';
import { archiveTexts as archiveFr } from './fr/archive.ts';
import { toolboxTexts as toolboxFr } from './fr/toolbox.ts';
import type { Lang } from './langs.ts';
import type { ArchiveTexts, ToolboxTexts } from './toolbox-types.ts';

const TOOLBOX: Readonly<Record<Lang, ToolboxTexts>> = { fr: toolboxFr, en: toolboxEn };
const ARCHIVE: Readonly<Record<Lang, ArchiveTexts>> = { fr: archiveFr, en: archiveEn };

/** The words of a page in a language. */
export function toolboxTextsOf(lang: Lang): ToolboxTexts {
  return TOOLBOX[lang];
}

/** The words of the text files in a language. */
export function archiveTextsOf(lang: Lang): ArchiveTexts {
  return ARCHIVE[lang];
}
