/** Content with its own hash before it: what was cut short, damaged or written by others shows. */
import { createHash } from 'node:crypto';

const SEAL_LENGTH = 65;

/** The content, sealed for one name: under another name it is not accepted. */
export function seal(name: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${sealOf(name, content)}\n`), content]);
}

/** The content; undefined where it is not exactly what was sealed for this name. */
export function unseal(name: string, bytes: Uint8Array): Uint8Array | undefined {
  const content = bytes.subarray(SEAL_LENGTH);
  const found = Buffer.from(bytes.subarray(0, SEAL_LENGTH)).toString('latin1');
  return found === `${sealOf(name, content)}\n` ? content : undefined;
}

function sealOf(name: string, content: Uint8Array): string {
  return createHash('sha256').update(`boite ${name}\n`).update(content).digest('hex');
}

/** JSON, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
