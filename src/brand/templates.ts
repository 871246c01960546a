/** Templates: a folder each, one stylesheet for all, partials for what they share. */
import { createHash } from 'node:crypto';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { placeAt } from '../diagnostics/place.ts';
import { createEngine } from '../liquid.ts';
import { loadBytes, shownPath } from './files.ts';
import type { Template, TextFile } from './types.ts';

/** The templates of a brand, and the files of their engine. */
export interface LoadedTemplates {
  templates: ReadonlyMap<string, Template>;
  /**
   * Text by name: `templates/<name>/template.html`, and partials by the name that
   * `{% render 'name' %}` takes.
   */
  templateFiles: Readonly<Record<string, string>>;
  /** The path shown to people, by the same names. */
  templatePaths: Readonly<Record<string, string>>;
  /** `toolbox/`, for the pages: path in it → text. */
  toolboxFiles: Readonly<Record<string, string>>;
  /** The path shown to people, by the same names. */
  toolboxPaths: Readonly<Record<string, string>>;
  /** `proof/`, for the contact sheets of `check`: path in it → text. */
  proofFiles: Readonly<Record<string, string>>;
  /** The path shown to people, by the same names. */
  proofPaths: Readonly<Record<string, string>>;
  /** Every file that visuals are drawn from, as it is, stylesheets too. */
  visualTexts: readonly TextFile[];
  diagnostics: readonly Diagnostic[];
}

/** A template of a megabyte is something else that was put there by mistake. */
const MAX_TEMPLATE_BYTES = 1_000_000;

const TEMPLATE_FILE = /^templates\/([^/]+)\/(template\.html|style\.css)$/;
const PARTIAL_FILE = /^templates\/partials\/(.+)\.html$/;
const TOOLBOX_FILE = /^toolbox\/(.+\.(?:html|css|js|svg|xml))$/;
const PROOF_FILE = /^proof\/(.+\.(?:html|css))$/;
const SHARED_CSS = 'templates/shared.css';

/** Loads every template of the layered brand and parses it once, to tell its mistakes. */
export async function loadTemplates(files: ReadonlyMap<string, string>): Promise<LoadedTemplates> {
  const wanted = [...files].filter(
    ([name]) =>
      TEMPLATE_FILE.test(name) ||
      PARTIAL_FILE.test(name) ||
      TOOLBOX_FILE.test(name) ||
      PROOF_FILE.test(name) ||
      name === SHARED_CSS,
  );
  const texts = new Map<string, TextFile>();
  const diagnostics: Diagnostic[] = [];
  const loaded = await Promise.allSettled(wanted.map(([name, file]) => loadText(name, file)));
  for (const result of loaded) {
    if (result.status === 'fulfilled') texts.set(result.value.name, result.value);
    else if (result.reason instanceof DiagnosticError)
      diagnostics.push(...result.reason.diagnostics);
    else throw result.reason;
  }
  const visualTexts = [...texts.values()].filter(({ name }) => !isOfPages(name));
  const engineFiles = visualTexts.filter(({ name }) => name.endsWith('.html'));
  const templateFiles = Object.fromEntries(
    engineFiles.map(({ name, text }) => [engineName(name), text]),
  );
  const templatePaths = Object.fromEntries(
    engineFiles.map(({ name, shown }) => [engineName(name), shown]),
  );
  diagnostics.push(...createEngine(templateFiles, templatePaths).check());
  diagnostics.push(...emptyTemplates(visualTexts), ...(await brokenStyles(visualTexts)));
  const toolbox = pagesOf(texts, TOOLBOX_FILE);
  const proof = pagesOf(texts, PROOF_FILE);
  diagnostics.push(...toolbox.diagnostics, ...proof.diagnostics);
  return {
    templates: templatesOf(texts),
    templateFiles,
    templatePaths,
    toolboxFiles: toolbox.files,
    toolboxPaths: toolbox.paths,
    proofFiles: proof.files,
    proofPaths: proof.paths,
    visualTexts,
    diagnostics,
  };
}

/** The files of a folder of pages and the paths shown to people, parsed once to tell their mistakes. */
function pagesOf(texts: ReadonlyMap<string, TextFile>, pattern: RegExp) {
  const files = filesOf(texts, pattern);
  const paths = filesOf(texts, pattern, 'shown');
  return { files, paths, diagnostics: createEngine(enginePart(files), paths).check() };
}

/** A template without a word would be published as blank pictures. */
function emptyTemplates(texts: readonly TextFile[]): readonly Diagnostic[] {
  return texts
    .filter(({ name, text }) => /^templates\/[^/]+\/template\.html$/.test(name) && !text.trim())
    .map(({ shown }) => error('TEMPLATE_EMPTY', { path: shown }));
}

/** Of a stylesheet that is broken or cut short, the renderer would draw what it understands. */
async function brokenStyles(texts: readonly TextFile[]): Promise<readonly Diagnostic[]> {
  const { cssProblems } = await import('../css-syntax.ts');
  return texts
    .filter(({ name }) => name.endsWith('.css'))
    .flatMap(({ shown, text }) =>
      cssProblems(text).map(({ reason, offset }) =>
        error('CSS_SYNTAX', { reason }, { place: placeAt(shown, text, offset) }),
      ),
    );
}

/** Whether a file is for pages about the visuals, not for the visuals themselves. */
function isOfPages(name: string): boolean {
  return TOOLBOX_FILE.test(name) || PROOF_FILE.test(name);
}

/** The texts (or paths) of what matches, by what the pattern's group takes of the name. */
function filesOf(
  texts: ReadonlyMap<string, TextFile>,
  pattern: RegExp,
  part: 'text' | 'shown' = 'text',
): Record<string, string> {
  return Object.fromEntries(
    [...texts.values()].flatMap((file) => {
      const path = pattern.exec(file.name)?.[1];
      return path === undefined ? [] : [[path, file[part]]];
    }),
  );
}

/** An asset that a template or a stylesheet names, and where. */
export interface TemplateAsset {
  file: string;
  finding: (code: 'ASSET_NOT_FOUND' | 'ASSET_REMOTE', known: readonly string[]) => Diagnostic;
}

/** What templates name in `src="…"` and `url(…)`, as far as it does not depend on the data. */
export function templateAssets({ visualTexts }: LoadedTemplates): TemplateAsset[] {
  return visualTexts.flatMap(({ shown, text }) => [...assetsOf(shown, text)]);
}

function* assetsOf(shown: string, text: string): Generator<TemplateAsset> {
  const pattern = /(?:(?<![\w-])src\s*=\s*(["'])([^"']*)\1|\burl\(\s*(["']?)([^'")]+)\3\s*\))/g;
  for (const match of text.matchAll(pattern)) {
    const file = (match[2] ?? match[4] ?? '').trim();
    if (file === '' || file.startsWith('#') || /\{[{%]/.test(file)) continue;
    const place = placeAt(shown, text, match.index + match[0].indexOf(file), file.length);
    yield {
      file,
      finding: (code, known) => {
        if (code === 'ASSET_REMOTE') return error(code, { url: file }, { place });
        const near = nearest(file, known);
        return error(code, { path: file, ...(near !== undefined && { nearest: near }) }, { place });
      },
    };
  }
}

async function loadText(name: string, file: string): Promise<TextFile> {
  const shown = shownPath(file);
  const bytes = await loadBytes(file, MAX_TEMPLATE_BYTES, shown);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
    return { name, shown, text };
  } catch (cause) {
    throw new DiagnosticError([error('BRAND_UNREADABLE', { path: shown, reason: 'UTF-8' })], {
      cause,
    });
  }
}

/** Stylesheets and scripts are published as they are: braces mean something else in them. */
function enginePart(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !/\.(?:css|js)$/.test(name)));
}

function engineName(name: string): string {
  return PARTIAL_FILE.exec(name)?.[1] ?? name;
}

function templatesOf(texts: ReadonlyMap<string, TextFile>): ReadonlyMap<string, Template> {
  const shared = texts.get(SHARED_CSS)?.text ?? '';
  const partials = [...texts.values()].filter(({ name }) => PARTIAL_FILE.test(name));
  const templates = new Map<string, Template>();
  for (const { name: htmlName, text: html, shown: htmlFile } of texts.values()) {
    const [, name, part] = TEMPLATE_FILE.exec(htmlName) ?? [];
    if (name === undefined || part !== 'template.html' || name === 'partials') continue;
    const style = texts.get(`templates/${name}/style.css`);
    const css = `${shared}\n${style?.text ?? ''}`;
    const cssFile = style?.shown ?? htmlFile.replace(/template\.html$/, 'style.css');
    const sha256 = hashOf([html, css, ...partials.flatMap((file) => [file.name, file.text])]);
    templates.set(name, { name, html, css, htmlFile, cssFile, sha256 });
  }
  return templates;
}

/** Of the texts and their borders, so that no two lists give the same. */
function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
