/** Findings of a picture as findings of one of the renditions that show it. */
import type { Diagnostic } from '../diagnostics/index.ts';
import type { PlannedRendition } from '../plan/types.ts';
import { TEXT_ROLES } from '../plan/types.ts';

/**
 * A picture may have been judged for another format, or when campaign.yaml said its texts elsewhere:
 * the format and the place that a finding names are always the rendition's own.
 */
export function findingAbout(finding: Diagnostic, rendition: PlannedRendition): Diagnostic {
  const { path: _, ...rest } = finding;
  const params: Readonly<Record<string, unknown>> = { ...finding.params };
  const path = pathOf(params['role'], rendition) ?? pathOf(params['other'], rendition);
  return {
    ...rest,
    params:
      'format' in finding.params ? { ...finding.params, format: rendition.format } : finding.params,
    rendition: rendition.id,
    ...(path && { path }),
  };
}

function pathOf(role: unknown, { scene }: PlannedRendition): Diagnostic['path'] {
  const known = TEXT_ROLES.find((each) => each === role);
  return known && scene.texts[known]?.path;
}
