/** Guides over a picture, in canvas pixels: where texts may stand, what a network covers or cuts. */
import { s } from './dom.js';
import { texts } from './store.js';

/** CSS pixels below which names would hide what they name. */
const LABELLED_PX = 560;

/** The guides that are chosen, as one drawing; none where nothing is. */
export function drawOverlay(format, state, overlays, cssWidth, mayLabel) {
  if (overlays.length === 0) return [];
  const hasLabels =
    mayLabel && Math.max(cssWidth, (cssWidth * format.height) / format.width) >= LABELLED_PX;
  const { width, height } = format;
  // As large on screen whatever the canvas.
  const unit = width / Math.max(1, cssWidth);
  // Above the corner that it names; inside it where there is no room above.
  const label = (x, y, text, className) => {
    const [letter, room] = [10.5 * unit, 15 * unit];
    const foot = y >= room ? y - 3.5 * unit : y + 11.5 * unit;
    return s(
      'text',
      { x: x + 2 * unit, y: foot, 'font-size': letter, class: `label ${className}` },
      text,
    );
  };
  const box = ({ x, y, w, h }, className, text) => [
    s('rect', { x, y, width: w, height: h, class: className }),
    hasLabels && text && label(x, y, text, className),
  ];
  const circle = ({ cx, cy, r }, className) => s('circle', { cx, cy, r, class: className });
  const { top, right, bottom, left } = format.safeZone;
  const safe = { x: left, y: top, w: width - left - right, h: height - top - bottom };
  const zone = format.contentZone;
  const parts = {
    safe: () => [
      s('path', {
        d: `M0 0H${width}V${height}H0ZM${zone.x} ${zone.y}V${zone.y + zone.h}H${zone.x + zone.w}V${zone.y}Z`,
        class: 'shade',
      }),
      box(safe, 'safe'),
      box(zone, 'zone'),
    ],
    avatars: () => [
      (format.avoid ?? []).map((rect) => box(rect, 'avoid', rect.why)),
      (format.avatars ?? []).map((avatar) => circle(avatar, 'avatar')),
      format.mask && circle(format.mask, 'mask'),
    ],
    crops: () =>
      (format.views ?? []).map((view, at) => [
        box(view, 'crop'),
        // One below the other: crops begin at the same corner.
        hasLabels && label(view.x, height - (at + 1.4) * 14 * unit, view.name, 'crop'),
      ]),
    texts: () => [
      (state?.images ?? []).map(({ role, box: [x, y, w, h] }) =>
        box({ x, y, w, h }, 'image', texts.roles[role] ?? role),
      ),
      (state?.texts ?? []).map(({ role, box: [x, y, w, h], fontSizePx }) =>
        box({ x, y, w, h }, 'text', `${texts.roles[role] ?? role} ${Math.round(fontSizePx)} px`),
      ),
    ],
  };
  return [
    s(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        preserveAspectRatio: 'none',
        'stroke-width': 1.5 * unit,
      },
      overlays.map((name) => parts[name]?.()),
    ),
  ];
}
