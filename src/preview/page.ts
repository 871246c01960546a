/** The page of the preview: its own files, read once, and its texts in one language. */
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Lang } from '../language/langs.ts';
import { previewTextsOf } from '../language/preview.ts';
import { createEngine } from '../liquid.ts';
import { packageRoot } from '../package.ts';
import type { PageFile } from './server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const PAGE = 'index.html';

/** Everything that the browser loads before it is told what to show, by path. */
export async function loadPage(lang: Lang, token: string): Promise<ReadonlyMap<string, PageFile>> {
  const folder = join(packageRoot(), 'brand', 'preview');
  const names = (await readdir(folder)).toSorted();
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type) files.set(`/${name}`, { type, bytes: await readFile(join(folder, name)) });
  }
  const texts = previewTextsOf(lang);
  const engine = createEngine({ [PAGE]: await readFile(join(folder, PAGE), 'utf8') });
  const html = engine.render(PAGE, { lang, t: texts, token, texts: JSON.stringify(texts) });
  files.set('/', { type: 'text/html; charset=utf-8', bytes: Buffer.from(html) });
  return files;
}
