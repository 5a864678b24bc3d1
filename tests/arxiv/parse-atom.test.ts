import { describe, expect, it } from 'vitest';
import { parseAtom } from '../../src/arxiv/parse-atom.ts';
import { atomEntry, atomOf, own } from './atom-of.ts';

const read = (...entries: readonly string[]) => parseAtom(atomOf(...entries));

describe('what arXiv says of a paper', () => {
  it('is its newest version, with comment, journal and DOI', () => {
    const more = `${own('comment', '12 pages; accepted at ICML 2026')}${own('journal_ref', 'J. Foxes 3\n (2026)')}${own('doi', '10.1000/x')}`;
    expect(read(atomEntry('2602.01234v3', more))).toEqual([
      {
        id: '2602.01234',
        version: 3,
        updatedAt: Date.UTC(2026, 1, 12, 9, 30),
        title: 'Counting Foxes & Hens',
        abstract: 'Foxes count <tens> of hens.',
        comment: '12 pages; accepted at ICML 2026',
        journal: 'J. Foxes 3 (2026)',
        doi: '10.1000/x',
      },
    ]);
  });

  it('may lack all but its address', () => {
    expect(read(atomEntry('hep-th/9901001v1'))).toMatchObject([{ id: 'hep-th/9901001', version: 1 }]);
    expect(read('<entry><id>http://arxiv.org/abs/2602.01234</id></entry>')).toEqual([{ id: '2602.01234', version: 1 }]);
  });

  it.each([
    ['This paper has been withdrawn by the authors due to an error in Lemma 2', 'x', true],
    ['Withdrawn: superseded by 2603.00001', 'x', true],
    [undefined, 'This paper has been withdrawn by Ada Lovelace', true],
    ['We study withdrawn papers', 'Papers that were withdrawn are many.', undefined],
  ])('is a withdrawal where authors or arXiv say so: %s', (comment, summary, isWithdrawn) => {
    const [paper] = read(atomEntry('2602.01234v2', comment && own('comment', comment), summary)) as readonly {
      isWithdrawn?: true;
    }[];
    expect(paper?.isWithdrawn).toBe(isWithdrawn);
  });

  it('leaves out an entry that is none, such as the one that tells of an error', () => {
    const error =
      '<entry><id>http://arxiv.org/api/errors#bad</id><title>Error</title><summary>bad id</summary></entry>';
    expect(read(error, '<entry/>', atomEntry('2602.01234v2'))).toMatchObject([{ id: '2602.01234' }]);
    expect(read()).toEqual([]);
  });

  it('is nothing that could be read where the answer is broken', () => {
    for (const broken of ['', 'x', '<feed>', '<feed></rss>', '{"a": 1}', '<!DOCTYPE feed [<!ENTITY a "b">]><feed/>'])
      expect(parseAtom(broken)).toEqual({ kind: 'bad-payload', at: 'xml' });
    expect(parseAtom('<html><body/></html>')).toEqual({ kind: 'bad-payload', at: 'feed' });
  });
});
