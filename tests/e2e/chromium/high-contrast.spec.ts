import type { Locator, Page } from '@playwright/test';
import { button, papers, wholeList } from './finding.ts';
import { expect, test } from './test.ts';

test('in high contrast what is chosen has the colours of the system, and icons those of their buttons', async ({
  extension,
}) => {
  const page = await extension.openPage(extension.built.popup);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await wholeList(page);
  const first = papers(page).first();
  await button(first, 'Save').click();
  await button(page, 'Code').click();
  await button(first, 'Details').click();
  const watch = first.getByRole('button', { name: /^Watch this/ }).first();
  await first.getByText('Watch or mute').click();
  await watch.click();
  await expect(watch).toHaveAttribute('aria-pressed', 'true');

  const chosen = await systemColours(page, 'HighlightText', 'Highlight');
  for (const pressed of [button(first, 'Save'), button(page, 'Code'), watch]) {
    await expect(pressed).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => coloursOf(pressed)).toEqual(chosen);
  }
  const inkOfSaved = await coloursOf(button(first, 'Save').locator('svg'));
  expect(inkOfSaved.color).toBe(chosen.color);
  const { color } = await coloursOf(button(page, 'Refresh').locator('svg'));
  expect((await coloursOf(page.getByRole('search').locator('svg').first())).color).toBe(color);
});

interface Colours {
  readonly color: string;
  readonly background: string;
}

function coloursOf(element: Locator): Promise<Colours> {
  return element.evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return { color, background: backgroundColor };
  });
}

function systemColours(page: Page, ink: string, ground: string): Promise<Colours> {
  return page.evaluate(
    ([color = '', background = '']) => {
      const probe = document.body.appendChild(document.createElement('i'));
      Object.assign(probe.style, { forcedColorAdjust: 'none', color, backgroundColor: background });
      const found = getComputedStyle(probe);
      const colours = { color: found.color, background: found.backgroundColor };
      probe.remove();
      return colours;
    },
    [ink, ground],
  );
}
