import { DiagnosticError, error } from '../../diagnostics/index.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { NETWORKS } from '../../formats/types.ts';
import type { Context, Outcome } from '../io.ts';

/**
 * `boite formats`: the catalogue, by network.
 *
 * @throws DiagnosticError SELECTION_UNKNOWN
 */
export async function runFormats(
  networks: readonly string[] | undefined,
  { services, lang, outStyle }: Context,
): Promise<Outcome> {
  refuseUnknown(networks ?? []);
  const [{ CATALOGUE }, { formatTable, formatsJson }] = await Promise.all([
    services.catalogue(),
    services.formats(),
  ]);
  const shown = CATALOGUE.filter(({ network }) => networks?.includes(network) ?? true);
  const table = formatTable(shown, lang);
  const widths = table.header.map((head, column) =>
    Math.max(head.length, ...table.rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const groups = NETWORKS.flatMap((network) => {
    const rows = table.rows.filter((_row, index) => shown[index]?.network === network);
    return rows.length === 0 ? [] : [rows.map(line).join('\n')];
  });
  return {
    exitCode: 0,
    diagnostics: [],
    document: formatsJson(shown),
    areDiagnosticsAside: true,
    data: `${[outStyle.heading(line(table.header)), ...groups].join('\n\n')}\n`,
  };
}

function refuseUnknown(networks: readonly string[]): void {
  const known: readonly string[] = NETWORKS;
  const problems = networks
    .filter((network) => !known.includes(network))
    .map((id) => {
      const near = nearest(id, known);
      const params = { option: '--networks', id, known };
      return error('SELECTION_UNKNOWN', near === undefined ? params : { ...params, nearest: near });
    });
  if (problems.length > 0) throw new DiagnosticError(problems);
}
