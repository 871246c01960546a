/** A layout that is kept: the same page can be set by it again, without fitting anything. */
import { unitPx } from './page.ts';
import type { Wordings } from './page.ts';
import { fitTextsOf, openPage } from './attempt.ts';
import type { LayoutSubject } from './attempt.ts';
import { pinLines } from './settle.ts';
import type { PinnedLines } from './settle.ts';
import type { Page } from './takumi.ts';
import { textPath } from './text-path.ts';
import type { Layout, TextLayout } from './types.ts';

/** What laying out decided. */
export interface Setting {
  wordings: Wordings;
  /** Of each text, in the order of the page. */
  sizesPx: readonly number[];
  lines: PinnedLines;
  layout: Layout;
}

/** The page of a rendition whose layout key is that of the one that was laid out. */
export function setAgain(subject: LayoutSubject, setting: Setting): { layout: Layout; page: Page } {
  const { template, format, rendition } = subject;
  const page = openPage(subject, setting.wordings);
  const texts = fitTextsOf(page.root, template, format, unitPx(format));
  for (const [index, { node, range }] of texts.entries()) {
    node.setFontSize(setting.sizesPx[index] ?? range.minPx);
  }
  pinLines(page, setting.lines);
  const layout = {
    ...setting.layout,
    rendition: rendition.id,
    texts: setting.layout.texts.map((known): TextLayout => {
      const text = { ...known };
      // Words may stay as they are and stand elsewhere in the file.
      const path = textPath(rendition, text.role);
      delete text.path;
      return { ...text, ...(path && { path }) };
    }),
  };
  return { layout, page };
}
