import { beforeEach, describe, expect, it } from 'vitest';
import { wake } from '../../src/background/wake.ts';
import { type FakeBrowser, fakeBrowser, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
});

describe('the welcome', () => {
  it('opens once, however many wakes there are at once and later', async () => {
    const first = worker(browser);
    await Promise.all([wake(first), wake(first), wake(first)]);
    await wake(worker(browser));
    expect(browser.welcomes).toBe(1);
  });

  it('is none of somebody’s who was here before it was made', async () => {
    browser.wasWelcomed = true;
    await wake(worker(browser));
    browser.wasWelcomed = false;
    await wake(worker(browser));
    expect(browser.welcomes).toBe(0);
    expect(browser.wasWelcomed).toBe(true);
  });

  it('does not open a second time when the worker died while it opened', async () => {
    const never = () => new Promise<void>(() => undefined);
    const { welcome } = worker(browser);
    void wake(worker(browser, { welcome: { ...welcome, open: never } }));
    await expect.poll(() => browser.wasWelcomed).toBe(true);
    await wake(worker(browser));
    expect(browser.welcomes).toBe(0);
  });

  it('that the browser refuses to open costs no refresh', async () => {
    const { welcome } = worker(browser);
    const open = () => Promise.reject(new Error('no window'));
    await wake(worker(browser, { welcome: { ...welcome, open } }));
    expect(browser.reports).toHaveLength(1);
    expect(browser.snapshot?.rows.length).toBeGreaterThan(0);
  });
});
