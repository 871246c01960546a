/** Opens the default browser, in the only file that knows the open package. */

/** Opens an address; whether a browser took it is not known on every system. */
export async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  const browser = await open(url);
  // No browser is no failure: the address was printed.
  browser.on('error', () => undefined);
  browser.unref();
}
