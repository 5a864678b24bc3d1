import { expect, it } from 'vitest';
import { cacheOf } from '../../../src/store/databases.ts';
import { oneReading } from '../../../src/store/feeds/one-reading.ts';
import { freshStore, paper } from '../fresh-store.ts';

it('reads a paper once, whoever asks for it, also while it is being read', async () => {
  const store = freshStore();
  const { papers } = cacheOf(store);
  await papers.bulkPut(['a', 'b', 'c'].map((id) => ({ ...paper(id), keptAt: 1 })));
  const read: string[] = [];
  papers.hook('reading', (row: { readonly id: string } | undefined) => {
    read.push(row?.id ?? 'none');
    return row;
  });

  const reading = oneReading(store);
  const [first, second] = await Promise.all([reading.papers(['b', 'a', 'nobody']), reading.papers(['c', 'b'])]);
  expect([...first.keys()]).toEqual(['b', 'a']);
  expect([...second.keys()]).toEqual(['c', 'b']);
  expect(second.get('b')).toBe(first.get('b'));
  await reading.papers(['a', 'nobody']);
  expect(read.sort()).toEqual(['a', 'b', 'c', 'none']);
});
