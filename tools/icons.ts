/**
 * Draws public/icons/icon-{16,32,48,128}.png and icon-saved-{16,32}.png from the SVGs beside them: `npm run icons`.
 * 16 and 32 come from the pixel-fitted icon-small.svg and icon-saved.svg, the larger ones from icon.svg.
 */
import { accessSync, constants } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const folder = join(import.meta.dirname, '../public/icons');
const icons = [
  { name: 'icon-16.png', size: 16, from: 'icon-small.svg' },
  { name: 'icon-32.png', size: 32, from: 'icon-small.svg' },
  { name: 'icon-48.png', size: 48, from: 'icon.svg' },
  { name: 'icon-128.png', size: 128, from: 'icon.svg' },
  { name: 'icon-saved-16.png', size: 16, from: 'icon-saved.svg' },
  { name: 'icon-saved-32.png', size: 32, from: 'icon-saved.svg' },
];

/** The first Chromium on PATH; without one, Playwright looks for its own. */
function chromiumOnPath(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((dir) => join(dir, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const executablePath = chromiumOnPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--force-color-profile=srgb', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const { name, size, from } of icons) {
    const svg = await readFile(join(folder, from), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<!doctype html><style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({
      omitBackground: true,
      clip: { x: 0, y: 0, width: size, height: size },
    });
    if (png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size)
      throw new Error(`${name} came out at another size`);
    await writeFile(join(folder, name), png);
    console.log(`${name}  ${png.length} bytes  from ${from}`);
  }
} finally {
  await browser.close();
}
