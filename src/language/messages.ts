import type { Lang } from './langs.ts';
import type { Messages } from './message-types.ts';
import { messages as en } from './en/messages.ts';
import { messages as fr } from './fr/messages.ts';

const MESSAGES: Readonly<Record<Lang, Messages>> = { fr, en };

/** The messages of a language. */
export function messagesOf(lang: Lang): Messages {
  return MESSAGES[lang];
}
