/** Findings of a picture as findings of one of the renditions that show it. */
import type { Diagnostic } from '../diagnostics/index.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { textPath } from '../render/text-path.ts';

/**
 * A picture may have been judged for another format, or when campaign.yaml said its texts elsewhere:
 * the format and the place that a finding names are always the rendition's own.
 */
export function findingAbout(finding: Diagnostic, rendition: PlannedRendition): Diagnostic {
  const { path: _, ...rest } = finding;
  const params: Readonly<Record<string, unknown>> = { ...finding.params };
  const path = textPath(rendition, params['role']) ?? textPath(rendition, params['other']);
  return {
    ...rest,
    params:
      'format' in finding.params ? { ...finding.params, format: rendition.format } : finding.params,
    rendition: rendition.id,
    ...(path && { path }),
  };
}
