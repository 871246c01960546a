/** What is read back is what was written: its hash says so. These say it to the compiler. */
import type { Diagnostic } from '../diagnostics/index.ts';

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number, not negative. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Whether a value is a list of findings that this version of the tool wrote. */
export function isDiagnostics(value: unknown): value is readonly Diagnostic[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item) =>
        isObject(item) &&
        (item['severity'] === 'error' || item['severity'] === 'warning') &&
        typeof item['code'] === 'string' &&
        isObject(item['params']),
    )
  );
}
