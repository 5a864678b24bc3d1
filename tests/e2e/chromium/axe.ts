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
 * Axe finds nothing wrong with the page as it stands, in light and in dark, of which only colours differ. Of rows that are alike in
 * all but their words it looks at the first. The test goes on either way, so that one run tells of all of it.
 */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, or a colour would be judged on its way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(markAlike);
    const found = await page.evaluate(
      async (options) => {
        const { violations } = await window.axe.run({ exclude: [['[data-alike]']] }, options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
        );
      },
      colorScheme === 'light' ? OPTIONS : ONLY_COLOURS,
    );
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** Marks the rows of which an earlier one has the same elements, classes and states. Sent to the page as text, so it holds no named functions. */
function markAlike(): void {
  const seen = new Set<string>();
  for (const row of document.querySelectorAll('article, li, [role="row"], [role="option"]')) {
    row.removeAttribute('data-alike');
    const parts = [row, ...row.querySelectorAll('*')].map((element) => {
      const attributes = [...element.attributes].map(({ name, value }) =>
        /^(class|role|type|lang|dir|tabindex|hidden|disabled|open|rel|target|aria-(?!label|describedby|controls|owns|setsize|posinset))/.test(
          name,
        )
          ? `${name}=${value}`
          : `${name}${value ? '' : ' empty'}`,
      );
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const isUsed = element.matches(':hover, :focus, :focus-visible, :checked');
      return `${element.localName} ${attributes.sort()} ${hasText} ${isUsed} ${element.childElementCount}`;
    });
    const shape = `${row.parentElement?.className} ${parts.join('\n')}`;
    if (seen.has(shape)) row.setAttribute('data-alike', '');
    seen.add(shape);
  }
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
