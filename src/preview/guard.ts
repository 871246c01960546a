/** Who may speak to the preview: the page that it serves itself, in a browser of this machine. */

/** What a request says of where it comes from. */
export interface Caller {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  /** `Sec-Fetch-Site`, which every browser of today sends. */
  site: string | undefined;
  /** `Content-Type`. */
  type: string | undefined;
  token: string | undefined;
}

/** The names that a loopback address has in a browser. */
export function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave out the port that every address has by itself.
  return names.flatMap((name) => (port === 80 ? [`${name}:80`, name] : [`${name}:${port}`]));
}

/**
 * Whether a request is refused. A foreign `Host` is another site's name that leads to this machine
 * (DNS rebinding); a foreign `Origin` or a cross-site fetch is a page of another site. A request
 * that changes something must say that it comes from here, as JSON, with the page's own token:
 * a form of another site can send neither.
 */
export function isRefused(caller: Caller, port: number, token: string): boolean {
  const hosts = ownHosts(port);
  const { method, host, origin, site } = caller;
  if (host === undefined || !hosts.includes(host)) return true;
  const isOwnOrigin = origin !== undefined && hosts.some((own) => origin === `http://${own}`);
  if (origin !== undefined && !isOwnOrigin) return true;
  if (method === 'GET' || method === 'HEAD') {
    // Typed, from a bookmark or from the terminal: `none`. A link of another site could only harm.
    return site !== undefined && site !== 'same-origin' && site !== 'none';
  }
  const isJson = /^application\/json\s*(;|$)/i.test(caller.type ?? '');
  return !isOwnOrigin || !isJson || caller.token !== token;
}
