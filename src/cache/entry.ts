/** One rendition as the cache keeps it: a line of JSON, the picture, the small picture. */
import type { Diagnostic } from '../diagnostics/index.ts';
import type { EncodedImage } from '../render/types.ts';
import { isDiagnostics, isNumber, isObject, isTexts } from './guards.ts';
import { parseJson } from './sealed.ts';

/** What drawing a rendition gives, but for its layout. */
export interface CachedRendition {
  image: EncodedImage;
  thumbnail: { bytes: Uint8Array; width: number; height: number };
  /** What the inspection found. */
  findings: readonly Diagnostic[];
  /** The roles of the texts that the picture shows. */
  shown: readonly string[];
}

interface Header {
  type: EncodedImage['type'];
  encoding: EncodedImage['encoding'];
  isFirstChoice: boolean;
  diagnostics: readonly Diagnostic[];
  findings: readonly Diagnostic[];
  shown: readonly string[];
  imageBytes: number;
  thumbnailBytes: number;
  thumbnail: { width: number; height: number };
}

const NEWLINE = 10;

/** An entry as bytes. */
export function formatEntry({ image, thumbnail, findings, shown }: CachedRendition): Uint8Array {
  const header: Header = {
    type: image.type,
    encoding: image.encoding,
    isFirstChoice: image.isFirstChoice === true,
    // Which rendition they are about is said when it is known.
    diagnostics: image.diagnostics,
    findings,
    shown,
    imageBytes: image.bytes.length,
    thumbnailBytes: thumbnail.bytes.length,
    thumbnail: { width: thumbnail.width, height: thumbnail.height },
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), image.bytes, thumbnail.bytes]);
}

/** The entry; undefined where the bytes are none. */
export function parseEntry(bytes: Uint8Array): CachedRendition | undefined {
  const end = bytes.indexOf(NEWLINE);
  const header = parseJson(Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('utf8'));
  if (!isHeader(header)) return undefined;
  const { type, encoding, isFirstChoice, diagnostics, findings, shown } = header;
  const { imageBytes, thumbnailBytes } = header;
  const middle = end + 1 + imageBytes;
  if (bytes.length !== middle + thumbnailBytes) return undefined;
  const extension = type === 'image/jpeg' ? 'jpg' : 'png';
  return {
    image: {
      bytes: bytes.subarray(end + 1, middle),
      type,
      extension,
      encoding,
      ...(isFirstChoice && { isFirstChoice }),
      diagnostics,
    },
    thumbnail: { bytes: bytes.subarray(middle), ...header.thumbnail },
    findings,
    shown,
  };
}

function isHeader(value: unknown): value is Header {
  if (!isObject(value)) return false;
  const { type, encoding, diagnostics, thumbnail } = value;
  return (
    (type === 'image/png' || type === 'image/jpeg') &&
    (encoding === 'png' || encoding === 'png-palette' || encoding === 'jpeg') &&
    typeof value['isFirstChoice'] === 'boolean' &&
    isDiagnostics(diagnostics) &&
    isDiagnostics(value['findings']) &&
    isTexts(value['shown']) &&
    isNumber(value['imageBytes']) &&
    isNumber(value['thumbnailBytes']) &&
    isObject(thumbnail) &&
    isNumber(thumbnail['width']) &&
    isNumber(thumbnail['height'])
  );
}
