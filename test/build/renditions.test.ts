/** Equal pictures are drawn once, however many renditions are under way. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import sharp from 'sharp';
import { CAMPAIGN, makeWorkspace } from './workspace.ts';

const JOBS = [1, 64] as const;

for (const jobs of JOBS) {
  test.serial(`what is drawn and what is copied, ${jobs} at once`, async (t) => {
    const workspace = await makeWorkspace(t);
    const { ok, rendered, reused } = await workspace.build({ jobs, cacheDir: false });
    t.true(ok);
    t.deepEqual([rendered, reused], [8, 2]);
  });
}

/** Two activities that look the same, in two formats that look the same and differ in their limits. */
const TWINS = CAMPAIGN.replace(/activities:.*/s, '').concat(`activities:
  - { id: une, name: Verte, formats: [facebook-post-square, twitter-post-square] }
  - { id: autre, name: Verte, formats: [facebook-post-square, twitter-post-square] }
`);

const TWIN_HTML = `<img src="art/noise.png" style="position: absolute; width: 100%" />
<div class="copy" data-area><h1 data-text="title" data-fit="3 8 12">{{ title }}</h1></div>
`;

for (const jobs of JOBS) {
  test.serial(`a file for each limit, and copies of the right one, ${jobs} at once`, async (t) => {
    const workspace = await makeWorkspace(t);
    await workspace.write('campaign.yaml', TWINS);
    await workspace.write('brand/templates/activity/template.html', TWIN_HTML);
    await writeNoise(path.join(workspace.folder, 'brand/art/noise.png'));
    const { ok, written, rendered, reused, diagnostics } = await workspace.build({
      jobs,
      cacheDir: false,
      formats: ['facebook-post-square', 'twitter-post-square'],
      visuals: ['une', 'autre'],
    });
    t.true(ok, JSON.stringify(diagnostics));
    t.deepEqual([rendered, reused], [2, 2]);
    t.deepEqual(
      written.filter((file) => /^data\/.*(png|jpg)$/.test(file)),
      [
        'data/jps2027-autre-facebook-post-square-fr.jpg',
        'data/jps2027-autre-twitter-post-square-fr.png',
        'data/jps2027-une-facebook-post-square-fr.jpg',
        'data/jps2027-une-twitter-post-square-fr.png',
      ],
    );
  });
}

/** A picture too heavy, as a PNG, for the target of one of the two formats, and not of the other. */
async function writeNoise(file: string): Promise<void> {
  const [width, height] = [1080, 480];
  let seed = 1;
  const data = Uint8Array.from({ length: width * height * 3 }, () => {
    seed = (seed * 48_271) % (2 ** 31 - 1);
    return (seed >> 8) & 0x7f;
  });
  await mkdir(path.dirname(file), { recursive: true });
  await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(file);
}
