/**
 * An independent witness: the same page, drawn by Chromium with the same fonts, has its lines where
 * the layout says, and the same pixels but for the edges of letters.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import test from 'ava';
import sharp from 'sharp';
import type { Brand } from '../../src/brand/types.ts';
import { readPage } from '../../src/check/read-page.ts';
import type { PageText } from '../../src/check/types.ts';
import { compositionOf } from '../../src/formats/catalogue.ts';
import { COMPOSITIONS } from '../../src/formats/types.ts';
import type { Format } from '../../src/formats/types.ts';
import { prepare } from '../../src/prepare.ts';
import type { PlannedRendition } from '../../src/plan/types.ts';
import { pageContext, pageParts } from '../../src/render/page.ts';
import { openStudio } from '../../src/render/studio.ts';
import type { Box } from '../../src/render/types.ts';
import { svgWithPalette } from '../../src/svg-palette.ts';
import { launchChromium, skipped } from './chromium.ts';

/** Canvas pixels. */
const BOX_TOLERANCE_PX = 2;

/** The mean difference of a channel, of 255; and the share of channels that differ by over 48. */
const MEAN_TOLERANCE = 2.5;
const FAR_DIFFERENCE = 48;
const FAR_TOLERANCE = 0.015;

const browser = await launchChromium();
const folder = await mkdtemp(path.join(tmpdir(), 'boite-witness-'));
const { prepared } = await prepare(path.resolve(import.meta.dirname, '../../campaign.yaml'), {
  visuals: ['campaign'],
});

test.after.always(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The fonts as Chromium wants them, and nothing of the machine's. */
async function fontFaces({ fonts }: Brand): Promise<string> {
  const faces = fonts.map(async (font, index) => {
    const file = path.join(folder, `font-${index}.woff2`);
    await writeFile(file, font.data);
    const hex = (codePoint: number) => codePoint.toString(16);
    const ranges = font.unicodeRange?.map(([first, last]) => `U+${hex(first)}-${hex(last)}`);
    const range = ranges ? `unicode-range: ${ranges.join(',')};` : '';
    return `@font-face { font-family: '${font.family}'; src: url('${pathToFileURL(file).href}'); font-weight: 100 1000; ${range} }`;
  });
  return (await Promise.all(faces)).join('\n');
}

/** The page that the renderer was given, as a file with its images beside it. */
async function writePage(
  brand: Brand,
  format: Format,
  rendition: PlannedRendition,
): Promise<string> {
  const template = brand.templates.get(rendition.template);
  if (!template) throw new Error(rendition.template);
  const context = pageContext(brand);
  const { classes, properties, body } = pageParts(context, template, format, rendition, {});
  for (const image of brand.images.values()) {
    const file = path.join(folder, rendition.format, image.file);
    await mkdir(path.dirname(file), { recursive: true });
    const { palette } = rendition.scene;
    await writeFile(file, image.kind === 'svg' ? svgWithPalette(image.data, palette) : image.data);
  }
  const style = properties.map(([name, value]) => `--${name}: ${value}`).join('; ');
  const html = `<!doctype html><html lang="${rendition.lang}"><meta charset="utf-8"><style>${await fontFaces(brand)}
body { margin: 0 }
${template.css}</style><div class="${classes.join(' ')}" style="${style}">${body}</div></html>`;
  const file = path.join(folder, rendition.format, 'index.html');
  await writeFile(file, html);
  return pathToFileURL(file).href;
}

/** Runs in the browser: gives the texts the sizes and lines of the layout. */
const SETTLE = `(texts) => {
  for (const { role, lines, sizePx } of texts) {
    const element = document.querySelector('[data-text="' + role + '"]');
    element.style.fontSize = sizePx + 'px';
    element.style.whiteSpace = 'pre';
    element.textContent = lines.join('\\n');
  }
  return document.fonts.ready.then(() => true);
}`;

/** Runs in the browser: the boxes of the lines of each text. */
const MEASURE = `(roles) => roles.map((role) => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('[data-text="' + role + '"]').firstChild);
  return [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height }) => [x, y, width, height]);
})`;

interface Settled {
  role: string;
  lines: readonly string[];
  sizePx: number;
}

function settledOf(texts: readonly PageText[]): readonly Settled[] {
  return texts.map(({ role, lines, sizePx }) => ({
    role,
    lines: lines.map(({ text }) => text),
    sizePx,
  }));
}

function farthest(one: Box, other: readonly number[]): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? Infinity))));
}

for (const composition of COMPOSITIONS) {
  test.serial(`Chromium agrees with the layout and the pixels: ${composition}`, async (t) => {
    if (!browser) return skipped(t);
    if (!prepared) return t.fail('the campaign cannot be drawn');
    const { plan, brand } = prepared;
    const rendition = plan.renditions.find((item) => {
      const of = plan.formats.find(({ id }) => id === item.format);
      return of !== undefined && compositionOf(of) === composition;
    });
    const format = plan.formats.find(({ id }) => id === rendition?.format);
    if (!rendition || !format) return t.fail(composition);
    const studio = await openStudio(brand, plan.formats);
    const { page: laidOut, layout } = await studio.layout(rendition);
    const { texts } = await readPage({ page: laidOut, layout });

    const { width, height } = format;
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(await writePage(brand, format, rendition));
    const call = (code: string, argument: unknown) => `(${code})(${JSON.stringify(argument)})`;
    await page.evaluate(call(SETTLE, settledOf(texts)));
    const roles = texts.map(({ role }) => role);
    const found = await page.evaluate<number[][][]>(call(MEASURE, roles));
    for (const [index, { role, lines }] of texts.entries()) {
      t.is(found[index]?.length, lines.length, role);
      for (const [line, { box, text }] of lines.entries()) {
        const other = found[index]?.[line] ?? [];
        const far = farthest(box, other);
        t.true(far <= BOX_TOLERANCE_PX, `${role} « ${text} »: ${box.join()} and ${other.join()}`);
      }
    }

    const screenshot = await page.screenshot({ clip: { x: 0, y: 0, width, height } });
    await page.close();
    const theirs = await sharp(screenshot).ensureAlpha().raw().toBuffer();
    const ours = await laidOut.draw();
    t.is(theirs.length, ours.length);
    let [sum, far] = [0, 0];
    for (let at = 0; at < ours.length; at++) {
      const difference = Math.abs((ours[at] ?? 0) - (theirs[at] ?? 0));
      sum += difference;
      if (difference > FAR_DIFFERENCE) far++;
    }
    const [mean, share] = [sum / ours.length, far / ours.length];
    t.log(`${rendition.format}: mean ${mean.toFixed(2)}, far ${(share * 100).toFixed(2)} %`);
    t.true(mean <= MEAN_TOLERANCE, `mean difference ${mean}`);
    t.true(share <= FAR_TOLERANCE, `far pixels ${share}`);
  });
}
