/** The campaign of docs/designers.md as it stands after a section, and what is drawn from it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExecutionContext } from 'ava';
import sharp from 'sharp';
import { guideSteps, takeStep } from '../../scripts/docs/guide.ts';
import type { Layout } from '../../src/index.ts';
import { prepare } from '../../src/prepare.ts';
import { openStudio } from '../../src/render/studio.ts';
import { readText, root } from '../project/files.ts';

export const guide = await readText('docs/designers.md');

export const steps = guideSteps(guide);

/** A folder in which every step up to the end of a section was taken. */
export async function campaignAfter(t: ExecutionContext, section: string): Promise<string> {
  const last = steps.findLastIndex((step) => step.section === section);
  return take(t, last + 1, section);
}

/** The same before its first step. */
export async function campaignBefore(t: ExecutionContext, section: string): Promise<string> {
  return take(
    t,
    steps.findIndex((step) => step.section === section),
    section,
  );
}

async function take(t: ExecutionContext, count: number, section: string): Promise<string> {
  if (count <= 0) throw new Error(`the guide has no step under “${section}”`);
  const folder = await mkdtemp(path.join(tmpdir(), 'boite-guide-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  for (const step of steps.slice(0, count)) await takeStep(step, folder, root);
  return folder;
}

/** One picture as it was published. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
  /** `#rrggbb` */
  at: (x: number, y: number) => string;
  /** How many pixels of a box are of exactly this colour; of all where no box is given. */
  count: (colour: string, box?: readonly [x: number, y: number, w: number, h: number]) => number;
}

/** Draws one visual in one format, as a build does. */
export async function draw(folder: string, visual: string, format: string): Promise<Picture> {
  const { studio, rendition } = await open(folder, visual, format);
  const { image } = await studio.render(rendition);
  return readPicture(Buffer.from(image.bytes));
}

/** Reads a picture that was made. */
export async function readPicture(bytes: Buffer): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const at = (x: number, y: number) => {
    const start = (Math.round(y) * width + Math.round(x)) * 3;
    return `#${data.subarray(start, start + 3).toString('hex')}`;
  };
  const count: Picture['count'] = (colour, [x, y, w, h] = [0, 0, width, height]) => {
    let found = 0;
    for (let down = Math.floor(y); down < y + h; down++) {
      for (let across = Math.floor(x); across < x + w; across++) {
        if (at(across, down) === colour.toLowerCase()) found++;
      }
    }
    return found;
  };
  return { bytes, width, height, at, count };
}

/** Lays out one visual in one format. */
export async function layout(folder: string, visual: string, format: string): Promise<Layout> {
  const { studio, rendition } = await open(folder, visual, format);
  return (await studio.layout(rendition)).layout;
}

async function open(folder: string, visual: string, format: string) {
  const { prepared, diagnostics } = await prepare(path.join(folder, 'campaign.yaml'), {
    visuals: [visual],
    formats: [format],
  });
  const [rendition] = prepared?.plan.renditions ?? [];
  if (!prepared || !rendition) throw new Error(codes(diagnostics).join(', '));
  return { rendition, studio: await openStudio(prepared.brand, prepared.plan.formats) };
}

/** Where a text or an image of a layout stands. */
export function boxOf({ texts, images }: Layout, role: string) {
  const found = [...texts, ...images].find((item) => item.role === role);
  if (!found) throw new Error(`the layout has no ${role}`);
  return found.box;
}

/** The codes of what was found, each once. */
export function codes(diagnostics: readonly { code: string }[]): string[] {
  return [...new Set(diagnostics.map(({ code }) => code))].toSorted();
}
