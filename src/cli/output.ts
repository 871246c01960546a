/** Somewhere to write, and what is known of it. A process's own streams fit. */
export interface Output {
  write: (text: string) => unknown;
  isTTY?: boolean;
  columns?: number;
}
