/** oxipng, compiled to WebAssembly: needs nothing of the machine. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import init, { optimise } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js';

const WASM = import.meta.resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');

/** Gives what counts the bytes of a PNG after `oxipng -o 4`. */
export async function openSqueezer() {
  await init(await readFile(fileURLToPath(WASM)));
  return (png) => optimise(png, 4, false, false).length;
}
