#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  const command = await import(main.href);
  process.exitCode = await command.main(process.argv.slice(2));
} else {
  process.stderr.write(
    'boite n’est pas encore prêt. Dans son dossier, lancez\u00a0: npm ci\n' +
      'boite is not ready yet. In its folder, run: npm ci\n',
  );
  process.exitCode = 1;
}
