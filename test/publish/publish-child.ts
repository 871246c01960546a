/**
 * A build in a process of its own: `publish-child.ts <folder> <sets> [options as JSON]`, where sets is
 * `B` or `ABAB`. `killAt` is the number of the step at which it kills itself; every step is printed.
 */
import { argv, kill, pid, stdout } from 'node:process';
import { publishSet, type SetName } from './sample-toolbox.ts';

interface ChildOptions {
  killAt?: number;
  inPlace?: boolean;
}

const [dir = '', sets = '', json = '{}'] = argv.slice(2);
const { killAt, inPlace = false }: ChildOptions = JSON.parse(json);
let steps = 0;

for (const set of sets) {
  await publishSet(dir, nameOf(set), {
    staleMs: 2000,
    waitMs: 60_000,
    inPlace,
    onStep: (step) => {
      steps += 1;
      stdout.write(`${step}\n`);
      if (steps === killAt) kill(pid, 'SIGKILL');
    },
  });
}

function nameOf(set: string): SetName {
  if (set === 'A' || set === 'B') return set;
  throw new Error(`no such set: ${set}`);
}
