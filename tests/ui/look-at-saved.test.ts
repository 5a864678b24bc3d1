// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readLastSavedVisit, watchLastSavedVisit, writeLastSavedVisit } from '../../src/browser/last-visit.ts';
import { lookAtSaved } from '../../src/ui/look-at-saved.ts';
import { fakeExtension } from '../browser/fake-extension.ts';
import { DAY, HOUR, MINUTE } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const YESTERDAY = Date.now() - DAY;
let isShown: boolean;
let told: () => number;

beforeEach(() => {
  const extension = fakeExtension();
  here.extension = extension;
  isShown = true;
  const heard = vi.fn();
  watchLastSavedVisit(heard);
  told = () => heard.mock.calls.length;
});

async function started(endedAt?: number) {
  if (endedAt !== undefined) await writeLastSavedVisit({ since: endedAt - HOUR, endedAt });
  const look = lookAtSaved(() => isShown);
  expect(look.lookedAt.value).toBeUndefined();
  await vi.waitFor(() => expect(look.lookedAt.value).toBeDefined());
  return look;
}

describe('a look at the saved papers', () => {
  it('marks what came back since the last one ended, and is remembered at once', async () => {
    const look = await started(YESTERDAY);
    expect(look.lookedAt.value).toBe(YESTERDAY);
    await vi.waitFor(async () => expect((await readLastSavedVisit())?.endedAt).toBeGreaterThan(YESTERDAY));
  });

  it('marks everything the first time, and goes on when the page is opened again within minutes', async () => {
    expect((await started()).lookedAt.value).toBe(0);
    const again = await started();
    expect(again.lookedAt.value).toBe(0);
  });

  it('begins with the view, and not with the page', async () => {
    isShown = false;
    const look = await started(YESTERDAY);
    expect((await readLastSavedVisit())?.endedAt).toBe(YESTERDAY);
    isShown = true;
    look.viewShown();
    expect(look.lookedAt.value).toBe(YESTERDAY);
    await vi.waitFor(async () => expect((await readLastSavedVisit())?.endedAt).toBeGreaterThan(YESTERDAY));
  });

  it('is recorded when something that came back is there, once: the toolbar follows that', async () => {
    const look = await started(Date.now() - 11 * MINUTE);
    await vi.waitFor(() => expect(told()).toBe(2));
    look.backShown([]);
    look.backShown(['a']);
    await vi.waitFor(() => expect(told()).toBe(3));
    look.backShown(['a']);
    look.backShown(['a', 'b']);
    await vi.waitFor(() => expect(told()).toBe(4));
  });

  it('is none while another view is shown', async () => {
    isShown = false;
    const look = await started(YESTERDAY);
    look.backShown(['a']);
    expect(told()).toBe(1);
    isShown = true;
    look.viewShown();
    look.backShown(['a']);
    await vi.waitFor(() => expect(told()).toBe(3));
  });
});
