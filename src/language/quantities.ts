/** Numbers before a language gives them its signs. */

/** A count of bytes in the largest decimal unit that keeps it at 1 or more. */
export interface ScaledBytes {
  /** With one decimal from a million bytes up, whole below. */
  value: number;
  /** The power of 1000: 0 for bytes to 3 for gigabytes. */
  power: 0 | 1 | 2 | 3;
}

/** Scales a count of bytes for people, in decimal units as networks state their limits. */
export function scaleBytes(bytes: number): ScaledBytes {
  if (bytes < 1000) return { value: bytes, power: 0 };
  // From what would be rounded up to 1000 of the unit below.
  if (bytes < 999_500) return { value: Math.round(bytes / 1e3), power: 1 };
  if (bytes < 999_950_000) return { value: Math.round(bytes / 1e5) / 10, power: 2 };
  return { value: Math.round(bytes / 1e8) / 10, power: 3 };
}

/** A whole number with its digits in groups of three. */
export function groupDigits(value: number, separator: string): string {
  return String(Math.trunc(value)).replace(/\B(?=(?:\d{3})+$)/gu, separator);
}

/** Hours and minutes of `HH:MM`. */
export function clockOf(clock: string): { hour: number; minute: number } {
  const [hour, minute] = clock.split(':').map(Number);
  return { hour: hour ?? 0, minute: minute ?? 0 };
}
