// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSavedGlance, writeSavedGlance } from '../../src/browser/saved-glance.ts';
import { lookAtSaved } from '../../src/ui/look-at-saved.ts';
import { fakeExtension } from '../browser/fake-extension.ts';
import { DAY, HOUR, MINUTE } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

const YESTERDAY = Date.now() - DAY;
let isShown: boolean;
let painted: () => number;

beforeEach(() => {
  const extension = fakeExtension();
  here.extension = extension;
  isShown = true;
  const sent = vi.spyOn(extension.runtime, 'sendMessage');
  painted = () => sent.mock.calls.filter(([message]) => (message as { type: string }).type === 'paint-badge').length;
});

async function started(endedAt?: number) {
  if (endedAt !== undefined) await writeSavedGlance({ since: endedAt - HOUR, endedAt });
  const look = lookAtSaved(() => isShown);
  expect(look.lookedAt.value).toBeUndefined();
  await vi.waitFor(() => expect(look.lookedAt.value).toBeDefined());
  return look;
}

describe('a look at the saved papers', () => {
  it('marks what came back since the last one ended, and is remembered at once', async () => {
    const look = await started(YESTERDAY);
    expect(look.lookedAt.value).toBe(YESTERDAY);
    await vi.waitFor(async () => expect((await readSavedGlance())?.endedAt).toBeGreaterThan(YESTERDAY));
  });

  it('marks everything the first time, and goes on when the page is opened again within minutes', async () => {
    expect((await started()).lookedAt.value).toBe(0);
    const again = await started();
    expect(again.lookedAt.value).toBe(0);
  });

  it('begins with the view, and not with the page', async () => {
    isShown = false;
    const look = await started(YESTERDAY);
    expect((await readSavedGlance())?.endedAt).toBe(YESTERDAY);
    isShown = true;
    look.viewShown();
    expect(look.lookedAt.value).toBe(YESTERDAY);
    await vi.waitFor(async () => expect((await readSavedGlance())?.endedAt).toBeGreaterThan(YESTERDAY));
  });

  it('has the toolbar painted when something that came back is there, once', async () => {
    const look = await started(Date.now() - 11 * MINUTE);
    look.backShown([]);
    look.backShown(['a']);
    await vi.waitFor(() => expect(painted()).toBe(1));
    look.backShown(['a']);
    look.backShown(['a', 'b']);
    await vi.waitFor(() => expect(painted()).toBe(2));
  });

  it('is none while another view is shown', async () => {
    isShown = false;
    const look = await started(YESTERDAY);
    look.backShown(['a']);
    isShown = true;
    look.viewShown();
    look.backShown(['a']);
    await vi.waitFor(() => expect(painted()).toBe(1));
  });
});
