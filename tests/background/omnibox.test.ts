import { beforeEach, describe, expect, it } from 'vitest';
import { openTyped, suggestSaved } from '../../src/background/omnibox.ts';
import { libraryOf } from '../../src/store/databases.ts';
import { unsavePapers } from '../../src/store/saved/unsave-paper.ts';
import { MINUTE, paper, savePaper } from '../store/fresh-store.ts';
import { type FakeBrowser, fakeBrowser, lookInto, worker } from './fake-browser.ts';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = fakeBrowser();
  const store = lookInto(browser);
  await savePaper(store, paper('1706.03762', { title: 'Attention Is All You Need' }), browser.now);
  await savePaper(store, paper('2501.19393', { title: 's1: Simple <b>test-time</b> scaling' }), browser.now + 1);
});

const suggested = async (typed: string) => (await suggestSaved(worker(browser), typed)).map(({ content }) => content);

describe('the keyword in the address bar', () => {
  it('suggests saved papers, the last saved first until something is typed', async () => {
    expect(await suggested('')).toEqual(['2501.19393', '1706.03762']);
    expect(await suggested('atten')).toEqual(['1706.03762']);
    expect(await suggested('zebra')).toEqual([]);
  });

  it('no longer suggests what was taken off the list', async () => {
    await unsavePapers(lookInto(browser), ['1706.03762'], browser.now);
    expect(await suggested('atten')).toEqual([]);
  });

  it('reads the list once while a word is typed, and again a little later', async () => {
    const world = worker(browser);
    expect(await suggestSaved(world, 'z')).toEqual([]);
    await savePaper(lookInto(browser), paper('2601.00001', { title: 'Zebra fish' }), browser.now);
    expect(await suggestSaved(world, 'ze')).toEqual([]);
    browser.now += MINUTE;
    expect(await suggestSaved(world, 'ze')).toHaveLength(1);
  });

  it.each([
    ['2501.19393', 'here', 'https://huggingface.co/papers/2501.19393'],
    ['attention', 'in-front', 'https://huggingface.co/papers/1706.03762'],
    ['2406.00105', 'behind', 'https://huggingface.co/papers/2406.00105'],
    ['https://arxiv.org/abs/2406.00105v2', 'here', 'https://huggingface.co/papers/2406.00105'],
    ['zebra', 'here', undefined],
    ['', 'here', undefined],
  ] as const)('opens for %j (%s) %s', async (typed, where, href) => {
    await openTyped(worker(browser), typed, where);
    expect(browser.opened).toEqual([{ href, where }]);
  });

  it('opens the page that the person prefers, and that counts as reading', async () => {
    browser.openWith = 'arxiv';
    await openTyped(worker(browser), 'attention', 'here');
    expect(browser.opened[0]?.href).toBe('https://arxiv.org/abs/1706.03762');
    expect(await libraryOf(lookInto(browser)).marks.get('1706.03762')).toMatchObject({ readAt: browser.now });
  });

  it('suggests nothing and says why when the list can’t be read', async () => {
    const world = worker(browser);
    libraryOf(world.store).saved.where = () => {
      throw new Error('broken');
    };
    expect(await suggestSaved(world, 'a')).toEqual([]);
    expect(browser.reports).toHaveLength(1);
  });
});
