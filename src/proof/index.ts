/** `boite check --proof`: every picture as people will see it, to look at before it is published. */
import { lstat, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Brand } from '../brand/types.ts';
import type { CheckOptions } from '../check/index.ts';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { canvasPixelsPerPhonePixel } from '../formats/phone.ts';
import type { Lang } from '../language/langs.ts';
import { proofTextsOf } from '../language/proof.ts';
import { createEngine } from '../liquid.ts';
import { mapParallel } from '../parallel.ts';
import { encode, thumbnail } from '../pixels.ts';
import type { Plan, PlannedRendition } from '../plan/types.ts';
import { prepare } from '../prepare.ts';
import { openStudio } from '../render/studio.ts';
import type { Studio } from '../render/studio.ts';
import { proofNetworks } from './model.ts';
import type { ProofPicture } from './model.ts';
import { drawSheets } from './sheet.ts';

/** What to prove, and where. */
export interface ProofOptions extends CheckOptions {
  /** Absolute, or relative to the working directory; made where it is not there. */
  proofDir: string;
  /** The language of the sheets. */
  lang: Lang;
  /** What `check` found, to be told beside each picture. */
  diagnostics: readonly Diagnostic[];
}

/** How a folder of ours is known again: nothing is written over in another one. */
const OURS = '<meta name="generator" content="boite-a-outils proof" />';

/** Everything that is written is one of these or in one of these. */
const WRITTEN = ['index.html', 'style.css', 'sheets', 'pictures'] as const;

/**
 * Writes the contact sheets of a campaign: a page that needs no network, and the PNG sheets
 * of each network.
 * Nothing is ever removed from the folder.
 *
 * @returns the page's path, undefined where the campaign cannot be drawn
 * @throws DiagnosticError `OUTPUT_FOREIGN_FILES`, `OUTPUT_NOT_WRITABLE`
 */
export async function writeProof(options: ProofOptions): Promise<string | undefined> {
  const folder = path.resolve(options.proofDir);
  const { prepared } = await prepare(options.campaignFile, options);
  if (!prepared) return undefined;
  const { plan, brand } = prepared;
  await refuseForeign(folder, options.proofDir);
  const studio = await openStudio(brand, plan.formats);
  const drawn = await mapParallel(plan.renditions, options, (rendition) =>
    drawPicture(studio, plan, rendition),
  );
  const pictures = drawn.flatMap((picture) => picture ?? []);
  const texts = proofTextsOf(options.lang);
  const networks = proofNetworks(plan, pictures, options.diagnostics, options.lang);
  const small = new Map(pictures.map(({ path: file, small: bytes }) => [file, bytes]));
  const sheeted = await mapParallel(networks, { jobs: 1 }, async (network) => ({
    ...network,
    sheets: await drawSheets(brand, network, small, options.lang),
  }));
  const engine = createEngine(brand.proofFiles ?? {}, brand.proofPaths);
  const name = plan.campaign.hashtag;
  const data = { t: texts, title: texts.title(name), lang: options.lang, networks: sheeted };
  const page = engine.render('index.html', data);
  // First, so that a folder that was left half written is known as ours.
  await write(folder, 'index.html', page.replace('<head>', `<head>\n    ${OURS}`));
  await write(folder, 'style.css', fileOf(brand, 'style.css'));
  const sheets = sheeted.flatMap((network) => network.sheets);
  for (const { path: file, bytes } of [...pictures, ...sheets]) await write(folder, file, bytes);
  return path.join(folder, 'index.html');
}

/** A picture, and the same at a phone's size for the sheets. */
type Drawn = ProofPicture & { bytes: Uint8Array; small: Uint8Array };

/** Undefined where a rendition has no layout: `check` has told why. */
async function drawPicture(
  studio: Pick<Studio, 'layout'>,
  plan: Pick<Plan, 'formats'>,
  rendition: PlannedRendition,
): Promise<Drawn | undefined> {
  const format = plan.formats.find(({ id }) => id === rendition.format);
  if (!format) throw new Error(`the plan has no format ${rendition.format}`);
  try {
    const { page, layout } = await studio.layout(rendition);
    const raw = { data: await page.draw(), width: format.width, height: format.height };
    const image = await encode(raw, format);
    const scale = canvasPixelsPerPhonePixel(format);
    const [width, height] = [format.width / scale, format.height / scale].map(Math.round);
    const small = await thumbnail(raw, width ?? 1, height ?? 1);
    const file = `pictures/${rendition.stem}.${image.extension}`;
    return { rendition, format, layout, path: file, bytes: image.bytes, small: small.bytes };
  } catch (cause) {
    if (cause instanceof DiagnosticError) return undefined;
    throw cause;
  }
}

/** Refuses a folder that holds what would be written, unless its page says that it is ours. */
async function refuseForeign(folder: string, shown: string): Promise<void> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '');
  if (page.includes(OURS)) return;
  const found = await Promise.all(WRITTEN.map((name) => filesIn(folder, name)));
  const files = found.flat();
  if (files.length > 0) {
    throw new DiagnosticError([error('OUTPUT_FOREIGN_FILES', { path: shown, files })]);
  }
}

/** A file's own name, or those of what a folder holds; nothing where neither is there. */
async function filesIn(folder: string, name: string): Promise<readonly string[]> {
  const file = path.join(folder, name);
  const found = await lstat(file).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  return (await readdir(file)).toSorted().map((inside) => `${name}/${inside}`);
}

async function write(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new DiagnosticError([error('OUTPUT_NOT_WRITABLE', { path: folder, reason })], { cause });
  }
}

function fileOf(brand: Brand, name: string): string {
  return brand.proofFiles?.[name] ?? '';
}
