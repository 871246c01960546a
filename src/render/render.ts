/** One planned rendition → layout → pixels → encoded bytes. */
import { DiagnosticError, error } from '../diagnostics/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Format } from '../formats/types.ts';
import { encode, thumbnail } from '../pixels.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { layoutRendition } from './layout.ts';
import type { LayoutContext } from './attempt.ts';
import type { LaidOut } from './layout.ts';
import type { EncodedImage, Layout } from './types.ts';

/** A picture larger than this on a page would be a waste: two device pixels for each of a card's. */
const THUMBNAIL_MAX_PX = { width: 640, height: 640 } as const;

/** No picture of the catalogue takes a hundredth of this. */
const TIME_LIMIT_SECONDS = 60;

/** A rendition that was made. */
export interface Rendered {
  layout: Layout;
  image: EncodedImage;
  /** A small WebP picture for pages. */
  thumbnail: { bytes: Uint8Array; width: number; height: number };
  /** What the inspection found; of the encoder, see `image.diagnostics`. */
  findings: readonly Diagnostic[];
  /** The roles of the texts that the picture shows, in the order of the page. */
  shown: readonly string[];
}

/** What stops a rendition, and who looks at it before it is encoded. */
export interface RenderOptions {
  signal?: AbortSignal | undefined;
  /** What is wrong with a rendition that is laid out and about to be encoded. */
  inspect?: (laidOut: LaidOut) => Promise<readonly Diagnostic[]>;
}

/**
 * Makes one rendition. A file over a limit of its format is made all the same, and told in
 * `image.diagnostics`.
 *
 * @throws DiagnosticError `TEXT_TOO_LONG`, `TEMPLATE_SYNTAX`, `TEMPLATE_ATTRIBUTE`, `RENDER_FAILED`,
 *   `RENDER_TIMEOUT`
 * @throws the signal's reason when it aborts
 */
export async function renderRendition(
  context: LayoutContext,
  format: Format,
  rendition: PlannedRendition,
  { signal, inspect }: RenderOptions = {},
): Promise<Rendered> {
  const timeout = AbortSignal.timeout(TIME_LIMIT_SECONDS * 1000);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const about = { rendition: rendition.id };
  try {
    const laidOut = await layoutRendition(context, format, rendition);
    if (laidOut.diagnostics.length > 0) throw new DiagnosticError(laidOut.diagnostics);
    const findings = (await inspect?.(laidOut)) ?? [];
    const data = await laidOut.page.draw(either);
    const raw = { data, width: format.width, height: format.height };
    // One after the other: other renditions keep the cores busy, and memory holds one copy less.
    const image = await encode(raw, format);
    const small = await thumbnail(raw, THUMBNAIL_MAX_PX.width, THUMBNAIL_MAX_PX.height);
    return {
      layout: laidOut.layout,
      image,
      thumbnail: small,
      findings,
      shown: laidOut.layout.texts.map(({ role }) => role),
    };
  } catch (cause) {
    if (cause instanceof DiagnosticError) {
      throw new DiagnosticError(
        cause.diagnostics.map((diagnostic) => ({ ...about, ...diagnostic })),
        { cause },
      );
    }
    if (signal?.aborted) throw signal.reason;
    const failure = timeout.aborted
      ? error('RENDER_TIMEOUT', { seconds: TIME_LIMIT_SECONDS }, about)
      : error('RENDER_FAILED', { reason: reasonOf(cause) }, about);
    throw new DiagnosticError([failure], { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
