/**
 * Fonts by role: the designer's own where there are any, else the ones that come with the tool.
 *
 * `brand/fonts/display/` draws the large sentences, `brand/fonts/text/` the rest; files directly in
 * `brand/fonts/` do both. A folder replaces only its own role.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Font } from 'fontkitten';
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { BUNDLED_FONTS, FONT_ROLES } from './bundled-fonts.ts';
import type { BundledFont, FontRole } from './bundled-fonts.ts';
import { loadBytes, shownPath } from './files.ts';
import type { BrandFont } from './types.ts';

/** The fonts of a brand and the family that each role is drawn in. */
export interface LoadedFonts {
  fonts: readonly BrandFont[];
  families: Readonly<Record<FontRole, string>>;
  diagnostics: readonly Diagnostic[];
}

type Ranges = readonly (readonly [first: number, last: number])[];

/** A font for a whole script of the world weighs less. */
const MAX_FONT_BYTES = 30_000_000;

const FONT_FILE = /\.(woff2|ttf|otf)$/i;
/** Fonts in a container that the renderer does not open. */
const OTHER_FONT_FILE = /\.(woff|ttc|otc|eot|dfont|pfb)$/i;

const require = createRequire(import.meta.url);

/** Loads the fonts of `brand/fonts/`, and the bundled ones for each role that it leaves open. */
export async function loadFonts(files: ReadonlyMap<string, string>): Promise<LoadedFonts> {
  const own = [...files].filter(([name]) => name.startsWith('fonts/'));
  const diagnostics: Diagnostic[] = own
    .filter(([name]) => OTHER_FONT_FILE.test(name))
    .map(([, file]) =>
      error('ASSET_TYPE_UNSUPPORTED', {
        path: shownPath(file),
        supported: ['WOFF2', 'TTF', 'OTF'],
      }),
    );
  const fonts = new Map<string, BrandFont>();
  const families: Record<FontRole, string> = { display: '', text: '' };
  for (const role of FONT_ROLES) {
    const chosen = filesOf(role, own);
    const loaded = await Promise.allSettled(
      chosen.length > 0
        ? chosen.map(([, file]) => loadOwnFont(file))
        : BUNDLED_FONTS.filter((font) => font.role === role).map(loadBundledFont),
    );
    for (const result of loaded) {
      if (result.status === 'fulfilled') fonts.set(result.value.file, result.value);
      else if (result.reason instanceof DiagnosticError)
        diagnostics.push(...result.reason.diagnostics);
      else throw result.reason;
    }
    const first = loaded.find((result) => result.status === 'fulfilled');
    families[role] = first?.value.family ?? bundledFamily(role);
  }
  return { fonts: [...fonts.values()], families, diagnostics: unique(diagnostics) };
}

/** Its folder's fonts, or else those that are in no folder. */
function filesOf(role: FontRole, own: readonly [string, string][]): readonly [string, string][] {
  const usable = own.filter(([name]) => FONT_FILE.test(name));
  const inFolder = usable.filter(([name]) => name.startsWith(`fonts/${role}/`));
  if (inFolder.length > 0) return inFolder;
  return usable.filter(([name]) => !FONT_ROLES.some((other) => name.startsWith(`fonts/${other}/`)));
}

function bundledFamily(role: FontRole): string {
  return BUNDLED_FONTS.find((font) => font.role === role)?.family ?? '';
}

async function loadBundledFont(bundled: BundledFont): Promise<BrandFont> {
  let file: string;
  try {
    file = require.resolve(bundled.file);
  } catch (cause) {
    throw new DiagnosticError([error('FONT_MISSING', { family: bundled.family })], { cause });
  }
  const data = await loadBytes(file, MAX_FONT_BYTES);
  const sha256 = createHash('sha256').update(data).digest('hex');
  // Another version of the package: its own character map decides.
  const ranges =
    sha256 === bundled.sha256
      ? parseRanges(bundled.unicodeRange)
      : characterRanges(await parseFont(data, bundled.file), bundled.file);
  return {
    family: bundled.family,
    file: bundled.file,
    data,
    sha256,
    covers: coverageOf(ranges),
    unicodeRange: ranges,
  };
}

async function loadOwnFont(file: string): Promise<BrandFont> {
  const shown = shownPath(file);
  const data = await loadBytes(file, MAX_FONT_BYTES, shown);
  const font = await parseFont(data, shown);
  const ranges = characterRanges(font, shown);
  if (ranges.length === 0) throw brokenFont(shown, 'cmap');
  return {
    family: familyOf(font, shown),
    file: shown,
    data,
    sha256: createHash('sha256').update(data).digest('hex'),
    covers: coverageOf(ranges),
    unicodeRange: ranges,
  };
}

async function parseFont(data: Uint8Array, shown: string): Promise<Font> {
  // Imported here: campaigns with the bundled fonts have no need of it.
  const { create } = await import('fontkitten');
  try {
    const font = create(Buffer.from(data));
    if (font.isCollection) throw new Error('TrueType collection');
    return font;
  } catch (cause) {
    throw brokenFont(shown, cause);
  }
}

const WEIGHT_WORDS =
  /(?:\s+(?:thin|hairline|(?:extra|ultra)?\s?light|regular|book|medium|(?:semi|demi|extra|ultra)?\s?bold|black|heavy|italic|oblique))+$/i;

/** The typographic family, so that Regular, SemiBold and Black are one family of three weights. */
function familyOf(font: Font, shown: string): string {
  try {
    // Files without a typographic family put the weight into the name: « Figtree Light ».
    return font.getName('preferredFamily') ?? font.familyName.replace(WEIGHT_WORDS, '');
  } catch (cause) {
    throw brokenFont(shown, cause);
  }
}

function characterRanges(font: Font, shown: string): Ranges {
  let codePoints: number[];
  try {
    // Tables are read when first asked for, so a damaged one shows only here.
    codePoints = font.characterSet.toSorted((one, other) => one - other);
  } catch (cause) {
    throw brokenFont(shown, cause);
  }
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last && codePoint <= last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

/** `0020-007E 00A0` as ranges. */
export function parseRanges(text: string): Ranges {
  return text.split(' ').map((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
}

function coverageOf(ranges: Ranges): (codePoint: number) => boolean {
  return (codePoint) => {
    let low = 0;
    let high = ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = ranges[middle] ?? [0, 0];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function brokenFont(path: string, cause: unknown): DiagnosticError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason = message.split('\n', 1)[0] ?? message;
  return new DiagnosticError([error('FONT_BROKEN', { path, reason })], { cause });
}

/** Fonts that serve both roles are loaded for both; what is wrong with them is told once. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((found) => [JSON.stringify(found), found])).values()];
}
