/** `1 erreur`, `12 erreurs`; in French, 0 and 1 are singular. */
export function count(value: number, one: string, many: string): string {
  return `${value}\u00a0${value < 2 ? one : many}`;
}

/** `2,1`: one digit after the comma. */
export function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}

/** `8,9 Mo`, in decimal units. */
export function weight(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'octet', 'octets');
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)}\u00a0ko`
    : `${decimal(bytes / 1_000_000)}\u00a0Mo`;
}
