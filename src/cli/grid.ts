/** Rows of text in columns. */
export interface Grid {
  /** A row, its cells under those of the others. */
  line: (cells: readonly string[]) => string;
  /** Of the widest line, in characters. */
  width: number;
}

const GAP = '  ';

/** Columns as wide as the widest of their cells. */
export function gridOf(rows: readonly (readonly string[])[]): Grid {
  const [header = []] = rows;
  const widths = header.map((_head, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd();
  return { line, width: Math.max(...rows.map((row) => line(row).length)) };
}
