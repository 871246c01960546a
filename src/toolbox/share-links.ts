/** Addresses that open a network with a publication already begun. No script of theirs is loaded. */
import type { Network } from '../formats/types.ts';

/** How a network is opened: with a text it takes, or with the address of a page to share. */
export type ShareWay = { takes: 'text'; begin: string } | { takes: 'address'; begin: string };

/**
 * The networks that can be opened so; Instagram, TikTok, Pinterest and YouTube cannot. Facebook and
 * LinkedIn take the address of a page and no text: the reader pastes it.
 */
export const SHARE_WAYS: Readonly<Partial<Record<Network, ShareWay>>> = {
  facebook: { takes: 'address', begin: 'https://www.facebook.com/sharer/sharer.php?u=' },
  linkedin: {
    takes: 'address',
    begin: 'https://www.linkedin.com/sharing/share-offsite/?url=',
  },
  twitter: { takes: 'text', begin: 'https://x.com/intent/post?text=' },
  bluesky: { takes: 'text', begin: 'https://bsky.app/intent/compose?text=' },
  threads: { takes: 'text', begin: 'https://www.threads.com/intent/post?text=' },
  whatsapp: { takes: 'text', begin: 'https://wa.me/?text=' },
};

/** What is not a well-formed text cannot be in an address: lone halves of characters are replaced. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
