import { readFile, stat } from 'node:fs/promises';
import type { UnreadableReason } from '../diagnostics/campaign.ts';
import { error, type Diagnostic } from '../diagnostics/index.ts';
import { placerOf } from './place.ts';

/** Far more than any campaign says; over a megabyte the parser would take seconds. */
export const MAX_CAMPAIGN_BYTES = 256_000;

/** A campaign file as text, with what is wrong with its bytes. */
export interface CampaignText {
  /** Undefined where nothing could be made of it. */
  text: string | undefined;
  diagnostics: readonly Diagnostic[];
}

/** Reads a campaign file. `shown` is its name in diagnostics. */
export async function readCampaignText(file: string, shown: string): Promise<CampaignText> {
  try {
    // Before opening it: a pipe that nobody writes into would never open.
    const found = await stat(file);
    if (found.isDirectory()) {
      return refused(error('CAMPAIGN_UNREADABLE', { path: shown, reason: 'folder' }));
    }
    if (!found.isFile()) {
      return refused(error('CAMPAIGN_UNREADABLE', { path: shown, reason: 'not-a-file' }));
    }
    if (found.size > MAX_CAMPAIGN_BYTES) {
      const params = { path: shown, bytes: found.size, maxBytes: MAX_CAMPAIGN_BYTES };
      return refused(error('CAMPAIGN_TOO_LARGE', params));
    }
    return decodeCampaign(await readFile(file), shown);
  } catch (cause) {
    return refused(readingError(cause, shown));
  }
}

/**
 * Decodes UTF-8, with or without a byte order mark. Other bytes are reported where they stand, and
 * read as Windows-1252 so that the other mistakes of the file are found as well.
 */
export function decodeCampaign(bytes: Uint8Array, shown: string): CampaignText {
  const refuse = (reason: UnreadableReason): CampaignText =>
    refused(error('CAMPAIGN_UNREADABLE', { path: shown, reason }));
  if (isUtf16(bytes)) return refuse('utf16');
  if (isRichText(bytes)) return refuse('not-text');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, diagnostics: [] };
  } catch {
    if (bytes.includes(0)) return refuse('not-text');
    const offset = new TextDecoder().decode(bytes).indexOf('\uFFFD');
    const text = fromWindows(bytes);
    const at = soundLength(bytes, offset);
    const params = { path: shown, reason: 'not-utf8' } as const;
    const place = placerOf(shown, text)(at, at + 1);
    return { text, diagnostics: [error('CAMPAIGN_UNREADABLE', params, { place })] };
  }
}

/** With a byte order mark, or with the zero that is half of an ASCII character. */
function isUtf16([first, second]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || first === 0 || second === 0;
}

/** A document of a word processor that is made of ASCII. */
function isRichText(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '{\\rtf';
}

/** Bytes 0x80 to 0x9f of Windows-1252: some versions of Node take them for control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function fromWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replaceAll(/[\u0080-\u009F]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** The number of bytes before the first that is not UTF-8, which Windows-1252 counts one by one. */
function soundLength(bytes: Uint8Array, characters: number): number {
  const sound = new TextDecoder().decode(bytes).slice(0, characters);
  return new TextEncoder().encode(sound).length;
}

function readingError(cause: unknown, path: string): Diagnostic {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return error('CAMPAIGN_NOT_FOUND', { path });
  const isDenied = code === 'EACCES' || code === 'EPERM';
  return error('CAMPAIGN_UNREADABLE', { path, reason: isDenied ? 'permission' : 'disk' });
}

function refused(diagnostic: Diagnostic): CampaignText {
  return { text: undefined, diagnostics: [diagnostic] };
}
