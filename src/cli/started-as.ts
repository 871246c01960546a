import { basename } from 'node:path';
import { shownPath } from './shown-path.ts';

/**
 * The words that start the tool here, so that what people are told to type works where they are:
 * `boite` where it is installed, `npx boite` below npx, `node bin/boite.js` in a clone.
 *
 * @param script the path of the script that Node runs: `process.argv[1]`
 */
export function startedAs(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const isInstalled = basename(script) !== 'boite.js' || /[/\\]node_modules[/\\]/.test(script);
  if (isInstalled) return env['npm_command'] === 'exec' ? 'npx boite' : 'boite';
  return `node ${quoted(shownPath(script, cwd))}`;
}

/** A path as a word of a command line. */
export function quoted(path: string): string {
  return path.includes(' ') ? `"${path}"` : path;
}
