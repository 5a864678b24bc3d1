import { expect, it } from 'vitest';
import { parseStruck } from '../../../src/domain/for-you/struck.ts';
import { applyFeed } from '../../../src/store/feeds/apply-feed.ts';
import { openRanking } from '../../../src/store/for-you/open-ranking.ts';
import { readForYou } from '../../../src/store/for-you/read-for-you.ts';
import { addTags } from '../../../src/store/saved/set-tags.ts';
import { freshStore, NOON, paper, savePaper } from '../fresh-store.ts';

it('a tag makes a profile of its own papers, whose others are left out all the same', async () => {
  const store = freshStore();
  const titles = ['splatting mesh', 'splatting meshes', 'robots grasping', 'robots grasped'];
  const some = titles.flatMap((title, at) => [0, 1, 2].map((one) => paper(`${at}${one}`, { title, abstract: '' })));
  const others = Array.from({ length: 90 }, (_, at) => paper(`other${at}`, { title: `Other${at}`, abstract: '' }));
  await applyFeed(store, 'search:x', [...some, ...others], NOON);
  for (const id of ['00', '01', '20', '21']) {
    await savePaper(store, paper(id, { title: titles[Number(id[0])] ?? '', abstract: '' }), NOON);
  }
  await addTags(store, ['20', '21'], ['thesis'], NOON);
  const ranking = await openRanking(store);
  const read = (tag?: string) =>
    readForYou(store, ranking, { struck: parseStruck(undefined), rules: [], now: NOON, tag });

  const all = await read();
  expect(all.tags).toEqual(['thesis']);
  expect(all.ids).toEqual(expect.arrayContaining(['02', '22']));
  const thesis = await read('thesis');
  expect(thesis.tag).toBe('thesis');
  expect(thesis.unknown).toEqual(['chance']);
  expect(thesis.ids).toContain('22');
  expect(thesis.ids).not.toEqual(expect.arrayContaining(['02']));
  expect(thesis.ids).not.toContain('00');
  expect(await read('gone')).toMatchObject({ tag: undefined, ids: all.ids });
});
