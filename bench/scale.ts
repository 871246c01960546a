/** Thousands of renditions in one run: pixels a second, and memory over time. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from './floor.ts';

/** One run of `boite build`. */
interface Run {
  renditions: number;
  megapixelsPerSecond: number;
  /** Resident megabytes, twice a second; empty where the system does not tell. */
  megabytes: readonly number[];
}

/** About as many renditions as the campaign's own visual has. */
const FEW_ACTIVITIES = 2;

/** Tells how a run of many renditions compares with one of a few. */
export async function measureScale(
  command: string,
  folder: string,
  renditions: number,
  tell: (name: string, value: number, unit: string) => void,
): Promise<void> {
  const few = await buildMany(command, path.join(folder, 'few'), FEW_ACTIVITIES);
  const activities = Math.ceil((renditions * FEW_ACTIVITIES) / few.renditions);
  const many = await buildMany(command, path.join(folder, 'many'), activities);
  tell('scale-renditions', many.renditions, 'pictures');
  tell('scale/small', many.megapixelsPerSecond / few.megapixelsPerSecond, 'x');
  if (many.megabytes.length === 0) {
    console.log('bench scale-memory skipped /proc is not there');
    return;
  }
  tell('scale-memory', Math.max(...many.megabytes), 'MB');
  tell('scale-growth', growthOf(many.megabytes), 'x');
}

/** The mean of the last quarter over that of the second. */
function growthOf(megabytes: readonly number[]): number {
  const quarter = Math.floor(megabytes.length / 4);
  const mean = (list: readonly number[]) => list.reduce((sum, mb) => sum + mb, 0) / list.length;
  return mean(megabytes.slice(-quarter)) / mean(megabytes.slice(quarter, 2 * quarter));
}

async function buildMany(command: string, folder: string, activities: number): Promise<Run> {
  await mkdir(folder, { recursive: true });
  const campaign = path.join(folder, 'campaign.yaml');
  const output = path.join(folder, 'output');
  // Every text of an activity is its own: nothing is drawn once for two of them.
  await writeFile(campaign, campaignOf(activities));
  const visuals = Array.from({ length: activities }, (_, index) => `a${index}`).join(',');
  const argv = [command, 'build', campaign, '--out', output, '--quiet', '--visuals', visuals];
  const startMs = performance.now();
  const megabytes = await sampled(argv);
  const seconds = (performance.now() - startMs) / 1000;
  const { renditions: made } = await readManifest(output);
  const pixels = made.reduce((sum, { width, height }) => sum + width * height, 0);
  await rm(output, { recursive: true });
  return { renditions: made.length, megapixelsPerSecond: pixels / 1e6 / seconds, megabytes };
}

function campaignOf(activities: number): string {
  const lines = Array.from(
    { length: activities },
    (_, index) =>
      `  - { id: a${index}, name: "Activité numéro ${index}", text: "Une journée pour le dire, la ${index}e" }\n`,
  );
  return `dates: { start: 2027-02-15, end: 2027-02-19 }
theme: Chaque geste compte
hashtag: "#JPS2027"
colours: { primary: "#7a1fa2" }
activities:
${lines.join('')}`;
}

/** Runs Node to its end and gives its resident memory meanwhile. */
async function sampled(argv: readonly string[]): Promise<readonly number[]> {
  const megabytes: number[] = [];
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, BOITE_CACHE_DIR: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const timer = setInterval(() => {
    void residentMegabytes(child.pid).then((found) => megabytes.push(...found));
  }, 500);
  try {
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`boite build ended with ${code}`));
      });
    });
  } finally {
    clearInterval(timer);
  }
  return megabytes;
}

/** One number, or none where the system does not tell or the process has ended. */
async function residentMegabytes(pid: number | undefined): Promise<readonly number[]> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
  return kilobytes === undefined ? [] : [Number(kilobytes) / 1000];
}
