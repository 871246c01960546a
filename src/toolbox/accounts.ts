/** Links: accounts of the campaign to profile addresses, and addresses that are safe to print. */
import type { AccountNetwork } from '../campaign/types.ts';

/** How each network writes the address of a profile; `path` is already encoded. */
const PROFILES: Readonly<Record<AccountNetwork, (path: string) => string>> = {
  facebook: (path) => `https://www.facebook.com/${path}`,
  linkedin: (path) => `https://www.linkedin.com/${path.includes('/') ? path : `company/${path}`}`,
  twitter: (path) => `https://x.com/${path}`,
  instagram: (path) => `https://www.instagram.com/${path}/`,
  youtube: (path) => `https://www.youtube.com/${youtubePath(path)}`,
  tiktok: (path) => `https://www.tiktok.com/@${path}`,
  bluesky: (path) => `https://bsky.app/profile/${path}`,
  threads: (path) => `https://www.threads.com/@${path}`,
  pinterest: (path) => `https://www.pinterest.com/${path}/`,
  whatsapp: (path) =>
    /^\d+$/.test(path) ? `https://wa.me/${path}` : `https://whatsapp.com/channel/${path}`,
};

/** Channel identifiers are UC and 22 characters; everything else is a handle. */
function youtubePath(path: string): string {
  if (path.includes('/')) return path;
  return /^UC[\w-]{22}$/.test(path) ? `channel/${path}` : `@${path}`;
}

/** What people see, and where it leads. */
export interface AccountLink {
  /** `@JPS_HSD`, as people write it to tag the account. */
  handle: string;
  url: string;
}

/** The handle and the address of an account, given as a name, with or without `@`, or as a URL. */
export function accountLink(network: AccountNetwork, account: string): AccountLink {
  const url = webUrl(account);
  if (url !== null) return { handle: handleOf(lastSegment(url)), url };
  const name = account.replace(/^@/, '');
  const path = name.split('/').map(encodeURIComponent).join('/');
  return { handle: handleOf(lastSegment(name)), url: PROFILES[network](path) };
}

function lastSegment(path: string): string {
  return (
    path
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? path
  );
}

function handleOf(name: string): string {
  return name.startsWith('@') ? name : `@${name}`;
}

/** An address a page may link to: `http` or `https` only, so that no script can hide in one. */
export function webUrl(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
}

/** An address as people read it: `www.example.org/page`. */
export function readableUrl(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
