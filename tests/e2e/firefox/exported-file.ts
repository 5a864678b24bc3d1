import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../../tools/browsers/until.ts';

/** Leaves by the real dialog; answers with where the file is. */
export function exported(page: Page, format: string, dir: string): Promise<string> {
  return savedFile(dir, async () => {
    await page.locator('header ::-p-aria([name="Export"][role="button"])').click();
    await page.locator(`dialog label b ::-p-text(${format})`).click();
    await page.locator('dialog ::-p-text(Save file)').click();
    await page.waitForFunction('document.querySelector("dialog") === null');
  });
}

/** Where the file is that a page saved into the downloads folder while `save` ran, once it is whole. */
async function savedFile(dir: string, save: () => Promise<void>): Promise<string> {
  const known = readdirSync(dir);
  await save();
  const name = await until('the file is saved', () => {
    const added = readdirSync(dir).filter((one) => !known.includes(one));
    return added.some((one) => one.endsWith('.part')) ? undefined : added[0];
  });
  return join(dir, name);
}
