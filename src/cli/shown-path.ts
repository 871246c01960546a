import { isAbsolute, relative, resolve } from 'node:path';

/** A path as people should read it: from the working directory where that is shorter. */
export function shownPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  const fromHere = relative(cwd, absolute);
  const isShorter = fromHere !== '' && fromHere.length < absolute.length;
  return isShorter && !isAbsolute(fromHere) ? fromHere : absolute;
}
