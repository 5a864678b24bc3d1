// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => localStorage.clear());

/** The module as another page has it. */
async function page() {
  vi.resetModules();
  return import('../../src/browser/held-notes.ts');
}

const texts = (held: readonly { readonly id: string; readonly to: string }[]) =>
  held.map(({ id, to }) => `${id} ${to}`).sort();

describe('a held note', () => {
  it('is found by the next page, and gone once it is let go', async () => {
    (await page()).holdNote('2501.19393', { from: '', to: 'Mine.' }, 5);
    const { readHeldNotes } = await page();
    expect(readHeldNotes()).toMatchObject([{ id: '2501.19393', from: '', to: 'Mine.', heldAt: 5 }]);
    for (const { letGo } of readHeldNotes()) letGo();
    expect(readHeldNotes()).toEqual([]);
  });

  it('takes the place of the one before, and leaves when nothing is to be kept', async () => {
    const { holdNote, readHeldNotes } = await page();
    holdNote('a', { from: '', to: 'M' }, 5);
    holdNote('a', { from: '', to: 'Mine.' }, 6);
    expect(texts(readHeldNotes())).toEqual(['a Mine.']);
    holdNote('a', { from: 'Mine.', to: 'Mine.' }, 7);
    expect(localStorage).toHaveLength(0);
  });

  it('is one of each page, and stays where its page holds more by now', async () => {
    const [one, two] = [await page(), await page()];
    one.holdNote('a', { from: '', to: 'One' }, 5);
    two.holdNote('a', { from: '', to: 'Two' }, 5);
    const before = one.readHeldNotes();
    expect(texts(before)).toEqual(['a One', 'a Two']);
    two.holdNote('a', { from: '', to: 'Two, and more' }, 6);
    for (const { letGo } of before) letGo();
    expect(texts(one.readHeldNotes())).toEqual(['a Two, and more']);
  });

  it('is passed over when it is broken, and forgotten with all others', async () => {
    const { holdNote, readHeldNotes, forgetHeldNotes } = await page();
    localStorage.setItem('held-note:x:a', '{"id":');
    localStorage.setItem('held-note:x:b', '{"id":"b","from":1}');
    localStorage.setItem('another', 'stays');
    holdNote('a', { from: '', to: 'Mine.' }, 5);
    expect(texts(readHeldNotes())).toEqual(['a Mine.']);
    forgetHeldNotes();
    expect(Object.keys(localStorage)).toEqual(['another']);
  });
});
