import { expect, it } from 'vitest';
import { segmentCodec } from '../../../src/background/sync/segment-codec.ts';
import type { SavedPaper } from '../../../src/domain/saved-paper.ts';
import { docIdOfPaper } from '../../../src/domain/sync/entry-values.ts';
import { readSegment, writeSegment } from '../../../src/domain/sync/segment.ts';
import type { SyncDoc } from '../../../src/domain/sync/sync-doc.ts';
import { recordsOf } from '../../../src/domain/sync/take-local.ts';
import { newEntry } from './memory-device.ts';

const NOW = Date.UTC(2026, 1, 14, 12);
const DEVICE = 'device000001';
const COUNT = 20_000;

it('a list of 20,000 papers goes over in less than 10 MB, a change in less than 2 kB, which is no tenth of a backup', async () => {
  const { pack } = segmentCodec(undefined);
  const entries = Array.from({ length: COUNT }, (_, at) => entry(at));
  const { docs, told } = recordsOf(
    entries.map((saved) => ({ id: saved.id, entry: saved })),
    new Map(),
    { device: DEVICE, now: NOW },
  );
  let first = 0;
  for (let at = 0; at < told.length; at += 2_000) first += (await pack(segment(told.slice(at, at + 2_000)))).length;
  expect(first).toBeLessThan(10_000_000);

  const [one] = entries as [SavedPaper];
  const changed = { ...one, tags: [...one.tags, 'thesis'], note: `${one.note}\nSeen again.`, changedAt: NOW + 1 };
  const known = new Map(docs.filter(({ id }) => id === docIdOfPaper(one.id)).map((doc) => [doc.id, doc]));
  const change = recordsOf([{ id: one.id, entry: changed }], known, { device: DEVICE, now: NOW + 1 });
  const bytes = (await pack(segment(change.told))).length;
  expect(bytes).toBeLessThan(2_000);
  // A backup, the only other way, holds at least this.
  expect(bytes).toBeLessThan(JSON.stringify(entries).length / 10);
  expect(readSegment(segment(change.told))).toMatchObject({
    kind: 'ok',
    unreadable: 0,
    segment: { docs: change.told },
  });
});

function segment(docs: readonly SyncDoc[]): string {
  return writeSegment({ device: DEVICE, name: 'Desk', madeAt: NOW, docs });
}

/** Titles and names of some length, a tag on each third, a note on each tenth. */
function entry(at: number): SavedPaper {
  const id = `${2301 + (at % 12)}.${String(at).padStart(5, '0')}`;
  const title = `On the ${WORDS[at % 7]} ${WORDS[(at * 3) % 7]} of ${WORDS[(at * 5) % 7]} ${at} in Large ${WORDS[(at >> 3) % 7]} Models`;
  const authors = Array.from(
    { length: 3 + (at % 6) },
    (_, one) => `Author ${(at * 31 + one * 17) % 9_973} Family${one}`,
  );
  const savedAt = NOW - at * 60_000;
  return {
    ...newEntry(id, savedAt),
    paper: { id, title, abstract: '', authors },
    tags: at % 3 === 0 ? [WORDS[at % 7] ?? 'nlp'] : [],
    note: at % 10 === 0 ? `Compare with ${at - 1}: the ablation in section ${at % 9}.` : '',
  };
}

const WORDS = ['sparse', 'latent', 'robust', 'efficient', 'multimodal', 'causal', 'retrieved'];
