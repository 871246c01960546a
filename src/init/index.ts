/** A new campaign folder: its files as data, then written without overwriting anything. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import { campaignWeek } from '../language/calendar.ts';
import type { NewCampaign } from '../language/init-types.ts';
import { initTextsOf } from '../language/init.ts';
import type { Lang } from '../language/langs.ts';
import { findSchema } from './schema.ts';

export interface InitOptions {
  year: number;
  /** The language of comments, and of the campaign. */
  lang: Lang;
  /** What to type, where it is not `boite check` and `boite build`. */
  commands?: NewCampaign['commands'];
}

/** What was written. */
export interface InitReport {
  /** Relative to the folder, with `/`, sorted. */
  files: readonly string[];
  dates: { start: string; end: string };
}

/** A file to write; `path` is relative to the campaign's folder, with `/`. */
export interface InitFile {
  path: string;
  text: string;
}

/** Folders of the visual identity that start empty. */
const BRAND_FOLDERS = ['fonts', 'logos', 'photos'] as const;

/** Files that systems and tools leave in folders that people call empty. */
const UNNOTICED = new Set(['desktop.ini', 'Thumbs.db']);

/** The files of a new campaign; the same for the same year and language. */
export function planCampaignFolder(
  { year, lang, commands = { check: 'boite check', build: 'boite build' } }: InitOptions,
  schema?: string,
): InitFile[] {
  const texts = initTextsOf(lang);
  const { start, end } = campaignWeek(year);
  return [
    {
      path: 'brand/README.md',
      text: texts.brandReadme,
    },
    ...BRAND_FOLDERS.map((folder) => ({ path: `brand/${folder}/.gitkeep`, text: '' })),
    {
      path: 'campaign.yaml',
      text: texts.campaign({
        year,
        start,
        end,
        commands,
        ...(schema === undefined ? {} : { schema }),
      }),
    },
  ];
}

/**
 * Writes a new campaign into a folder that is empty or does not exist yet.
 *
 * @param folder absolute path
 * @throws DiagnosticError INIT_FOLDER_NOT_EMPTY, INIT_NOT_WRITABLE
 */
export async function initCampaign(folder: string, options: InitOptions): Promise<InitReport> {
  const found = await firstEntry(folder);
  if (found !== undefined) throw notEmpty(folder, found);
  const files = planCampaignFolder(options, await findSchema(folder));
  for (const { path, text } of files) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      // `wx`: a file that appeared meanwhile is not ours to replace.
      await writeFile(target, text, { flag: 'wx' });
    } catch (cause) {
      throw writeProblem(folder, cause);
    }
  }
  return { files: files.map(({ path }) => path), dates: campaignWeek(options.year) };
}

async function firstEntry(folder: string): Promise<string | undefined> {
  try {
    const names = await readdir(folder);
    return names.toSorted().find((name) => !name.startsWith('.') && !UNNOTICED.has(name));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw writeProblem(folder, cause);
  }
}

function notEmpty(path: string, file: string): DiagnosticError {
  return new DiagnosticError([error('INIT_FOLDER_NOT_EMPTY', { path, file })]);
}

function writeProblem(path: string, cause: unknown): DiagnosticError {
  const reason = codeOf(cause);
  return new DiagnosticError([error('INIT_NOT_WRITABLE', { path, reason })], { cause });
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
