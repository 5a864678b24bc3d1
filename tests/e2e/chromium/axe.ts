import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { expect } from './test.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Reporting also what is right, and where each thing stands, takes longer than looking. */
const OPTIONS: axe.RunOptions = { resultTypes: ['violations'], selectors: false };
const ONLY_COLOURS: axe.RunOptions = { ...OPTIONS, runOnly: ['color-contrast'] };

/**
 * Axe finds nothing wrong with the page as it stands, in light and in dark, of which only colours differ. The test goes on either
 * way, so that one run tells of all of it.
 */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, or a colour would be judged on its way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await page.evaluate(
      async (options) => {
        const { violations } = await window.axe.run(document, options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
        );
      },
      colorScheme === 'light' ? OPTIONS : ONLY_COLOURS,
    );
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
