import { beforeEach, describe, expect, it } from 'vitest';
import { repaint } from '../../src/background/repaint.ts';
import { saveFrom } from '../../src/background/save-from.ts';
import { wake } from '../../src/background/wake.ts';
import type { PageAddress } from '../../src/domain/open-page.ts';
import { cacheOf, libraryOf } from '../../src/store/databases.ts';
import { editRecord } from '../../src/store/saved/edit-record.ts';
import { readSavedPaper } from '../../src/store/saved/read-saved.ts';
import { unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import { savedRow } from '../../src/store/schema/saved-row.ts';
import { MINUTE, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, WEDNESDAY, worker } from './fake-browser.ts';

const ID = '1706.03762';
const ABS: PageAddress = { url: `https://arxiv.org/abs/${ID}v5` };
const KNOWN = paper(ID, { title: 'Attention Is All You Need', abstract: 'We propose', authors: ['Ashish Vaswani'] });
let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  await wake(worker(browser));
  browser.service.requests = [];
  browser.now += MINUTE;
});

const saved = (id = ID) => readSavedPaper(lookInto(browser), id);
const asked = () => browser.service.requests.map(({ what }) => what);

describe('a paper that is saved from a page or a link', () => {
  it('comes onto the list as the cache knows it, and nobody is asked', async () => {
    await cacheOf(lookInto(browser)).papers.put({ ...KNOWN, keptAt: browser.now });
    await saveFrom(worker(browser), ABS);
    expect(await saved()).toMatchObject({ paper: { title: KNOWN.title }, state: 'to-read' });
    expect(await saved()).not.toHaveProperty('incomplete');
    expect(asked()).toEqual([]);
  });

  it('is looked up by its id when no list ever named it', async () => {
    browser.service.browsed[`paper:${ID}`] = [KNOWN];
    await saveFrom(worker(browser), ABS);
    expect(await saved()).toMatchObject({ paper: { title: KNOWN.title, authors: ['Ashish Vaswani'] } });
    expect(await saved()).not.toHaveProperty('incomplete');
    expect(asked()).toEqual([`paper:${ID}`]);
  });

  it.each([
    ['nobody there knows it (404)', undefined, undefined, ID],
    ['we are offline', { kind: 'offline' } as const, undefined, ID],
    [
      'we are offline, and the tab tells its title',
      { kind: 'offline' } as const,
      `[${ID}] Attention Is All You Need`,
      'Attention Is All You Need',
    ],
  ])('is kept with what is known when %s', async (_, failure, caption, title) => {
    browser.service.failure = failure;
    await saveFrom(worker(browser), { ...ABS, ...(caption && { caption }) });
    expect(await saved()).toMatchObject({ id: ID, paper: { id: ID, title }, incomplete: true });
    expect(browser.reports).toEqual([]);
    expect(browser.answers).toEqual(['saved']);
  });

  it('is safe before anybody was asked, also when the worker dies meanwhile', async () => {
    const client = { ...worker(browser).client, paper: () => new Promise<never>(() => {}) };
    void saveFrom(worker(browser, { client }), ABS);
    await expect.poll(saved).toMatchObject({ id: ID, incomplete: true });
  });

  it('stays as it is when it is there already, and is ticked all the same', async () => {
    await savePaper(lookInto(browser), KNOWN, WEDNESDAY);
    const before = await saved();
    await saveFrom(worker(browser), ABS);
    await saveFrom(worker(browser), { url: `https://www.alphaxiv.org/abs/${ID}` });
    expect(await saved()).toEqual(before);
    expect(browser.answers).toEqual(['saved', 'saved']);
  });

  it('comes back from the shelf, still to be completed when it was not', async () => {
    await saveFrom(worker(browser), ABS);
    await unsavePapers(lookInto(browser), [ID], browser.now);
    browser.service.requests = [];
    browser.now += MINUTE;
    await saveFrom(worker(browser), ABS);
    expect(await saved()).toMatchObject({ incomplete: true });
    expect(await saved()).not.toHaveProperty('removedAt');
    expect(asked()).toEqual([`paper:${ID}`]);
  });

  it.each([undefined, { url: 'https://example.org/' }, { url: 'chrome://extensions/' }, { url: '' }])(
    'is none at %j: that is said, and nothing is saved',
    async (place) => {
      await saveFrom(worker(browser), place);
      expect(browser.answers).toEqual(['no-paper']);
      expect(await libraryOf(lookInto(browser)).saved.count()).toBe(0);
    },
  );

  it('is not claimed to be saved when it could not be kept', async () => {
    const world = worker(browser);
    libraryOf(world.store).saved.get = () => Promise.reject(new Error('broken')) as never;
    await saveFrom(world, ABS);
    expect(browser.answers).toEqual(['failed']);
    expect(browser.reports).toHaveLength(1);
  });
});

describe('the answer on the badge', () => {
  it('stands for at most two seconds, and then the true count', async () => {
    let end = (): void => {};
    browser.sleeping = new Promise((resolve) => {
      end = resolve;
    });
    const saving = saveFrom(worker(browser), ABS);
    await expect.poll(() => browser.answer).toBe('saved');
    expect(browser.slept).toEqual([1_500]);
    end();
    await saving;
    expect(browser.answer).toBeUndefined();
    expect(browser.badge?.text).toBe('');
  });

  it('is not painted over by what is shown meanwhile, which follows after it', async () => {
    let end = (): void => {};
    browser.sleeping = new Promise((resolve) => {
      end = resolve;
    });
    const world = worker(browser);
    const before = repaint(world);
    const saving = saveFrom(world, ABS);
    await before;
    await expect.poll(() => browser.answer).toBe('saved');
    const meanwhile = repaint(world);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(browser.answer).toBe('saved');
    end();
    await Promise.all([saving, meanwhile]);
    expect(browser.answer).toBeUndefined();
  });

  it('to three at once is one, not one after the other', async () => {
    const world = worker(browser);
    let end = (): void => {};
    browser.sleeping = new Promise((resolve) => {
      end = resolve;
    });
    const ids = ['1706.03762', '2501.19393', 'hep-th/9901001'];
    const saving = ids.map((id) => saveFrom(world, { url: `https://arxiv.org/pdf/${id}` }));
    await expect.poll(() => libraryOf(lookInto(browser)).saved.count()).toBe(3);
    end();
    await Promise.all(saving);
    expect(browser.slept.length).toBe(1);
    expect(browser.answer).toBeUndefined();
  });

  it('is gone at the next wake when the worker died under it', async () => {
    browser.sleeping = new Promise(() => {});
    void saveFrom(worker(browser), ABS);
    await expect.poll(() => browser.answer).toBe('saved');
    await wake(worker(browser));
    expect(browser.answer).toBeUndefined();
  });
});

describe('a page whose paper is saved', () => {
  beforeEach(() => {
    browser.pages = [
      { tabId: 1, url: ABS.url },
      { tabId: 2, url: 'https://huggingface.co/papers/2501.19393' },
      { tabId: 3, url: 'https://arxiv.org/list/cs.LG/recent' },
    ];
  });

  it('has another icon, from saving on and after any wake', async () => {
    await saveFrom(worker(browser), ABS);
    expect([...browser.icons]).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    browser.icons.clear();
    await wake(worker(browser));
    expect(browser.icons.get(1)).toBe(true);
    await unsavePapers(lookInto(browser), [ID], browser.now);
    await repaint(worker(browser));
    expect(browser.icons.get(1)).toBe(false);
  });

  it('is known by each identifier that its record has', async () => {
    const identifiers = { arxiv: ID, doi: '10.1145/1234.5678', openreview: 'rJl-b3RcF7', acl: 'P17-1001' };
    await savePaper(lookInto(browser), paper(ID), browser.now);
    await editRecord(lookInto(browser), ID, { identifiers }, browser.now);
    browser.pages = [
      'https://dl.acm.org/doi/10.1145/1234.5678',
      'https://openreview.net/forum?id=rJl-b3RcF7',
      'https://aclanthology.org/P17-1001/',
      'https://aclanthology.org/P17-1002/',
      'https://dl.acm.org/doi/10.1145/1234.9999',
    ].map((url, tabId) => ({ tabId, url }));
    await repaint(worker(browser));
    expect([...browser.icons.values()]).toEqual([true, true, true, false, false]);
  });

  it('that can’t be painted stops nothing else', async () => {
    const paintPageIcon = () => Promise.reject(new Error('No tab with id: 1.'));
    await repaint(worker(browser, { paintPageIcon }));
    expect(browser.badge).toBeDefined();
    expect(browser.reports).toHaveLength(1);
  });
});

describe('a paper of a publisher or a registry that is saved from its page', () => {
  const PLACE = {
    url: 'https://dl.acm.org/doi/10.1145/3292500.3330701',
    caption: 'Optuna at work | ACM Digital Library',
  };
  const ACM = 'doi:10.1145/3292500.3330701';

  it('comes onto the list with what address and caption say, and nobody is asked', async () => {
    await saveFrom(worker(browser), PLACE);
    expect(await saved(ACM)).toMatchObject({
      paper: { title: 'Optuna at work' },
      record: { identifiers: { doi: '10.1145/3292500.3330701' } },
    });
    expect(await saved(ACM)).not.toHaveProperty('incomplete');
    expect(asked()).toEqual([]);
    expect(browser.answers).toEqual(['saved']);
  });

  it('is the one that a file told of under another id', async () => {
    const record = { identifiers: { arxiv: ID, doi: '10.1145/3292500.3330701' } };
    await savePaper(lookInto(browser), KNOWN, WEDNESDAY);
    const entry = await saved();
    if (!entry) throw new Error('It was not saved.');
    await libraryOf(lookInto(browser)).saved.put(savedRow({ ...entry, record }, 1));
    await saveFrom(worker(browser), PLACE);
    expect(await saved(ACM)).toBeUndefined();
    expect((await saved())?.paper.title).toBe(KNOWN.title);
    expect(browser.answers).toEqual(['saved']);
  });
});
