import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setAccessInChromium } from '../../../tools/browsers/site-access.ts';
import { readRefreshState } from '../../../tools/browsers/stored.ts';
import { CHROME_BUILD } from '../builds.ts';
import { refreshAfter } from '../refreshing.ts';
import { button, clickAway, papers, status } from './finding.ts';
import { expect, test } from './test.ts';

const ALLOW = 'Allow access';

test('access that was taken away is asked for beside the papers, with room in each language, and refreshes once it is given', async ({
  feed,
  launch,
  profile,
}) => {
  // In a browser of its own: what is allowed, and a question that nobody answers, outlast a test.
  const extension = await launch({ profileDir: profile.dir });
  await setAccessInChromium(extension, false);
  await expect.poll(async () => (await readRefreshState(extension))?.failure?.kind).toBe('no-access');

  const panel = await extension.openPage('src/panel/index.html', { width: 420, height: 800 });
  await expect(button(panel, ALLOW)).toBeVisible();
  const cut: unknown[] = [];
  for (const language of readdirSync(join(CHROME_BUILD, '_locales'))) {
    const words = wordsOf(language);
    for (const width of [200, 240, 320, 420]) cut.push(...(await panel.evaluate(cutWith, { words, width })));
  }
  expect(cut, 'from 200 px on').toEqual([]);
  await panel.close();

  const { page } = await extension.openPopup();
  await expect(status(page)).toContainText('Access to huggingface.co is switched off');
  await expect(papers(page).first()).toBeVisible();
  // The browser's own question takes the popup away.
  await clickAway(button(page, ALLOW));
  feed.clearLog();
  // Nobody can press the browser's own question without a screen: the answer comes by its settings.
  const before = Date.now();
  await setAccessInChromium(extension, true);
  await refreshAfter(extension, before);
  expect(feed.requests.length).toBeGreaterThan(0);
  const after = await extension.openPage(extension.built.popup);
  await expect(status(after)).toContainText('Updated');
  await expect(button(after, ALLOW)).toHaveCount(0);
});

interface Words {
  readonly language: string;
  readonly direction: string;
  readonly status: string;
  readonly allow: string;
  readonly markAll: string;
}

function wordsOf(language: string): Words {
  const file = join(CHROME_BUILD, '_locales', language, 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const say = (key: string): string => (messages[key]?.message ?? '').replaceAll(/\$\d/g, '14:20');
  return {
    language,
    direction: say('direction'),
    status: `${say('status_no_access')} ${say('status_showing_other')}`,
    allow: say('button_allow'),
    markAll: say('button_mark_all'),
  };
}

/** What stands beyond the edges of the line of the state, were it so wide and had it these words. */
function cutWith({ words, width }: { words: Words; width: number }): unknown[] {
  const bar = document.querySelector<HTMLElement>('.status-bar');
  const parts = [...(bar?.children ?? [])];
  if (!bar || parts.length !== 4) return ['The line of the state has other parts.'];
  document.documentElement.dir = words.direction;
  document.documentElement.lang = words.language;
  for (const [place, text] of [words.status, words.allow, words.markAll].entries()) {
    const part = parts[place];
    if (part) part.textContent = text;
  }
  bar.style.width = `${width}px`;
  const edges = bar.getBoundingClientRect();
  return parts.flatMap((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const isWhole = part.scrollWidth <= part.clientWidth && left >= edges.left && right <= edges.right;
    const isInside = top >= edges.top && bottom <= edges.bottom;
    return isWhole && isInside ? [] : [[words.language, width, part.textContent]];
  });
}
