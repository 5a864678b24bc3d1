import { expect, test } from 'vitest';
import { twinAfterEdit } from '../../../src/domain/bibliography/edit-record.ts';
import type { RecordChanges } from '../../../src/domain/bibliography/record-draft.ts';
import { saved } from '../../library/saved.ts';

const other = saved('doi:10.1000/other', {
  paper: { title: 'Of other things', authors: ['Bo Moss'] },
  record: {
    identifiers: { doi: '10.1000/other', url: 'https://example.org/other' },
    title: 'Of other things',
    authors: [{ family: 'Moss', given: 'Bo' }],
    issued: { year: 2020 },
  },
});
const mine = saved('doi:10.1000/mine', {
  paper: { title: 'Of mine', authors: ['Ada Lind'] },
  record: {
    identifiers: { doi: '10.1000/mine' },
    title: 'Of mine',
    authors: [{ family: 'Lind', given: 'Ada' }],
    issued: { year: 2020 },
  },
});

test.each<[string, RecordChanges]>([
  ['its DOI', { identifiers: { doi: '10.1000/other' } }],
  ['its DOI in capitals', { identifiers: { doi: '10.1000/OTHER' } }],
])('another paper with %s is the twin', (_, changes) => {
  expect(twinAfterEdit(mine, changes, [mine, other])).toBe(other);
});

test('a paper without identifiers that takes on title and author of another is its twin', () => {
  const bare = saved('title:of mine|2020|lind', {
    paper: { title: 'Of mine' },
    record: { identifiers: {}, title: 'Of mine', issued: { year: 2020 } },
  });
  const changes: RecordChanges = { title: 'Of other things', authors: [{ family: 'Moss', given: 'Bo' }] };
  expect(twinAfterEdit(bare, changes, [bare, other])).toBe(other);
});

test('arXiv papers that are told apart by their ids are said to have one DOI', () => {
  const arxiv = saved('2001.00001', { record: { identifiers: { arxiv: '2001.00001' } } });
  const published = saved('2001.00002', { record: { identifiers: { arxiv: '2001.00002', doi: '10.1000/one' } } });
  const changes: RecordChanges = { identifiers: { arxiv: '2001.00001', doi: '10.1000/one' } };
  expect(twinAfterEdit(arxiv, changes, [published])).toBe(published);
});

test.each<[string, RecordChanges]>([
  ['another volume', { volume: '3' }],
  ['a DOI that nobody has', { identifiers: { doi: '10.1000/new' } }],
])('%s makes no twin', (_, changes) => {
  expect(twinAfterEdit(mine, changes, [mine, other])).toBeUndefined();
});

test('what was one before is not told again, nor what is removed', () => {
  const same = { ...mine, id: 'doi:10.1000/mine-too' };
  expect(twinAfterEdit(mine, { volume: '3' }, [same])).toBeUndefined();
  const removed = { ...other, removedAt: 1 };
  expect(twinAfterEdit(mine, { identifiers: { doi: '10.1000/other' } }, [removed])).toBeUndefined();
});
