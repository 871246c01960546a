/** A contact sheet as data: pictures, what lies over them, and the frame of their network. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { insetRect } from '../formats/content-zone.ts';
import { canvasPixelsPerPhonePixel } from '../formats/phone.ts';
import type { Circle, Format, Rect } from '../formats/types.ts';
import { explain } from '../language/explain.ts';
import { toolboxTextsOf } from '../language/toolbox.ts';
import type { Lang } from '../language/langs.ts';
import { placeName } from '../language/places.ts';
import { altText } from '../plan/alt.ts';
import type { Plan, PlannedRendition } from '../plan/types.ts';
import type { Box, Layout } from '../render/types.ts';

/** One picture that was drawn for the sheets. Paths are relative to the proof's folder. */
export interface ProofPicture {
  rendition: PlannedRendition;
  format: Format;
  layout: Layout;
  path: string;
}

/** A part of a picture, in hundredths of its sides: CSS `left`, `top`, `width`, `height`. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
  isRound: boolean;
  label: string;
}

/** How a network shows a picture. */
export type Frame = 'cover' | 'post' | 'story' | 'link' | 'profile' | 'plain';

/** A picture of the sheet. */
export interface ProofItem {
  id: string;
  name: string;
  visual: string;
  lang: Lang;
  alt: string;
  src: string;
  width: number;
  height: number;
  /** CSS pixels of a phone. */
  shownWidth: number;
  shownHeight: number;
  safe: Part;
  avatars: readonly Part[];
  /** The round mask of a profile picture. */
  mask: Part | null;
  views: readonly Part[];
  texts: readonly Part[];
  frame: Frame;
  /** What a phone shows of it: the picture's place in a frame, in hundredths of the frame. */
  crop: { ratio: number; left: number; top: number; width: number };
  /** A profile picture in the frame, in hundredths of the frame. */
  avatar: Part | null;
  avatarSrc: string | null;
  post: string | null;
  findings: readonly { severity: string; code: string; message: string }[];
}

/** The pictures of one network. */
export interface ProofNetwork {
  id: string;
  name: string;
  items: readonly ProofItem[];
}

/** The pictures by network, in the plan's order. */
export function proofNetworks(
  plan: Plan,
  pictures: readonly ProofPicture[],
  diagnostics: readonly Diagnostic[],
  lang: Lang,
): readonly ProofNetwork[] {
  const networks = [...new Set(pictures.map(({ rendition }) => rendition.network))];
  return networks.map((id) => {
    const own = pictures.filter(({ rendition }) => rendition.network === id);
    const profile = own.find(({ format }) => format.placement === 'profile');
    const items = own.map((picture) => proofItem(plan, picture, profile, diagnostics, lang));
    return { id, name: toolboxTextsOf(lang).networks[id], items };
  });
}

function proofItem(
  plan: Plan,
  { rendition, format, layout, path }: ProofPicture,
  profile: ProofPicture | undefined,
  diagnostics: readonly Diagnostic[],
  lang: Lang,
): ProofItem {
  const scale = canvasPixelsPerPhonePixel(format);
  const part = (rect: Rect, label = '') => partOf(rect, format, label);
  const avatar = format.avatars?.at(-1);
  const view = phoneView(format, avatar?.view);
  return {
    id: rendition.id,
    name: format.name[lang],
    visual: rendition.visual,
    lang: rendition.lang,
    alt: altText(
      rendition.scene,
      rendition.lang,
      layout.texts.map(({ role }) => role),
    ),
    src: path,
    width: format.width,
    height: format.height,
    shownWidth: Math.round(format.width / scale),
    shownHeight: Math.round(format.height / scale),
    safe: part(insetRect(format, format.safeZone)),
    avatars: [
      ...(format.avatars ?? []).map((circle) =>
        circlePart(circle, format, placeName(circle.view, lang)),
      ),
      ...(format.avoid ?? []).map((rect) => part(rect, placeName(rect.why, lang))),
    ],
    mask: format.mask ? circlePart(format.mask, format, '') : null,
    views: (format.views ?? []).map((rect) => part(rect, placeName(rect.name, lang))),
    texts: layout.texts.map(({ box, role }) => part(rectOf(box), role)),
    frame: frameOf(format),
    crop: {
      ratio: view.w / view.h,
      left: (-view.x / view.w) * 100,
      top: (-view.y / view.h) * 100,
      width: (format.width / view.w) * 100,
    },
    avatar: avatar
      ? circlePart(shifted(avatar, view), { width: view.w, height: view.h }, '')
      : null,
    avatarSrc: profile?.path ?? null,
    post:
      plan.posts.find((post) => post.visual === rendition.visual && post.lang === rendition.lang)
        ?.text ?? null,
    findings: diagnostics
      .filter((found) => found.rendition === rendition.id)
      .map((found) => ({
        severity: found.severity,
        code: found.code,
        message: explain(found, lang).message,
      })),
  };
}

/** What a phone shows of a cover: the view of its profile picture, else the narrowest. */
function phoneView(format: Format, avatarView: string | undefined): Rect {
  const { placement, views = [], width, height } = format;
  const whole = { x: 0, y: 0, w: width, h: height };
  if (placement !== 'cover') return whole;
  const device = avatarView?.split(' (')[0] ?? '\0';
  const same = views.find(({ name }) => name.startsWith(device));
  if (same) return same;
  return views.reduce<Rect>((narrowest, next) => (next.w < narrowest.w ? next : narrowest), whole);
}

function frameOf({ placement, shape }: Format): Frame {
  if (shape === 'circle' || placement === 'profile') return 'profile';
  switch (placement) {
    case 'cover':
    case 'story':
    case 'link':
      return placement;
    case 'post':
    case undefined:
      return 'post';
    default:
      return 'plain';
  }
}

function shifted({ cx, cy, r }: Circle, { x, y }: Rect): Circle {
  return { cx: cx - x, cy: cy - y, r };
}

function circlePart(
  { cx, cy, r }: Circle,
  canvas: { width: number; height: number },
  label: string,
): Part {
  const rect = { x: cx - r, y: cy - r, w: 2 * r, h: 2 * r };
  return { ...partOf(rect, canvas, label), isRound: true };
}

function partOf(
  { x, y, w, h }: Rect,
  { width, height }: { width: number; height: number },
  label: string,
): Part {
  const share = (value: number, whole: number) => Math.round((value / whole) * 100_000) / 1000;
  return {
    left: share(x, width),
    top: share(y, height),
    width: share(w, width),
    height: share(h, height),
    isRound: false,
    label,
  };
}

function rectOf([x, y, w, h]: Box): Rect {
  return { x, y, w, h };
}
