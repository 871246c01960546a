/** Stopwatch: medians of alternating runs, so that a drift of the machine touches all alike. */
import { spawn } from 'node:child_process';

/** A thing to time; gives its own duration where only a part of its work counts. */
export type Timed = () => Promise<number | void>;

/** Seconds of each thing, the median of `runs` turns; a first turn is not counted. */
export async function medianSeconds<N extends string>(
  things: Readonly<Record<N, Timed>>,
  runs: number,
): Promise<Record<N, number>> {
  const times = new Map<string, number[]>();
  const entries = Object.entries<Timed>(things);
  for (let run = -1; run < runs; run++) {
    for (const [name, work] of entries) {
      const start = performance.now();
      const own = await work();
      const seconds = own ?? (performance.now() - start) / 1000;
      if (run >= 0) times.set(name, [...(times.get(name) ?? []), seconds]);
    }
  }
  const medians = entries.map(([name]) => [name, median(times.get(name) ?? [])]);
  return Object.fromEntries(medians);
}

/** Runs Node with arguments until it exits; what it prints is thrown away. */
export async function runNode(args: readonly string[], cwd?: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`node ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
