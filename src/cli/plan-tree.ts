import type { Plan, PlannedRendition } from '../plan/types.ts';

/** A plan in a few lines: each visual, its networks, and the format and file of each rendition. */
export function planTree(plan: Plan): string {
  const sizes = new Map(plan.formats.map(({ id, width, height }) => [id, `${width}×${height}`]));
  const lines = plan.visuals.flatMap(({ id }) => {
    const ofVisual = plan.renditions.filter(({ visual }) => visual === id);
    if (ofVisual.length === 0) return [];
    return [`${id}  ${ofVisual.length}`, ...networkLines(ofVisual, sizes)];
  });
  const archives = plan.archives.map(
    ({ fileName, renditions }) => `  ${fileName}  ${renditions.length}`,
  );
  const pages = plan.pages.map(({ path }) => `  ${path}`);
  return `${[...lines, 'zip', ...archives, 'html', ...pages].join('\n')}\n`;
}

function networkLines(
  renditions: readonly PlannedRendition[],
  sizes: ReadonlyMap<string, string>,
): readonly string[] {
  const networks = [...new Set(renditions.map(({ network }) => network))];
  const sizeWidth = longest([...sizes.values()]);
  const idWidth = longest([...sizes.keys()]);
  return networks.flatMap((network) => {
    const ofNetwork = renditions.filter((rendition) => rendition.network === network);
    return [
      `  ${network}  ${ofNetwork.length}`,
      ...ofNetwork.map(
        ({ format, stem }) =>
          `    ${(sizes.get(format) ?? '').padEnd(sizeWidth)}  ${format.padEnd(idWidth)}  ${stem}`,
      ),
    ];
  });
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}
