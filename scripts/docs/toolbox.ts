/** `toolbox.schema.json`: the schema of the manifest, as every toolbox publishes it. */
import { manifestSchemaFile } from '../../src/toolbox/manifest-schema.ts';

const { path, bytes } = manifestSchemaFile();

export const generated = [
  { file: path, text: () => Promise.resolve(new TextDecoder().decode(bytes)) },
];
