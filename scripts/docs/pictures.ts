/**
 * `npm run docs:pictures` draws the pictures of docs/designers.md: it follows the guide in a folder of
 * its own and shows what comes out.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentZone, formatById } from '../../src/formats/catalogue.ts';
import { packageRoot } from '../../src/package.ts';
import { derivePalette, PALETTE_ROLES } from '../../src/palette.ts';
import { prepare } from '../../src/prepare.ts';
import { openStudio } from '../../src/render/studio.ts';
import { guideSteps, takeStep } from './guide.ts';
import { drawSheet } from './sheet.ts';
import type { Tile } from './sheet.ts';

const TOOL = packageRoot();
const IMAGES = path.join(TOOL, 'docs/images');

const steps = guideSteps(await readFile(path.join(TOOL, 'docs/designers.md'), 'utf8'));
const scratch = await mkdtemp(path.join(tmpdir(), 'boite-pictures-'));

/** The campaign of the guide after a section; of `Start` as it begins. */
async function campaignAfter(section: string): Promise<string> {
  const folder = await mkdtemp(path.join(scratch, 'campaign-'));
  const last = steps.findLastIndex((step) => step.section === section);
  for (const step of steps.slice(0, last + 1)) await takeStep(step, folder, TOOL);
  return folder;
}

/** Changes campaign.yaml, and tells where nothing was there to change. */
async function edit(folder: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, 'campaign.yaml');
  const text = await readFile(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`campaign.yaml has no ${from}`);
  await writeFile(file, changed);
}

async function tile(
  folder: string,
  visual: string,
  format: string,
  width: number,
  label?: string,
): Promise<Tile> {
  const { prepared, diagnostics } = await prepare(path.join(folder, 'campaign.yaml'), {
    visuals: [visual],
    formats: [format],
  });
  const [rendition] = prepared?.plan.renditions ?? [];
  if (!prepared || !rendition) throw new Error(diagnostics.map(({ code }) => code).join(', '));
  const studio = await openStudio(prepared.brand, prepared.plan.formats);
  const { image, layout } = await studio.render(rendition);
  const height = Math.round((width * layout.height) / layout.width);
  return { image: image.bytes, width, height, ...(label !== undefined && { label }) };
}

async function compositions(): Promise<readonly Tile[]> {
  const folder = TOOL;
  return Promise.all([
    tile(folder, 'campaign', 'linkedin-cover-company', 1232, 'strip'),
    tile(folder, 'campaign', 'linkedin-group-cover', 700, 'banner'),
    tile(folder, 'campaign', 'twitter-post-landscape', 508, 'wide'),
    tile(folder, 'campaign', 'instagram-post-square', 340, 'square'),
    tile(folder, 'campaign', 'instagram-post-portrait', 300, 'portrait'),
    tile(folder, 'campaign', 'instagram-story', 212, 'story'),
    tile(folder, 'campaign', 'facebook-profile', 308, 'avatar'),
  ]);
}

async function colours(): Promise<readonly Tile[]> {
  const swatches = Object.entries(derivePalette({ primary: '#00573f' })).map(([role, colour]) => ({
    colour,
    width: 226,
    height: 56,
    label: role,
  }));
  const campaigns = ['#7A1F4B', '#0B5394', '#C2410C'].map(async (primary) => {
    const folder = await campaignAfter('Start');
    const file = path.join(folder, 'campaign.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('#7A1F4B', primary));
    return tile(folder, 'campaign', 'facebook-event-cover', 394, `primary: ${primary}`);
  });
  if (swatches.length !== PALETTE_ROLES.length) throw new Error('a role has no swatch');
  return [...swatches, ...(await Promise.all(campaigns))];
}

async function fonts(): Promise<readonly Tile[]> {
  const [before, after] = [await campaignAfter('Colours'), await campaignAfter('Fonts')];
  return Promise.all([
    tile(before, 'campaign', 'facebook-event-cover', 600, 'Bricolage Grotesque'),
    tile(after, 'campaign', 'facebook-event-cover', 600, 'Figtree'),
  ]);
}

async function logos(): Promise<readonly Tile[]> {
  const tiles = ['#3A1226', '#FFFFFF', '#E4572E'].map(async (ink) => {
    const folder = await campaignAfter('Logo');
    const file = path.join(folder, 'brand/logos/librairie.svg');
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('#3A1226', ink));
    return Promise.all([
      tile(folder, 'campaign', 'instagram-post-square', 394, `logo ${ink}, dark ground`),
      tile(folder, 'countdown-7', 'instagram-post-square', 394, `logo ${ink}, bright ground`),
    ]);
  });
  const all = await Promise.all(tiles);
  return [...all.flatMap(([dark]) => dark ?? []), ...all.flatMap(([, bright]) => bright ?? [])];
}

async function focus(): Promise<readonly Tile[]> {
  const folder = await campaignAfter('Photos');
  const shapes = (label: string) =>
    Promise.all([
      tile(folder, 'nuit-du-livre', 'twitter-post-landscape', 360, label),
      tile(folder, 'nuit-du-livre', 'instagram-story', 220, label),
    ]);
  const near = await shapes('focus: [0.38, 0.66]');
  await edit(folder, '0.38', '1');
  return [...near, ...(await shapes('focus: [1, 0.66]'))];
}

async function art(): Promise<readonly Tile[]> {
  const folder = await campaignAfter('Art');
  return Promise.all([
    tile(folder, 'campaign', 'facebook-event-cover', 616),
    tile(folder, 'campaign', 'instagram-post-square', 322),
    tile(folder, 'campaign', 'facebook-profile', 240),
  ]);
}

async function zones(): Promise<readonly Tile[]> {
  const format = formatById('facebook-cover-page');
  if (!format) throw new Error('no format');
  const picture = await tile(TOOL, 'campaign', format.id, 1232);
  const scale = picture.width / format.width;
  const box = (x: number, y: number, w: number, h: number, style: string) =>
    `<div class="over" style="left: ${x * scale}px; top: ${y * scale}px; width: ${w * scale}px; height: ${h * scale}px; ${style}"></div>`;
  const { views = [], avatars = [] } = format;
  const zone = contentZone(format);
  const over = [
    ...avatars.map(({ cx, cy, r }) =>
      box(
        cx - r,
        cy - r,
        2 * r,
        2 * r,
        'border-radius: 50%; background-color: rgb(255 255 255 / 45%)',
      ),
    ),
    ...views.map(({ x, y, w, h }) => box(x, y, w, h, 'border: 2px dashed #ffffff')),
    box(zone.x, zone.y, zone.w, zone.h, 'border: 4px solid #b7e34b'),
  ].join('');
  const label =
    'Green: the zone for texts, which --safe-… give. Dashes: what some devices crop to. Circles: profile pictures.';
  return [{ ...picture, over, label }];
}

async function shapeRule(): Promise<readonly Tile[]> {
  const before = await campaignAfter('A template from a copy');
  const after = await campaignAfter('A rule for one shape');
  return Promise.all([
    tile(before, 'campaign', 'instagram-story', 300, 'before'),
    tile(after, 'campaign', 'instagram-story', 300, 'after'),
    tile(after, 'campaign', 'instagram-post-portrait', 426, 'another shape: as it was'),
  ]);
}

async function note(): Promise<readonly Tile[]> {
  const folder = await campaignAfter('A template from nothing');
  return Promise.all([
    tile(folder, 'nuit-du-livre', 'facebook-event-cover', 616),
    tile(folder, 'nuit-du-livre', 'instagram-post-square', 322),
    tile(folder, 'nuit-du-livre', 'linkedin-cover-company', 962),
  ]);
}

const SHEETS = {
  compositions,
  colours,
  fonts,
  logos,
  focus,
  art,
  zones,
  'shape-rule': shapeRule,
  note,
} satisfies Record<string, () => Promise<readonly Tile[]>>;

try {
  await mkdir(IMAGES, { recursive: true });
  for (const [name, tiles] of Object.entries(SHEETS)) {
    const bytes = await drawSheet(await tiles());
    await writeFile(path.join(IMAGES, `${name}.webp`), bytes);
    process.stdout.write(`docs/images/${name}.webp ${bytes.length}\n`);
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
