// Satori lays out and gives an SVG, resvg draws and encodes it: both in one thread.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

const require = createRequire(import.meta.url);

/** Opens what is opened once; gives what draws every scene and tells its bytes. */
export async function openPeer() {
  const fonts = await Promise.all(
    [
      ['Figtree', '@fontsource/figtree/files/figtree-latin-500-normal.woff'],
      [
        'Bricolage',
        '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff',
      ],
    ].map(async ([name, file]) => ({ name, data: await readFile(require.resolve(file)) })),
  );
  return {
    draw: async (scenes) => {
      let bytes = 0;
      for (const scene of scenes) {
        const { width, height } = scene;
        const svg = await satori(treeOf(scene), { width, height, fonts });
        const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
        bytes += image.asPng().length;
      }
      return bytes;
    },
    close: async () => {},
  };
}

function treeOf({ width, height, from, to, colour, ribbon, texts }) {
  const box = (style, children) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children },
  });
  return box(
    {
      position: 'relative',
      width,
      height,
      color: colour,
      backgroundImage: `radial-gradient(circle at 82% 42%, ${from} 0%, ${to} 62%)`,
    },
    [
      {
        type: 'img',
        props: {
          src: ribbon,
          width: Math.round(height * 0.55),
          height,
          style: { position: 'absolute', right: 0, top: 0, transform: 'rotate(14deg)' },
        },
      },
      ...texts.map(({ text, sizePx, x, y, width: textWidth }) =>
        box(
          {
            position: 'absolute',
            left: x,
            top: y,
            width: textWidth,
            fontSize: sizePx,
            fontFamily: 'Bricolage',
          },
          text,
        ),
      ),
    ],
  );
}
