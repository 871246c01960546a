import { crc32 } from 'node:zlib';
import test from 'ava';
import sharp from 'sharp';
import { DiagnosticError } from '../src/diagnostics/index.ts';
import { encode, encodePng, inspectImage, sizeFindings, thumbnail } from '../src/pixels.ts';
import type { RawImage } from '../src/pixels.ts';

type Paint = (x: number, y: number) => readonly [r: number, g: number, b: number];

function raw(width: number, height: number, paint: Paint): RawImage {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([...paint(x, y), 255], (y * width + x) * 4);
  }
  return { data, width, height };
}

/** A gradient of some thousand colours, as the templates draw. */
const gradient = raw(400, 300, (x, y) => [Math.round(x / 4), 87 + Math.round(y / 4), 63]);
/** Two colours and an edge. */
const flat = raw(200, 100, (x) => (x < 90 ? [0, 87, 63] : [255, 255, 255]));
/** Noise, the same at every run: nothing compresses it. */
const noise = raw(200, 200, (x, y) => {
  let value = x * 200 + y + 1;
  // Twice: of one round, each pixel is the one above and a constant.
  for (let round = 0; round < 2; round++) {
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
    value ^= value >>> 12;
  }
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255];
});

async function decode(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, channels: info.channels };
}

function worst(one: RawImage, other: Uint8Array): number {
  let most = 0;
  for (let pixel = 0; pixel < one.width * one.height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const drawn = one.data[pixel * 4 + channel] ?? 0;
      most = Math.max(most, Math.abs(drawn - (other[pixel * 3 + channel] ?? 0)));
    }
  }
  return most;
}

const BOTH = ['png', 'jpg'];

test('without a limit, a PNG of the very pixels, three channels, no metadata', async (t) => {
  const image = await encode(gradient, { fileTypes: BOTH, maxBytes: null });
  t.like(image, { encoding: 'png', type: 'image/png', extension: 'png', diagnostics: [] });
  const { data, channels } = await decode(image.bytes);
  t.is(channels, 3);
  t.is(worst(gradient, data), 0);
  const text = Buffer.from(image.bytes).toString('latin1');
  for (const chunk of ['tEXt', 'iTXt', 'tIME', 'eXIf', 'iCCP'])
    t.false(text.includes(chunk), chunk);
});

test('filters serve a photo, and flat art with soft edges goes without', async (t) => {
  const dune = raw(300, 300, (x, y) => [
    Math.round(128 + 90 * Math.sin(x / 19) * Math.cos(y / 23)),
    Math.round(120 + 80 * Math.cos((x + y) / 31)),
    Math.round(90 + 60 * Math.sin((x - 2 * y) / 41)),
  ]);
  const discs = raw(300, 300, (x, y) => {
    const cover = Math.min(1, Math.max(0, 40.5 - Math.hypot((x % 100) - 50, (y % 100) - 50)));
    return [Math.round(255 * cover), Math.round(87 + 168 * cover), Math.round(63 + 192 * cover)];
  });
  const weigh = async ({ data, width, height }: RawImage, adaptiveFiltering: boolean) => {
    const pixels = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
    return (await pixels.png({ compressionLevel: 9, adaptiveFiltering }).toBuffer()).length;
  };
  for (const picture of [dune, discs]) {
    const bytes = await encodePng(picture.data, picture);
    const [one, other] = [await weigh(picture, false), await weigh(picture, true)];
    t.is(bytes.length, Math.min(one, other), `${one} without filters, ${other} with`);
    t.is(worst(picture, (await decode(bytes)).data), 0);
  }
});

test('few colours become a palette, exactly', async (t) => {
  const image = await encode(flat, { fileTypes: BOTH });
  const { data } = await decode(image.bytes);
  t.is(worst(flat, data), 0);
  t.true(image.bytes.length <= (await encodePng(flat.data, flat)).length);
});

test('over the target, a palette that looks the same', async (t) => {
  const lossless = await encode(gradient, { fileTypes: BOTH });
  const targetBytes = lossless.bytes.length - 1;
  const image = await encode(gradient, { fileTypes: BOTH, targetBytes });
  t.true(image.bytes.length <= targetBytes);
  t.deepEqual(image.diagnostics, []);
  const { data } = await decode(image.bytes);
  t.true(worst(gradient, data) < 24, `off by ${worst(gradient, data)}`);
});

test('a palette that would look worse gives way to a JPEG of the best quality that fits', async (t) => {
  const best = await encode(noise, { fileTypes: ['jpg'] });
  const tight = await encode(noise, { fileTypes: ['jpg'], maxBytes: best.bytes.length - 1 });
  t.true(tight.bytes.length < best.bytes.length);
  const image = await encode(noise, { fileTypes: BOTH, targetBytes: best.bytes.length });
  t.like(image, { encoding: 'jpeg', type: 'image/jpeg', extension: 'jpg', diagnostics: [] });
  t.is(image.bytes.length, best.bytes.length);
  const { chromaSubsampling } = await sharp(image.bytes).metadata();
  t.is(chromaSubsampling, '4:4:4');
});

test('a target out of reach is a warning, with the smallest file', async (t) => {
  const image = await encode(noise, { fileTypes: BOTH, targetBytes: 1000, maxBytes: 10_000_000 });
  t.is(image.diagnostics.length, 1);
  t.like(image.diagnostics[0], {
    severity: 'warning',
    code: 'FILE_OVER_TARGET',
    params: { bytes: image.bytes.length, targetBytes: 1000 },
  });
});

test('a limit out of reach is an error', async (t) => {
  const image = await encode(noise, { fileTypes: BOTH, targetBytes: 500, maxBytes: 1000 });
  t.deepEqual(
    image.diagnostics.map(({ severity, code }) => [severity, code]),
    [['error', 'FILE_OVER_LIMIT']],
  );
});

test('what a file would weigh is found without encoding it, the same as with', async (t) => {
  const { bytes } = await encode(gradient, { fileTypes: ['png'] });
  for (const picture of [gradient, flat, noise]) {
    for (const fileTypes of [['png'], ['jpg'], BOTH]) {
      for (const size of [1000, bytes.length]) {
        for (const limits of [{ maxBytes: size }, { targetBytes: size, maxBytes: size * 2 }]) {
          const asked = { fileTypes, ...limits };
          const { diagnostics } = await encode(picture, asked);
          t.deepEqual(await sizeFindings(picture, asked), diagnostics, JSON.stringify(asked));
        }
      }
    }
  }
});

test('a format without JPEG keeps to PNG, one without PNG starts with JPEG', async (t) => {
  const png = await encode(noise, { fileTypes: ['png'], maxBytes: 60_000 });
  t.is(png.encoding, 'png-palette');
  t.is((await encode(flat, { fileTypes: ['jpg', 'webp'] })).encoding, 'jpeg');
});

test('what is transparent becomes white', async (t) => {
  const hole = { data: new Uint8Array(4 * 4), width: 2, height: 2 };
  const { data, channels } = await decode((await encode(hole, { fileTypes: BOTH })).bytes);
  t.true([...data].every((value) => value === 255));
  t.true(channels === 3);
});

test('the same pixels give the same bytes', async (t) => {
  const limits = { fileTypes: BOTH, targetBytes: 20_000 };
  const [one, other] = [await encode(noise, limits), await encode(noise, limits)];
  t.deepEqual(one.bytes, other.bytes);
});

test('a thumbnail fits its box, keeps the shape and is never enlarged', async (t) => {
  t.like(await thumbnail(gradient, 100, 100), { width: 100, height: 75 });
  const small = await thumbnail(flat, 640, 640);
  t.like(small, { width: 200, height: 100 });
  t.is((await sharp(small.bytes).metadata()).format, 'webp');
});

const PHOTO = sharp({ create: { width: 40, height: 20, channels: 3, background: '#c81030' } });

test('a sound sRGB file keeps its bytes', async (t) => {
  for (const bytes of [
    await PHOTO.clone().png().toBuffer(),
    await PHOTO.clone().jpeg().toBuffer(),
  ]) {
    const image = await inspectImage(bytes, 'x');
    t.deepEqual(Buffer.from(image.data), bytes);
    t.like(image, { width: 40, height: 20 });
  }
});

test('a photo taken sideways is turned upright', async (t) => {
  const bytes = await PHOTO.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const image = await inspectImage(bytes, 'x');
  t.like(image, { width: 20, height: 40, type: 'image/jpeg' });
  t.is((await sharp(image.data).metadata()).orientation, undefined);
});

test('CMYK and grey become sRGB, WebP becomes PNG, a huge photo becomes smaller', async (t) => {
  const cmyk = await inspectImage(await PHOTO.clone().toColourspace('cmyk').jpeg().toBuffer(), 'x');
  t.is((await sharp(cmyk.data).metadata()).space, 'srgb');
  const grey = await inspectImage(await PHOTO.clone().toColourspace('b-w').png().toBuffer(), 'x');
  t.is((await sharp(grey.data).metadata()).space, 'srgb');
  t.is((await inspectImage(await PHOTO.clone().webp().toBuffer(), 'x')).type, 'image/png');
  const huge = sharp({ create: { width: 6000, height: 30, channels: 3, background: '#fff' } });
  t.like(await inspectImage(await huge.png().toBuffer(), 'x'), { width: 4096, height: 20 });
});

test('transparency of a logo is kept', async (t) => {
  const logo = sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } });
  const image = await inspectImage(await logo.webp().toBuffer(), 'x');
  const { data } = await sharp(image.data)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  t.is(data[3], 0);
});

async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await inspectImage(bytes, 'photo.jpg');
    return undefined;
  } catch (cause) {
    return cause instanceof DiagnosticError ? cause.diagnostics[0]?.code : String(cause);
  }
}

test('what is not a sound image of a known type is refused by its bytes', async (t) => {
  const jpeg = await sharp(noise.data, { raw: { width: 200, height: 200, channels: 4 } })
    .removeAlpha()
    .jpeg()
    .toBuffer();
  const png = Buffer.from(await encodePng(noise.data, noise));
  t.is(await codeOf(jpeg), undefined);
  t.is(await codeOf(jpeg.subarray(0, jpeg.length / 2)), 'IMAGE_BROKEN');
  t.is(await codeOf(png.subarray(0, png.length / 2)), 'IMAGE_BROKEN');
  t.is(await codeOf(Buffer.concat([png.subarray(0, 60), Buffer.alloc(5000)])), 'IMAGE_BROKEN');
  t.is(
    await codeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    'ASSET_TYPE_UNSUPPORTED',
  );
  t.is(await codeOf(Buffer.from('GIF89a')), 'ASSET_TYPE_UNSUPPORTED');
  t.is(await codeOf(Buffer.alloc(0)), 'ASSET_TYPE_UNSUPPORTED');
});

test('an animation and a picture of a billion pixels are refused before they are decoded', async (t) => {
  const frames = Buffer.alloc(4 * 8 * 3, 1).map((_, index) => (index * 37) & 255);
  const animated = await sharp(frames, {
    raw: { width: 4, height: 8, channels: 3, pageHeight: 4 },
  })
    .webp({ loop: 0, lossless: true })
    .toBuffer();
  t.is(await codeOf(animated), 'IMAGE_ANIMATED');
  // The header of a PNG, 40000 × 30000, and nothing behind it.
  const png = Buffer.from(await encodePng(flat.data, flat));
  png.writeUInt32BE(40_000, 16);
  png.writeUInt32BE(30_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  t.is(await codeOf(png), 'IMAGE_TOO_LARGE');
});
