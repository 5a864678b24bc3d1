// @vitest-environment happy-dom
import { libraryOf } from '../../src/store/databases.ts';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DigestActions, DigestModel } from '../../src/digest/model.ts';
import { startDigest } from '../../src/digest/session.ts';
import type { Digest, DigestPaper } from '../../src/domain/digest/digest.ts';
import { keepDigest } from '../../src/store/digests/keep-digest.ts';
import { applyFeed } from '../../src/store/feeds/apply-feed.ts';
import { hidePaper } from '../../src/store/history/hide-paper.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fakeExtension } from '../browser/fake-extension.ts';
import { DAY, HOUR, paper, savePaper } from '../store/fresh-store.ts';

const here = vi.hoisted(() => ({ extension: undefined as unknown }));

vi.mock('webextension-polyfill', () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(here.extension as object, name) }),
}));

// The mirror has its own stories; here it would only read the list once more.
vi.mock('../../src/ui/mirror-in-page.ts', () => ({ mirrorInPage: () => undefined }));

const store = openStore();
/** Each story has digests of its own: pages of earlier ones still follow the store. */
let until = Date.now() - 100 * DAY;
let extension = fakeExtension();
let pages = 0;
let model: DigestModel;
let actions: DigestActions;
const drawUnreadable = vi.fn<(words: string) => void>();

beforeEach(async () => {
  extension = fakeExtension();
  here.extension = extension;
  vi.stubGlobal('browser', extension);
  location.hash = '';
  await Promise.all(libraryOf(store).tables.map((table) => table.clear()));
});
afterEach(() => {
  // The extension stays: pages of earlier stories still follow the store, and say their title by its words.
  vi.restoreAllMocks();
});

function digest(papers: readonly string[] = [], told: Partial<Digest> = {}): Digest {
  until += HOUR;
  const all = papers.map((id): DigestPaper => {
    return { id, title: `Title of ${id}`, line: '', section: 'trending', authors: ['Ada Lovelace'], moreAuthors: 2 };
  });
  return { id: `${until}`, every: 'day', from: until - DAY, until, papers: all, total: all.length, ...told };
}

/** A page that has drawn what it read. */
async function start(): Promise<void> {
  let isDrawn = false;
  pages += 1;
  const page = pages;
  startDigest((drawn, does) => {
    if (page === pages) [model, actions, isDrawn] = [drawn, does, true];
  }, drawUnreadable);
  await vi.waitFor(() => expect(isDrawn).toBe(true));
}

const openedAt = async ({ id }: Digest) => (await libraryOf(store).digests.get(id))?.openedAt;
const notice = () => model.notice?.text;

describe('the digest that is open', () => {
  it('is the last one, stays when a newer one comes, and is noted as opened', async () => {
    const [first, last, newer] = [digest(), digest(['a']), digest(['b'])];
    await keepDigest(store, first);
    await keepDigest(store, last);
    await start();
    expect(model.screen.digest?.id).toBe(last.id);
    expect(document.title).toMatch(/^Daily digest, .+ – Paperglance$/);
    await vi.waitFor(async () => expect(await openedAt(last)).toBeGreaterThan(0));
    await keepDigest(store, newer);
    await vi.waitFor(() => expect(model.screen.names.map(({ id }) => id)).toEqual([newer.id, last.id, first.id]));
    expect(model.screen.digest?.id).toBe(last.id);
    expect([await openedAt(first), await openedAt(newer)]).toEqual([undefined, undefined]);
  });

  it('is noted as opened no sooner than somebody sees it', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const kept = digest();
    await keepDigest(store, kept);
    await start();
    expect(await openedAt(kept)).toBeUndefined();
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(async () => expect(await openedAt(kept)).toBeGreaterThan(0));
  });

  it('may be an older one, which the address names, and then the last one that there is', async () => {
    const [older, last] = [digest(), digest()];
    await keepDigest(store, older);
    await keepDigest(store, last);
    await start();
    actions.show(older.id);
    expect(location.hash).toBe(`#${older.id}`);
    await vi.waitFor(() => expect(model.screen.digest?.id).toBe(older.id));
    expect(model.wantedId).toBe(older.id);
    const newest = digest();
    await keepDigest(store, newest);
    actions.show(undefined);
    await vi.waitFor(() => expect(model.screen.digest?.id).toBe(newest.id));
  });

  it('goes by what fits the reading list, if that is asked for; with nothing saved by votes, and says so', async () => {
    const titles = {
      a: 'Robots that walk',
      b: 'Splatting a mesh',
      c: 'Splatting a mesh again',
      d: 'A mesh, splatting',
    };
    const papers = Object.entries(titles).map(([id, title]) => paper(id, { title, abstract: '' }));
    const others = Array.from({ length: 60 }, (_, at) => paper(`o${at}`, { title: `Other${at}`, abstract: '' }));
    await applyFeed(store, 'search:x', [...papers, ...others], Date.now());
    const kept = digest(['a', 'b']);
    const [first, second] = kept.papers as [DigestPaper, DigestPaper];
    await keepDigest(store, { ...kept, papers: [{ ...first, votes: 9 }, second] });
    await start();
    actions.sortBy('fit');
    const order = () => [...(model.fits ?? [])].sort(([, one], [, other]) => other.score - one.score).map(([id]) => id);
    await vi.waitFor(() => expect(order()).toEqual(['a', 'b']));
    expect(notice()).toMatch(/^Nothing is saved yet/);
    actions.sortBy('own');
    expect(model.fits).toBeUndefined();
    for (const one of papers.slice(2)) await savePaper(store, one, Date.now());
    actions.sortBy('fit');
    await vi.waitFor(() => expect(order()).toEqual(['b', 'a']));
    expect(model.fits?.get('b')?.why).toMatch(/ · like 2 papers you saved$/);
  });

  it('is copied without what was hidden since', async () => {
    await keepDigest(store, digest(['2601.00001', '2601.00002']));
    await start();
    await hidePaper(store, paper('2601.00001'), Date.now());
    await vi.waitFor(() => expect(model.screen.hidden).toEqual(new Set(['2601.00001'])));
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    if (model.screen.digest) actions.copy(model.screen.digest);
    await vi.waitFor(() => expect(notice()).toBe('Copied.'));
    const [text = ''] = writeText.mock.calls[0] ?? [];
    expect(text).toContain('[Title of 2601.00002](https://huggingface.co/papers/2601.00002)');
    expect(text).toContain('Ada Lovelace +2');
    expect(text).not.toContain('2601.00001');
  });
});

it('says why where the digests cannot be read, and that is no page without digests', async () => {
  const draw = vi.fn();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Encountered full disk', 'QuotaExceededError');
  });
  startDigest(draw, drawUnreadable);
  await vi.waitFor(() => expect(drawUnreadable).toHaveBeenCalledWith(expect.stringMatching(/disk is full/)));
  expect(open).toHaveBeenCalled();
  expect(draw).not.toHaveBeenCalled();
});

describe('a digest out of turn', () => {
  it('is asked for once, however often the button is pressed, and then shown', async () => {
    const [older, made] = [digest(), digest()];
    await keepDigest(store, older);
    await start();
    let answer = (_: unknown): void => {};
    const send = vi.spyOn(extension.runtime, 'sendMessage').mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    actions.makeNow('day');
    actions.makeNow('day');
    expect(send.mock.calls).toEqual([[{ type: 'make-digest', every: 'day' }]]);
    expect(model.isMaking).toBe(true);
    await keepDigest(store, made);
    answer({ kind: 'done' });
    await vi.waitFor(() => expect([model.isMaking, model.screen.digest?.id]).toEqual([false, made.id]));
  });

  it.each([
    ['nothing is new', { kind: 'nothing-new' }, 'Nothing new in the last day.'],
    ['the disk is full', { kind: 'failed', because: 'out-of-space', reason: 'x' }, /disk is full/],
    ['nobody answered', undefined, /didn’t work/],
  ])('says so where %s, and can be asked for again', async (_, result, words) => {
    await start();
    vi.spyOn(extension.runtime, 'sendMessage').mockResolvedValue(result);
    actions.makeNow('day');
    await vi.waitFor(() => expect(notice()).toMatch(words));
    await vi.waitFor(() => expect(model.isMaking).toBe(false));
  });
});

describe('the plan', () => {
  it('comes at once with the choice, and with it the browser’s question about notifications', async () => {
    const request = vi.spyOn(extension.permissions, 'request');
    await start();
    expect(model.screen.nextAt).toBeUndefined();
    actions.schedule('week');
    expect(request).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(model.screen.nextAt).toBeGreaterThan(Date.now()));
    await vi.waitFor(() => expect(model.settings.digestEvery).toBe('week'));
  });

  it('comes without that question where no digest is to be announced', async () => {
    await extension.storage.local.set({ settings: { notifyDigest: false } });
    const request = vi.spyOn(extension.permissions, 'request');
    await start();
    await vi.waitFor(() => expect(model.settings.notifyDigest).toBe(false));
    actions.schedule('day');
    await vi.waitFor(() => expect(model.screen.nextAt).toBeGreaterThan(Date.now()));
    expect(request).not.toHaveBeenCalled();
  });
});
