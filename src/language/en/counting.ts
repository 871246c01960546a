/** `1 error`, `12 errors`; in English, only 1 is singular. */
export function count(value: number, one: string, many: string): string {
  return `${value} ${value === 1 ? one : many}`;
}

/** `2.1`: one digit after the point. */
export function decimal(value: number): string {
  return value.toFixed(1);
}

/** `8.9 MB`, in decimal units. */
export function weight(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte', 'bytes');
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${decimal(bytes / 1_000_000)} MB`;
}
