import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteShown, withNoteWritten } from '../../../src/domain/sync/note-versions.ts';
import { isAlive, joinDocs, type SyncDoc } from '../../../src/domain/sync/sync-doc.ts';
import { anyDocs } from './any-doc.ts';

const A = 'aaaaaa';
const B = 'bbbbbb';

describe('the one merge', () => {
  it('comes to the same in any order, in any grouping, and however often', () => {
    fc.assert(
      fc.property(anyDocs, (docs) => {
        const [a, b, c] = docs as [SyncDoc, SyncDoc, SyncDoc];
        expect(plain(joinDocs(a, b))).toEqual(plain(joinDocs(b, a)));
        expect(plain(joinDocs(joinDocs(a, b), c))).toEqual(plain(joinDocs(a, joinDocs(b, c))));
        const both = joinDocs(a, b);
        expect(plain(joinDocs(both, b))).toEqual(plain(both));
        expect(plain(joinDocs(both, both))).toEqual(plain(both));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every word of a note that nobody replaced', () => {
    fc.assert(
      fc.property(anyDocs, (docs) => {
        const all = docs.reduce<SyncDoc | undefined>((known, doc) => joinDocs(known, doc), undefined);
        const shown = noteShown(all?.note);
        for (const head of all?.note?.heads ?? [])
          for (const line of head.text.split('\n')) if (!head.from.includes(line)) expect(shown).toContain(line);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the last word on a field, and lets the device decide between two at once', () => {
    const early = field('done', [5, 0, B]);
    expect(joinDocs(early, field('reading', [6, 0, A])).fields.state?.value).toBe('reading');
    expect(joinDocs(field('reading', [5, 0, A]), early).fields.state?.value).toBe('done');
    expect(joinDocs(early, field('reading', [5, 1, A])).fields.state?.value).toBe('reading');
  });
});

describe('what was removed for good', () => {
  const gone = { stamp: [10, 0, A] as const, seen: { [B]: 1 } };

  it('stays so against an earlier edit, and comes back with a later one', () => {
    expect(isAlive({ ...field('done', [9, 0, B]), gone })).toBe(false);
    expect(isAlive({ ...field('done', [11, 0, B]), gone })).toBe(true);
  });

  it('does not come back because a paper woke from a snooze', () => {
    expect(isAlive({ id: 'paper:1', fields: { place: { value: 'i', stamp: [11, 0, B] } }, gone })).toBe(false);
  });

  it('comes back with a note that whoever removed it had not seen, however early it was written', () => {
    const seen = withNoteWritten(undefined, 'seen', 1, B);
    expect(isAlive({ id: 'paper:1', fields: {}, note: seen, gone })).toBe(false);
    expect(isAlive({ id: 'paper:1', fields: {}, note: withNoteWritten(seen, 'more', 2, B), gone })).toBe(true);
  });
});

function field(value: string, stamp: readonly [number, number, string]): SyncDoc {
  return { id: 'paper:1', fields: { state: { value, stamp } } };
}

/** Whatever the order of keys. */
function plain(doc: SyncDoc): unknown {
  return JSON.parse(
    JSON.stringify({
      ...doc,
      fields: Object.fromEntries(Object.entries(doc.fields).sort(([a], [b]) => (a < b ? -1 : 1))),
    }),
  );
}
