import { TEXT_ROLES } from '../plan/types.ts';
import type { PlannedRendition } from '../plan/types.ts';
import type { TextLayout } from './types.ts';

/** Where campaign.yaml says a text of a rendition; undefined for words that are the tool's own. */
export function textPath({ scene }: PlannedRendition, role: unknown): TextLayout['path'] {
  const known = TEXT_ROLES.find((each) => each === role);
  return known && scene.texts[known]?.path;
}
