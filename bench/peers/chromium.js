// Headless Chromium: two pages that are kept open, a screenshot of each picture.
import { chromium } from 'playwright-core';

const PAGES = 2;

/** Opens what is opened once; gives what draws every scene and tells its bytes. */
export async function openPeer(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const pages = await Promise.all(Array.from({ length: PAGES }, () => browser.newPage()));
  return {
    draw: async (scenes) => {
      let bytes = 0;
      const queue = scenes.values();
      await Promise.all(
        pages.map(async (page) => {
          for (const scene of queue) {
            await page.setViewportSize({ width: scene.width, height: scene.height });
            await page.setContent(htmlOf(scene), { waitUntil: 'load' });
            bytes += (await page.screenshot({ type: 'png' })).length;
          }
        }),
      );
      return bytes;
    },
    close: () => browser.close(),
  };
}

function htmlOf({ from, to, colour, ribbon, texts }) {
  const lines = texts.map(
    ({ text, sizePx, x, y, width }) =>
      `<p style="left:${x}px;top:${y}px;width:${width}px;font-size:${sizePx}px">${escape(text)}</p>`,
  );
  return `<!doctype html><style>
html, body { margin: 0; height: 100%; overflow: hidden; color: ${colour};
  background-image: radial-gradient(circle at 82% 42%, ${from} 0%, ${to} 62%) }
p { position: absolute; margin: 0; font-weight: 800; line-height: 1.02 }
img { position: absolute; right: 0; top: 0; height: 100%; transform: rotate(14deg) }
</style><img src="${ribbon}">${lines.join('')}`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
