import { expect, it } from 'vitest';
import { withEdits } from '../../../src/domain/bibliography/edit-record.ts';
import { withArxivWord } from '../../../src/domain/bibliography/learned-record.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { docIdOfPaper, entryOfDoc } from '../../../src/domain/sync/entry-values.ts';
import { joinDocs } from '../../../src/domain/sync/sync-doc.ts';
import { recordsOf } from '../../../src/domain/sync/take-local.ts';
import { saved } from '../../library/saved.ts';

const ID = '2602.00001';
const NOW = Date.UTC(2026, 10, 30);

it('what a hand edited on one device stays, though another learned of a later version meanwhile and was used since', () => {
  const entry = saved(ID, { savedAt: NOW - 9, changedAt: NOW - 9 });
  const [before] = recordsOf([{ id: ID, entry }], new Map(), { device: 'aaaaaa', now: NOW }).docs;
  if (!before) return expect.unreachable();
  const tell = (device: string, changed: SavedPaper) => {
    const { docs } = recordsOf([{ id: ID, entry: changed }], new Map([[before.id, before]]), { device, now: NOW });
    return docs[0] ?? expect.unreachable();
  };
  const byHand = tell('aaaaaa', { ...withEdits(entry, { version: '1', venue: 'TMLR' }), changedAt: NOW - 2 });
  const learned = tell('bbbbbb', {
    ...withArxivWord(entry, { version: 2, comment: 'Accepted at ICML 2026' }),
    starred: true,
    changedAt: NOW - 1,
  });
  const both = entryOfDoc(joinDocs(byHand, learned), entry);
  expect(both).toMatchObject({ id: ID, starred: true, record: { version: '1', venue: 'TMLR' } });
  expect(entryOfDoc(learned, entry)).toMatchObject({ record: { version: '2', venue: 'ICML 2026' } });
  expect(docIdOfPaper(ID)).toBe(before.id);
});
