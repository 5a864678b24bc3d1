import { expect, it } from 'vitest';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { openRanking } from '../../../src/store/for-you/open-ranking.ts';
import { readSimilar } from '../../../src/store/for-you/read-similar.ts';
import { freshStore, NOON, paper, savePaper } from '../fresh-store.ts';

/** Words that few papers hold, so that they count. */
const ABOUT = [
  ['a', 'splatting mesh'],
  ['b', 'splatting mesh'],
  ['c', 'splatting robots'],
  ['d', 'robots grasping'],
  ['e', 'robots grasping'],
  ['f', 'splatting robots grasping'],
  ['g', 'grasping mesh'],
] as const;

async function world() {
  const store = freshStore();
  const others = Array.from({ length: 80 }, (_, at) => paper(`other${at}`, { title: `Other${at}`, abstract: '' }));
  const papers = ABOUT.map(([id, title]) => paper(id, { title, abstract: '' }));
  await applyFeed(store, 'search:x', [...papers, ...others], NOON);
  await savePaper(store, paper('f', { title: 'splatting robots grasping', abstract: '' }), NOON);
  const ranking = await openRanking(store);
  return async (ids: readonly string[], title?: string) =>
    readSimilar(store, ranking, { ids, ...(title !== undefined && { title }) });
}

it('of several, what is like all of them comes first, with the words they share', async () => {
  const similar = await world();
  const [first, ...others] = (await similar(['c', 'd'])) ?? [];
  expect(first).toMatchObject({ id: 'f', isSaved: true });
  expect(first?.words).toEqual(['robots grasping', 'splatting']);
  expect(others.map(({ id }) => id)).not.toContain('c');
});

it('what nobody has here is compared by its title, and without one it is not known', async () => {
  const similar = await world();
  expect(
    (await similar(['1706.03762'], 'Splatting a mesh'))
      ?.slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b']);
  expect(await similar(['1706.03762'])).toBeUndefined();
});
