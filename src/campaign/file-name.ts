import type { FileNameFault } from '../diagnostics/campaign.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Flaw } from './finding.ts';
import { PATTERN_FIELDS } from './types.ts';

/** File systems take 255 bytes; this leaves room for a number and an extension. */
const MAX_LENGTH = 120;

/** Names that Windows keeps for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Checks the name of an archive: an ASCII file name that ends in `.zip`. */
export function checkArchiveName(name: string): Flaw | undefined {
  const fault = nameFault(name) ?? (/[^.]\.zip$/.test(name) ? undefined : 'not-zip');
  return fault === undefined ? undefined : invalidName(name, fault);
}

/** Checks a word that stands for an id in file names. */
export function checkFileWord(word: string): Flaw | undefined {
  const fault = nameFault(word);
  return fault === undefined ? undefined : invalidName(word, fault);
}

/** Checks a pattern of file names: known fields in braces, ASCII around them, no extension. */
export function checkPattern(pattern: string): Flaw | undefined {
  const known: readonly string[] = PATTERN_FIELDS;
  for (const [, field = ''] of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (known.includes(field)) continue;
    const meant = nearest(field, known);
    const params = { field, known, ...(meant === undefined ? {} : { nearest: meant }) };
    return { code: 'FILE_PATTERN_UNKNOWN_FIELD', params };
  }
  const literal = pattern.replaceAll(/\{[^{}]*\}/g, 'x');
  const fault = /\.(?:png|jpe?g|webp|gif|pdf)$/i.test(literal)
    ? 'has-extension'
    : nameFault(literal);
  return fault === undefined ? undefined : invalidName(pattern, fault);
}

/** A flaw of a file name. */
export function invalidName(name: string, reason: FileNameFault): Flaw {
  return { code: 'FILE_NAME_INVALID', params: { name, reason } };
}

function nameFault(name: string): FileNameFault | undefined {
  if (/[/\\]/.test(name)) return 'separator';
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name)) return 'character';
  if (RESERVED.test(name)) return 'reserved';
  return name.length > MAX_LENGTH ? 'too-long' : undefined;
}
