import { validateFormat } from '../formats/validate.ts';
import type { Circle, Format, Insets } from '../formats/types.ts';
import { LANGS, type Lang } from '../language/langs.ts';
import { wrong, type Finding } from './finding.ts';
import { parseRawFormat, type RawFormat } from './schema.ts';
import { listAt } from './values.ts';

/** Without a safe zone of its own, a format keeps this share of its shorter side free. */
const MARGIN = 0.05;

/** Custom formats whose values are sound but cannot be drawn together. */
export function formatFindings(value: unknown): readonly Finding[] {
  return listAt(value, 'formats', 'custom').flatMap((item, at) => {
    const raw = parseRawFormat(item);
    if (raw === undefined) return [];
    const { id } = raw;
    return validateFormat(customFormat(raw, namesOf(raw.name))).map((problem) =>
      wrong({ code: 'FORMAT_INVALID', params: { id, problem } }, ['formats', 'custom', at, 'id']),
    );
  });
}

/** A format of campaign.yaml as one of the catalogue. */
export function customFormat(raw: RawFormat, name: Readonly<Record<Lang, string>>): Format {
  const { id, network, width, height, shape = 'rect', maxBytes, fileTypes } = raw;
  const isRound = shape === 'circle';
  return {
    id,
    network,
    width,
    height,
    name,
    where: name,
    use: name.en,
    tier: 'mandatory',
    shape,
    safeZone: zoneOf(raw),
    ...(isRound ? { mask: maskOf(raw) } : {}),
    fileTypes: fileTypes ?? ['png', 'jpg'],
    recommendedType: fileTypes?.[0] ?? 'png',
    maxBytes: maxBytes ?? null,
    source: 'campaign.yaml',
    sourceDate: 'campaign.yaml',
    via: 'direct',
    confidence: 'high',
    safeZoneBasis: 'campaign.yaml',
    safeZoneConfidence: 'high',
  };
}

function maskOf({ width, height }: RawFormat): Circle {
  return { cx: width / 2, cy: height / 2, r: Math.min(width, height) / 2 };
}

/** The zone given; else a margin, or in a circle the square that it holds. */
function zoneOf({ width, height, shape, safeZone }: RawFormat): Insets {
  if (safeZone !== undefined) {
    const { top = 0, right = 0, bottom = 0, left = 0 } = safeZone;
    return { top, right, bottom, left };
  }
  const side = Math.min(width, height);
  if (shape !== 'circle') {
    const margin = Math.round(side * MARGIN);
    return { top: margin, right: margin, bottom: margin, left: margin };
  }
  const half = Math.floor(side / 2 / Math.SQRT2) - 1;
  const [x, y] = [Math.ceil(width / 2 - half), Math.ceil(height / 2 - half)];
  return { top: y, right: x, bottom: y, left: x };
}

/** A name for every language, for judging the format alone. */
function namesOf(text: RawFormat['name']): Readonly<Record<Lang, string>> {
  const pick = (lang: Lang): string => {
    if (typeof text === 'string') return text;
    const wording = text[lang] ?? LANGS.map((other) => text[other]).find((other) => other);
    if (wording === undefined) return '?';
    return typeof wording === 'string' ? wording : wording.long;
  };
  return { fr: pick('fr'), en: pick('en') };
}
