// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => localStorage.clear());

/** The module as another page has it. */
async function page() {
  vi.resetModules();
  return import('../../src/browser/note-drafts.ts');
}

const texts = (held: readonly { readonly id: string; readonly to: string }[]) =>
  held.map(({ id, to }) => `${id} ${to}`).sort();

describe('a held note', () => {
  it('is found by the next page, and gone once it is let go', async () => {
    (await page()).keepNoteDraft('2501.19393', { from: '', to: 'Mine.' }, 5);
    const { readNoteDrafts } = await page();
    expect(readNoteDrafts()).toMatchObject([{ id: '2501.19393', from: '', to: 'Mine.', heldAt: 5 }]);
    for (const { letGo } of readNoteDrafts()) letGo();
    expect(readNoteDrafts()).toEqual([]);
  });

  it('takes the place of the one before, and leaves when nothing is to be kept', async () => {
    const { keepNoteDraft, readNoteDrafts } = await page();
    keepNoteDraft('a', { from: '', to: 'M' }, 5);
    keepNoteDraft('a', { from: '', to: 'Mine.' }, 6);
    expect(texts(readNoteDrafts())).toEqual(['a Mine.']);
    keepNoteDraft('a', { from: 'Mine.', to: 'Mine.' }, 7);
    expect(localStorage).toHaveLength(0);
  });

  it('is one of each page, and stays where its page holds more by now', async () => {
    const [one, two] = [await page(), await page()];
    one.keepNoteDraft('a', { from: '', to: 'One' }, 5);
    two.keepNoteDraft('a', { from: '', to: 'Two' }, 5);
    const before = one.readNoteDrafts();
    expect(texts(before)).toEqual(['a One', 'a Two']);
    two.keepNoteDraft('a', { from: '', to: 'Two, and more' }, 6);
    for (const { letGo } of before) letGo();
    expect(texts(one.readNoteDrafts())).toEqual(['a Two, and more']);
  });

  it('is passed over when it is broken', async () => {
    const { keepNoteDraft, readNoteDrafts } = await page();
    localStorage.setItem('held-note:x:a', '{"id":');
    localStorage.setItem('held-note:x:b', '{"id":"b","from":1}');
    keepNoteDraft('a', { from: '', to: 'Mine.' }, 5);
    expect(texts(readNoteDrafts())).toEqual(['a Mine.']);
  });
});
