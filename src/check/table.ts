/** What was measured on every rendition, as a Markdown table: the proof that a release keeps. */
import type { Diagnostic, DiagnosticCode } from '../diagnostics/index.ts';
import { HEADLINE_PHONE_PX, LEGIBLE_PHONE_PX, LOW_HEADLINE_PHONE_PX } from '../formats/phone.ts';
import type { Lang } from '../language/langs.ts';
import { measureTextsOf } from '../language/measures.ts';
import { isAvatar, isHeadline } from './findings.ts';
import type { Measured } from './inspect.ts';
import { requiredContrast } from './rules/contrast.ts';
import { phoneScale } from './rules/phone-size.ts';

/** The measures of one rendition. */
export interface RenditionMeasures {
  id: string;
  texts: number;
  /** Texts or logos outside the safe zone, cut in a view or under something. */
  outside: number;
  /** The least contrast, and what that text needs; undefined where nothing was drawn. */
  contrast: number | undefined;
  required: number | undefined;
  /** CSS pixels of a phone; undefined for profile pictures and what no phone shows. */
  smallestPhonePx: number | undefined;
  headlinePhonePx: number | undefined;
}

const OUTSIDE: ReadonlySet<DiagnosticCode> = new Set([
  'TEXT_OUTSIDE_SAFE_ZONE',
  'TEXT_UNDER_AVATAR',
  'TEXT_UNDER_OVERLAY',
  'TEXT_CUT_IN_VIEW',
]);

/** What was measured on one rendition. */
export function measuresOf(
  { subject, inks }: Measured,
  diagnostics: readonly Diagnostic[],
): RenditionMeasures {
  const { rendition, texts } = subject;
  const perPhonePx = isAvatar(subject) ? undefined : phoneScale(subject.format);
  const contrasts = texts
    .map((text, index) => ({
      contrast: inks[index]?.contrast,
      required: requiredContrast(text, subject),
    }))
    .flatMap(({ contrast, required }) => (contrast === undefined ? [] : [{ contrast, required }]));
  const worst = contrasts.toSorted((a, b) => a.contrast / a.required - b.contrast / b.required)[0];
  const smallest = (sizes: readonly number[]) =>
    perPhonePx === undefined || sizes.length === 0 ? undefined : Math.min(...sizes) / perPhonePx;
  return {
    id: rendition.id,
    texts: texts.length,
    outside: diagnostics.filter(
      (found) => found.rendition === rendition.id && OUTSIDE.has(found.code),
    ).length,
    contrast: worst?.contrast,
    required: worst?.required,
    smallestPhonePx: smallest(texts.map(({ sizePx }) => sizePx)),
    headlinePhonePx: smallest(texts.filter(isHeadline).map(({ sizePx }) => sizePx)),
  };
}

/** A Markdown table, one row a rendition, and what they come to together. */
export function measuresTable(
  measured: readonly Measured[],
  diagnostics: readonly Diagnostic[],
  lang: Lang,
): string {
  const words = measureTextsOf(lang);
  const told = (value: number | undefined) =>
    value === undefined ? '–' : words.figure(cut(value));
  const rows = measured.map((item) => measuresOf(item, diagnostics));
  const least = (pick: (row: RenditionMeasures) => number | undefined) => {
    const values = rows.flatMap((row) => pick(row) ?? []);
    return values.length === 0 ? undefined : Math.min(...values);
  };
  const normal = least(({ contrast, required }) => (required === 4.5 ? contrast : undefined));
  const large = least(({ contrast, required }) => (required === 3 ? contrast : undefined));
  const outside = rows.reduce((sum, row) => sum + row.outside, 0);
  const texts = rows.reduce((sum, row) => sum + row.texts, 0);
  return [
    words.totals(rows.length, texts),
    '',
    `- ${words.outside(outside)}`,
    `- ${words.contrast(told(normal), told(large))}`,
    `- ${words.smallest(told(least((row) => row.smallestPhonePx)), LEGIBLE_PHONE_PX)}`,
    `- ${words.headline(told(least((row) => row.headlinePhonePx)), HEADLINE_PHONE_PX, LOW_HEADLINE_PHONE_PX)}`,
    '',
    `| ${words.header.join(' | ')} |`,
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows.map(
      (row) =>
        `| ${row.id} | ${row.texts} | ${row.outside} | ${told(row.contrast)} | ${told(row.required)} | ${told(row.smallestPhonePx)} | ${told(row.headlinePhonePx)} |`,
    ),
    '',
  ].join('\n');
}

/** Cut, not rounded: what is told was reached. */
function cut(value: number): number {
  return Math.floor(value * 10 + 1e-6) / 10;
}
