import { describe, expect, it } from 'vitest';
import type { BibliographicRecord } from '../../src/domain/bibliography/record.ts';
import type { RawEntry } from '../../src/formats/import-entry.ts';
import { collectEntries } from './whole-files.ts';

const LIND = { title: 'On Nothing', authors: [{ family: 'Lind', given: 'Ada' }], issued: { year: 2017 } };

function raw(record: Partial<BibliographicRecord>, told: Partial<RawEntry> = {}): RawEntry {
  return { at: 'here', record: { identifiers: {}, ...record }, ...told };
}

function collected(...found: RawEntry[]) {
  const entries = collectEntries(found);
  return entries.kind === 'ok' ? entries : expect.unreachable(entries.why);
}

describe('the entries of a file', () => {
  it('are papers of any kind, each by its surest identifier', () => {
    const { entries, problems } = collected(
      raw({ identifiers: { arxiv: '1706.03762v5', doi: '10.1145/ABC' } }),
      raw({ identifiers: { doi: '10.1145/abd' } }),
      raw({ identifiers: { isbn: '0-262-03561-8' }, type: 'book' }),
      raw(LIND),
      raw({}),
    );
    expect(entries.map(({ id }) => id)).toEqual([
      '1706.03762',
      'doi:10.1145/abd',
      'isbn:9780262035613',
      'title:on nothing|2017|lind',
    ]);
    expect(problems).toEqual([{ at: 'here', why: 'no-identity' }]);
  });

  it('are one where they are of one paper: all of both, and where the second stood', () => {
    const both = collected(
      raw(
        { identifiers: { arxiv: '1806.00002v1' } },
        { tags: ['alpha'], note: 'One.', savedAt: 20, state: 'done', doneAt: 30 },
      ),
      raw(
        { identifiers: { arxiv: '1806.00002v2' }, ...LIND },
        {
          at: 'there',
          tags: ['beta', 'Alpha'],
          note: 'Two.',
          savedAt: 10,
          starred: true,
          state: 'reading',
          readingAt: 5,
        },
      ),
    );
    expect(both.entries).toEqual([
      {
        id: '1806.00002',
        title: 'On Nothing',
        authors: ['Ada Lind'],
        record: { identifiers: { arxiv: '1806.00002' }, ...LIND },
        tags: ['alpha', 'beta'],
        note: 'One.\n\nTwo.',
        starred: true,
        savedAt: 10,
        state: 'done',
        doneAt: 30,
      },
    ]);
    expect(both).toMatchObject({ united: [{ at: 'there', title: 'On Nothing' }], problems: [] });
  });

  it('are one through a third that knows both identifiers, which then has the arXiv id', () => {
    const { entries } = collected(
      raw({ identifiers: { doi: '10.1145/abc' } }, { tags: ['a'] }),
      raw({ identifiers: { openreview: 'rJl-b3RcF7' } }, { tags: ['b'] }),
      raw({ identifiers: { doi: '10.1145/abc', openreview: 'rJl-b3RcF7', arxiv: '1706.03762' } }, { tags: ['c'] }),
    );
    expect(entries).toMatchObject([{ id: '1706.03762', tags: ['a', 'b', 'c'] }]);
  });

  it('are one by title, a preprint and its paper in print', () => {
    const { entries } = collected(
      raw({ ...LIND, identifiers: { arxiv: '1706.03762' } }, { starred: true }),
      raw({ ...LIND, identifiers: { doi: '10.1145/abc' }, issued: { year: 2018 }, container: 'Proceedings' }),
    );
    expect(entries).toMatchObject([{ id: '1706.03762', starred: true, record: { container: 'Proceedings' } }]);
  });

  it('stay two where a volume’s identifier stands at each of its papers', () => {
    const volume = { doi: '10.1007/978-3-319-10590-1' };
    const { entries } = collected(
      raw({ ...LIND, identifiers: volume }),
      raw({ identifiers: volume, title: 'On Everything', authors: [{ family: 'Moss' }] }),
    );
    expect(entries.map(({ id }) => id)).toEqual(['doi:10.1007/978-3-319-10590-1', 'title:on everything||moss']);
  });
});
