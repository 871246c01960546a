/** What several rules say and ask alike. */
import type { About, Path } from '../diagnostics/index.ts';
import type { Box } from '../render/types.ts';
import type { LayoutSubject, PageText } from './types.ts';

/** What a finding about a text of a rendition is about. */
export function aboutText(
  { rendition }: Pick<LayoutSubject, 'rendition'>,
  path: Path | undefined,
): About {
  return { rendition: rendition.id, ...(path && { path }) };
}

/** Texts that say the visual's one message; the others are quiet. */
export function isHeadline({ role }: Pick<PageText, 'role'>): boolean {
  return role === 'theme' || role === 'title' || role === 'quote';
}

/** Whether it is shown as a picture of somebody, round and small: with two or three letters. */
export function isAvatar({ composition }: Pick<LayoutSubject, 'composition'>): boolean {
  return composition === 'avatar';
}

/** The texts of a rendition and its logo: what must be seen whole. */
export function placedThings({ texts, images }: Pick<LayoutSubject, 'texts' | 'images'>): readonly {
  role: string;
  path?: Path | undefined;
  boxes: readonly Box[];
}[] {
  return [
    ...texts.map(({ role, path, lines }) => ({ role, path, boxes: lines.map(({ box }) => box) })),
    ...images
      .filter(({ role }) => role === 'logo')
      .map(({ role, box }) => ({ role, boxes: [box] })),
  ];
}

/** A measure to tell: a tenth of a pixel, a hundredth of a contrast. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
