import { DiagnosticError, error } from '../../diagnostics/index.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { FormatTable } from '../../formats/print.ts';
import { NETWORKS } from '../../formats/types.ts';
import { gridOf } from '../grid.ts';
import type { Context, Outcome } from '../io.ts';

/**
 * `boite formats`: the catalogue, by network.
 *
 * @throws DiagnosticError SELECTION_UNKNOWN
 */
export async function runFormats(
  networks: readonly string[] | undefined,
  { io, services, lang, outStyle }: Context,
): Promise<Outcome> {
  refuseUnknown(networks ?? []);
  const [{ CATALOGUE }, { formatTable, formatsJson }] = await Promise.all([
    services.catalogue(),
    services.formats(),
  ]);
  const shown = CATALOGUE.filter(({ network }) => networks?.includes(network) ?? true);
  const table = formatTable(shown, lang);
  const { line, width } = gridOf([table.header, ...table.rows]);
  const isNarrow = io.stdout.isTTY === true && (io.stdout.columns ?? width) < width;
  const entry = isNarrow ? stackedIn(table) : line;
  const groups = NETWORKS.flatMap((network) => {
    const rows = table.rows.filter((_row, index) => shown[index]?.network === network);
    return rows.length === 0 ? [] : [rows.map(entry).join('\n')];
  });
  return {
    exitCode: 0,
    diagnostics: [],
    document: formatsJson(shown),
    areDiagnosticsAside: true,
    data: `${[outStyle.heading(entry(table.header)), ...groups].join('\n\n')}\n`,
  };
}

/** A row in three lines, for terminals where the table does not fit; the header tells the order. */
function stackedIn({ header, rows }: FormatTable): (cells: readonly string[]) => string {
  const head = ([id = '', , size = '', composition = '']: readonly string[]) => [
    id,
    size,
    composition,
  ];
  const { line } = gridOf([header, ...rows].map(head));
  return (cells) =>
    [line(head(cells)), `  ${cells[1] ?? ''}`, `  ${cells.slice(4).join(' · ')}`].join('\n');
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
