/**
 * Every text and logo stays where nothing cuts or covers it: in the safe zone and the round mask,
 * clear of profile pictures and of what the network lays over the picture, in every known view.
 */
import { error } from '../../diagnostics/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { contentZone, insetRect } from '../../formats/content-zone.ts';
import type { Format, Rect } from '../../formats/types.ts';
import type { Box } from '../../render/types.ts';
import { boxOf, covers, lettersBox, overlap, passing, passingCircle } from '../boxes.ts';
import { aboutText, placedThings } from '../findings.ts';
import type { LayoutRule } from '../types.ts';

export const rule: LayoutRule = {
  id: 'safe-zone',
  needs: 'layout',
  codes: ['TEXT_OUTSIDE_SAFE_ZONE', 'TEXT_UNDER_AVATAR', 'TEXT_UNDER_OVERLAY', 'TEXT_CUT_IN_VIEW'],
  judge: (subject) =>
    placedThings(subject).flatMap(({ role, path, boxes }) =>
      findingsFor(role, boxes.map(lettersBoxOf(role)), subject.format).map((found) => ({
        ...found,
        ...aboutText(subject, path),
      })),
    ),
};

/** An image has no air around its letters. */
function lettersBoxOf(role: string): (box: Box) => Box {
  return role === 'logo' ? (box) => box : lettersBox;
}

function findingsFor(role: string, boxes: readonly Box[], format: Format): Diagnostic[] {
  return [
    ...outside(role, boxes, format),
    ...covered(role, boxes, format),
    ...cut(role, boxes, format),
  ];
}

function outside(role: string, boxes: readonly Box[], format: Format): Diagnostic[] {
  const { mask } = format;
  const safe = boxOf(insetRect(format, format.safeZone));
  const found = boxes.flatMap((box) => {
    const byMask = mask ? passingCircle(box, mask) : 0;
    const bySide = passing(box, safe);
    if (bySide) return [bySide];
    return mask && byMask > 0
      ? [
          {
            side: box[1] + box[3] / 2 < mask.cy ? ('top' as const) : ('bottom' as const),
            byPx: byMask,
          },
        ]
      : [];
  });
  const worst = found.toSorted((a, b) => b.byPx - a.byPx)[0];
  return worst ? [error('TEXT_OUTSIDE_SAFE_ZONE', { role, format: format.id, ...worst })] : [];
}

function covered(role: string, boxes: readonly Box[], format: Format): Diagnostic[] {
  const { avatars = [], avoid = [] } = format;
  const isUnder = (test: (box: Box) => boolean) => boxes.some(test);
  const avatar = avatars.find((circle) => isUnder((box) => covers(circle, box)));
  if (avatar) {
    return [error('TEXT_UNDER_AVATAR', { role, format: format.id, view: avatar.view })];
  }
  const overlay = avoid.find((rect) => isUnder((box) => overlap(boxOf(rect), box)));
  return overlay
    ? [error('TEXT_UNDER_OVERLAY', { role, format: format.id, why: overlay.why })]
    : [];
}

/**
 * A view in which even the content zone does not fit is a place that the network shows on top of
 * the format's own, the square thumbnail of a link for example: nobody can be asked to keep to it.
 */
function cut(role: string, boxes: readonly Box[], format: Format): Diagnostic[] {
  const zone = boxOf(contentZone(format));
  for (const view of format.views ?? []) {
    const frame = boxOf(view satisfies Rect);
    if (passing(zone, frame)) continue;
    const worst = boxes
      .flatMap((box) => passing(box, frame) ?? [])
      .toSorted((a, b) => b.byPx - a.byPx)[0];
    if (worst) {
      const params = { role, format: format.id, view: view.name, byPx: worst.byPx };
      return [error('TEXT_CUT_IN_VIEW', params)];
    }
  }
  return [];
}
