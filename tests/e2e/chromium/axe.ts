import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Axe finds nothing wrong with the page as it stands, in light and in dark, of which only colours differ. The test goes on either
 * way, so that one run tells of all of it.
 */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, or a colour would be judged on its way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // There are no frames, and so no page has to be opened that gathers what was found in them. Reporting also what is right takes
    // twice as long as looking.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
    );
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}
