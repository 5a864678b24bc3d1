import { expect } from '@playwright/test';
import { type PaperRow, readPaperRows, readStatus } from '../../../tools/browsers/paper-rows.ts';
import type { Popup } from '../../../tools/browsers/running-extension.ts';
import { until } from '../../../tools/browsers/until.ts';

// What the real popup shows and does, by the names of the design's section 10.

/** The rows, once all are drawn: the first frame has only those in sight. */
export function rowsOf(popup: Popup): Promise<PaperRow[]> {
  return until('The popup lists papers', async () => {
    const rows = await popup.read(readPaperRows);
    const all = await popup.read((document) =>
      Number(document.querySelector('[role="feed"] article')?.getAttribute('aria-setsize')),
    );
    return rows.length > 0 && rows.length >= all ? rows : undefined;
  });
}

/** Waits until exactly these titles say "New". */
export async function expectNew(popup: Popup, titles: readonly string[]): Promise<void> {
  await expect
    .poll(async () => (await popup.read(readPaperRows)).flatMap(({ isNew, title }) => (isNew ? [title] : [])).sort())
    .toEqual([...titles].sort());
}

export async function expectStatus(popup: Popup, words: RegExp): Promise<void> {
  await expect.poll(() => popup.read(readStatus)).toMatch(words);
}

export async function showTab(popup: Popup, name: string): Promise<void> {
  await popup.read((document, wanted) => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
    tabs.find((tab) => (tab.ariaLabel ?? tab.textContent) === wanted)?.click();
  }, name);
}

/** Presses a button of a paper's row. */
export async function pressOn(popup: Popup, title: string, name: string): Promise<void> {
  await popup.read(
    (document, wanted) => {
      const articles = [...document.querySelectorAll('[role="feed"] article')];
      const article = articles.find((one) => one.ariaLabel === wanted.title);
      const buttons = [...(article?.querySelectorAll('button') ?? [])];
      const button = buttons.find((one) => (one.ariaLabel ?? one.textContent) === wanted.name);
      if (!button) throw new Error(`There is no button "${wanted.name}" on "${wanted.title}".`);
      button.click();
    },
    { title, name },
  );
}

/** Saves a paper of the list, as its row then says. */
export async function saveIn(popup: Popup, title: string): Promise<void> {
  await rowsOf(popup);
  await pressOn(popup, title, 'Save');
  await expect.poll(() => isSaved(popup, title)).toBe(true);
}

/** Whether a paper's Save button is pressed. */
export function isSaved(popup: Popup, title: string): Promise<boolean> {
  return popup.read((document, wanted) => {
    const articles = [...document.querySelectorAll('[role="feed"] article')];
    const article = articles.find((one) => one.ariaLabel === wanted);
    return article?.querySelector('button[aria-pressed="true"]')?.ariaLabel === 'Save';
  }, title);
}
