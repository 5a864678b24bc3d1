import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { findBrowser } from './browsers/find-browser.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'docs/store/pictures');
const TAGLINE = 'New papers, read in ten seconds';

interface Picture {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly body: string;
}

/** What the shops show: the screens of the production build on the sample feed, in a frame, with a line about each. */
const PICTURES: readonly Picture[] = [
  {
    name: 'screenshot-1-popup',
    size: [1280, 800],
    body: two(
      TAGLINE,
      'What is new, how fast it rises, and a sentence of what it is about.',
      'trending-light',
      'trending-dark',
    ),
  },
  {
    name: 'screenshot-2-library',
    size: [1280, 800],
    body: wide('A reading list that is yours for good', 'library-light'),
  },
  {
    name: 'screenshot-3-for-you',
    size: [1280, 800],
    body: two(
      'For you, and why',
      'Counted on this computer, from what you saved. Every score can be taken apart.',
      'for-you-light',
      'saved-dark',
    ),
  },
  {
    name: 'screenshot-4-search',
    size: [1280, 800],
    body: two(
      'Any paper, found again',
      'Words, phrases, authors, years; with a typo, and without a network.',
      'search-light',
      'details-dark',
    ),
  },
  { name: 'screenshot-5-digest', size: [1280, 800], body: wide('The day or the week on one page', 'digest-light') },
  {
    name: 'promo-small',
    size: [440, 280],
    body: `<div class="card">${icon(72)}<h1>Paperglance</h1><p>${TAGLINE}</p></div>`,
  },
  {
    name: 'promo-marquee',
    size: [1400, 560],
    body: `<div class="marquee"><div class="card">${icon(104)}<h1>Paperglance</h1><p>${TAGLINE},<br>and a reading list that is yours for good</p></div>
      ${popup('trending-light', 'front')}${popup('trending-dark', 'back')}</div>`,
  },
];

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { background: #f3f0e9; color: #1c1a17; font-family: system-ui, "Noto Sans", sans-serif; overflow: hidden }
  img { display: block }
  h1 { font-weight: 650; letter-spacing: -0.01em; text-wrap: balance }
  p { text-wrap: pretty }
  .shot { border: 1px solid #d9d3c7; border-radius: 10px; box-shadow: 0 18px 50px #1c1a1724 }
  .two { position: relative; width: 1280px; height: 800px }
  .two .words { position: absolute; left: 72px; top: 250px; width: 350px }
  .two h1 { font-size: 46px; line-height: 52px }
  .two p { font-size: 21px; line-height: 31px; color: #5f5a52; margin-top: 22px }
  .two .front { position: absolute; left: 470px; top: 84px; z-index: 1 }
  .two .back { position: absolute; left: 800px; top: 124px }
  .wide { width: 1280px; height: 800px; padding-top: 46px }
  .wide h1 { font-size: 36px; line-height: 44px; text-align: center; margin-bottom: 34px }
  .wide .shot { margin: 0 auto; width: 1120px; height: 664px; object-fit: cover; object-position: top }
  .card { display: flex; flex-direction: column; align-items: center; justify-content: center; height: 280px; text-align: center }
  .card h1 { font-size: 36px; line-height: 44px; margin-top: 12px }
  .card p { font-size: 18px; line-height: 26px; color: #5f5a52; margin-top: 6px }
  .marquee { position: relative; width: 1400px; height: 560px }
  .marquee .card { position: absolute; left: 90px; width: 470px; height: 560px; align-items: start; text-align: start }
  .marquee .card img { margin-left: -14px }
  .marquee .card h1 { font-size: 60px; line-height: 70px; margin-top: 20px }
  .marquee .card p { font-size: 24px; line-height: 36px; margin-top: 14px }
  .marquee .front { position: absolute; left: 610px; top: 62px; z-index: 1 }
  .marquee .back { position: absolute; left: 930px; top: 108px }`;

// npm run store: draws docs/store/pictures/ from docs/screens/, which npm run screens takes of the production build.
await ensureBrowsers(['chromium']);
mkdirSync(OUT, { recursive: true });
const executablePath = findBrowser('chromium')?.path;
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  for (const { name, size, body } of PICTURES) {
    const [width, height] = size;
    await page.setViewportSize({ width, height });
    await page.setContent(`<!doctype html><html lang="en"><style>${STYLE}</style>${body}`, { waitUntil: 'load' });
    await page.screenshot({ path: join(OUT, `${name}.png`), clip: { x: 0, y: 0, width, height } });
    console.log(`docs/store/pictures/${name}.png`);
  }
} finally {
  await browser.close();
}

function two(title: string, words: string, front: string, back: string): string {
  return `<div class="two"><div class="words"><h1>${title}</h1><p>${words}</p></div>${popup(front, 'front')}${popup(back, 'back')}</div>`;
}

function popup(screen: string, place: string): string {
  return `<img class="shot ${place}" width="420" height="600" alt="" src="${screenshot(screen)}">`;
}

function wide(title: string, screen: string): string {
  return `<div class="wide"><h1>${title}</h1><img class="shot" alt="" src="${screenshot(screen)}"></div>`;
}

function screenshot(name: string): string {
  return `data:image/png;base64,${readFileSync(join(ROOT, 'docs/screens', `${name}.png`)).toString('base64')}`;
}

function icon(size: number): string {
  const svg = readFileSync(join(ROOT, 'public/icons/icon.svg')).toString('base64');
  return `<img width="${size}" height="${size}" alt="" src="data:image/svg+xml;base64,${svg}">`;
}
