/** Writes one fixed archive to the path it is given: run in other time zones and locales. */
import { argv } from 'node:process';
import { writeArchive } from '../../src/archive/archive.ts';

const [target = ''] = argv.slice(2);
const names = ['b.png', 'B2.png', 'LISEZ-MOI.txt', 'a-10.png', 'a-2.png', 'a.png'];

await writeArchive(
  target,
  names.map((name, index) => ({
    name,
    read: () => Promise.resolve(Buffer.alloc(index * 70_000, name)),
  })),
);
