import type { Path } from '../diagnostics/index.ts';
import { LANGS, type Lang } from '../language/langs.ts';
import { writingOf } from '../language/writing.ts';
import type { RawText } from './schema.ts';
import type { LocalText, Text } from './types.ts';

/** How paragraphs of a text are treated: kept in publications, joined where a visual shows it. */
export type Breaks = 'keep' | 'join';

/** A text in every language of the campaign; one that lacks a language borrows the first it has. */
export function localText(
  raw: RawText,
  path: Path,
  languages: readonly Lang[],
  breaks: Breaks,
): LocalText {
  const written = (lang: Lang): Text | undefined => {
    if (typeof raw === 'string') return textOf([raw], path, languages[0] ?? 'fr', breaks);
    const wording = raw[lang];
    if (wording === undefined) return undefined;
    const wordings = typeof wording === 'string' ? [wording] : [wording.long, wording.short];
    return textOf(wordings, [...path, lang], lang, breaks);
  };
  const fallback = [...languages, ...LANGS].map(written).find((text) => text !== undefined);
  const texts: Partial<Record<Lang, Text>> = {};
  for (const lang of languages) {
    const text = written(lang) ?? fallback;
    if (text !== undefined) texts[lang] = text;
  }
  return texts;
}

function textOf(wordings: readonly string[], path: Path, lang: Lang, breaks: Breaks): Text {
  return { wordings: wordings.map((wording) => typeset(wording, lang, breaks)), path };
}

/** The longest wording in a language, or in another where it lacks. */
export function longest(text: LocalText, lang: Lang): string {
  return (text[lang] ?? text.fr ?? text.en)?.wordings[0] ?? '';
}

/** Composed characters, single spaces, then the typography of the language. */
export function typeset(text: string, lang: Lang, breaks: Breaks): string {
  const lines = text
    .normalize('NFC')
    .replaceAll(/\{\{\s*(\w+)\s*\}\}/g, '{{$1}}')
    .replaceAll(/[\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\S\n\u00A0\u202F]+/g, ' ')
    .trim();
  const joined =
    breaks === 'join' ? lines.replaceAll(/ ?\n[ \n]*/g, ' ') : lines.replaceAll(/ ?\n ?/g, '\n');
  return writingOf(lang).typeset(joined.replaceAll(/\n{3,}/g, '\n\n'));
}
