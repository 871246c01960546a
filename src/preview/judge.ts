/** What `check` finds, on what the preview shows. */
import { judgeRendition, layoutSubject, pixelSubject } from '../check/inspect.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { PlannedRendition } from '../plan/types.ts';
import type { Scenery } from './read.ts';
import type { Version } from './version.ts';

/**
 * What the rules about renditions find on one that was laid out well. Its page is opened again:
 * judging changes it for a moment, and the one that is shown may be drawn meanwhile.
 *
 * @param shown its version as it is now
 * @throws DiagnosticError where it cannot be drawn or encoded
 * @throws the signal's reason when it aborts
 */
export async function judgeShown(
  { studio, plan, brand }: Scenery,
  rendition: PlannedRendition,
  shown: Version | undefined,
  signal: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const format = plan.formats.find(({ id }) => id === rendition.format);
  if (!format) throw new Error(`the plan has no format ${rendition.format}`);
  const laidOut = await studio.layout(rendition, shown?.setting);
  const subject = await layoutSubject(laidOut, { rendition, format, brand });
  return judgeRendition(await pixelSubject(laidOut, subject, { isWeighed: true, signal }));
}
