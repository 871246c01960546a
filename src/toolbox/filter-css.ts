/**
 * Filters without a script: following `#filter--network--facebook` leaves only what is for Facebook.
 * The rules name networks and visuals, so they are made with the campaign; ids are kebab-case.
 */
import type { Network } from '../formats/types.ts';

/** The anchor of a filter. */
export function filterAnchor(kind: 'network' | 'visual', id: string): string {
  return `filter--${kind}--${id}`;
}

/** The rules of every filter. Once the script is there, it filters instead, and combines both. */
export function filterCss(networks: readonly Network[], visuals: readonly string[]): string {
  const rules = [
    ...networks.map((id) => {
      const target = targetOf(filterAnchor('network', id));
      return [
        `${target} * .network:not([data-network='${id}'])`,
        `${target} .visual:not(:has([data-network='${id}']))`,
      ];
    }),
    ...visuals.map((id) => [
      `${targetOf(filterAnchor('visual', id))} .visual:not([data-visual='${id}'])`,
    ]),
  ].flat();
  const current = [
    ...networks.map((id) => filterAnchor('network', id)),
    ...visuals.map((id) => filterAnchor('visual', id)),
  ].map((anchor) => `${targetOf(anchor)} * [href='#${anchor}']`);
  if (rules.length === 0) return '';
  return [
    `${rules.join(',\n')} {\n  display: none;\n}`,
    `${current.join(',\n')} {\n  border-color: var(--button);\n  background: var(--button);\n  color: var(--on-button);\n}`,
    `${current.map((selector) => `${selector}::before`).join(',\n')} {\n  content: '✓\\00a0';\n}`,
  ].join('\n\n');
}

function targetOf(anchor: string): string {
  return `html:not(.scripted) #${anchor}:target ~`;
}
