/** The files that a campaign names. */
import type { Diagnostic, Path } from '../diagnostics/index.ts';
import type { Source } from './parse-source.ts';
import type { AssetRef } from './types.ts';
import { listAt, textAt } from './values.ts';

/** A file as the stages name it: with `/`, from the folder of campaign.yaml. */
export function assetRef(file: string, path: Path): AssetRef {
  return {
    file: file
      .trim()
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, ''),
    path,
  };
}

/** The files that a file with mistakes names, where nothing is wrong with what names them. */
export function readableAssets(
  source: Source,
  diagnostics: readonly Diagnostic[],
): readonly AssetRef[] {
  const { value } = source;
  const wrong = new Set(diagnostics.map(({ path }) => path?.join('.')));
  const paths: Path[] = [
    ['organization', 'logo'],
    ['spokesperson', 'photo'],
    ...listAt(value, 'activities').map((_, at) => ['activities', at, 'photo']),
  ];
  return paths.flatMap((path) => {
    const file = textAt(value, ...path);
    const isRead = file !== undefined && !source.isLost(path) && !wrong.has(path.join('.'));
    return isRead ? [assetRef(file, path)] : [];
  });
}
