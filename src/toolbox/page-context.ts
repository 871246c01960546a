/** What the parts of a page share. */
import type { Lang } from '../language/langs.ts';
import type { Writing } from '../language/types.ts';
import type { Plan } from '../plan/types.ts';
import { baseName, type Lookup } from './made.ts';
import type { DownloadModel } from './page-types.ts';
import type { ToolboxTexts } from '../language/toolbox-types.ts';
import type { Made } from './types.ts';

/** What every part of a page is made from. */
export interface PageContext {
  plan: Plan;
  made: Made;
  find: Lookup;
  lang: Lang;
  texts: ToolboxTexts;
  writing: Writing;
  /** From the page to the toolbox's root, `../`. */
  root: string;
}

/** A link to a file of the toolbox, from a page. */
export function downloadOf(path: string, bytes: number, context: PageContext): DownloadModel {
  return {
    href: `${context.root}${path}`,
    fileName: baseName(path),
    weight: context.writing.bytes(bytes),
  };
}
