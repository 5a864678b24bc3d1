import { describe, expect, it } from 'vitest';
import { type StruckParts, withStrike } from '../../../src/domain/for-you/struck.ts';
import { partRecord, struckOfDoc, valuesOfStruck } from '../../../src/domain/sync/part-values.ts';
import { readSegment, writeSegment } from '../../../src/domain/sync/segment.ts';
import { joinDocs, type SyncDoc } from '../../../src/domain/sync/sync-doc.ts';

const NOTHING: StruckParts = { words: [], authors: [], papers: [] };
const SPLATTING = { by: 'word', terms: ['gaussian splatting', 'gaussian', 'splatting'] } as const;
const ANN = { by: 'author', name: 'Ann Example' } as const;
const PAPER = { by: 'paper', id: '2401.00001' } as const;

describe('what was struck from the profile', () => {
  it('comes out of a file as it went in, also what looks like a part of an object', () => {
    const struck = [{ by: 'word', terms: ['__proto__'] } as const, SPLATTING, ANN, PAPER].reduce<StruckParts>(
      withStrike,
      NOTHING,
    );
    const told = tell(struck, undefined, 'device000001', 5);
    const text = writeSegment({ device: 'device000001', name: 'Desk', madeAt: 5, docs: [told] });
    const reading = readSegment(text);
    const [doc] = reading.kind === 'ok' ? reading.segment.docs : [];
    expect(doc && struckOfDoc(doc)).toEqual(struck);
  });

  it('is struck by one and brought back by another without a word between them lost', () => {
    const first = tell(withStrike(withStrike(NOTHING, SPLATTING), ANN), undefined, 'device000001', 5);
    const desk = tell({ ...struckOfDoc(first), authors: [] }, first, 'device000001', 6);
    const laptop = tell(withStrike(struckOfDoc(first), PAPER), first, 'device000002', 6);
    const all = joinDocs(joinDocs(first, desk), laptop);
    expect(struckOfDoc(all)).toEqual({ words: [SPLATTING.terms], authors: [], papers: [PAPER.id] });
  });

  it('stands in the order in which it was struck, wherever that was', () => {
    const desk = tell(withStrike(NOTHING, { by: 'author', name: 'Zoe' }), undefined, 'device000001', 5);
    const laptop = tell(withStrike(NOTHING, ANN), undefined, 'device000002', 7);
    expect(struckOfDoc(joinDocs(laptop, desk)).authors).toEqual(['Zoe', 'Ann Example']);
  });
});

function tell(struck: StruckParts, known: SyncDoc | undefined, device: string, now: number): SyncDoc {
  const told = partRecord('struck', valuesOfStruck(struck), known, { device, now, isNew: false });
  return told ?? { id: 'struck', fields: {} };
}
