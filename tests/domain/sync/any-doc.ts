import fc from 'fast-check';
import { withNoteWritten } from '../../../src/domain/sync/note-versions.ts';
import type { Stamp } from '../../../src/domain/sync/stamp.ts';
import { joinDocs, type SyncDoc } from '../../../src/domain/sync/sync-doc.ts';

const anyStamp: fc.Arbitrary<Stamp> = fc.tuple(fc.nat(5), fc.nat(2), fc.constantFrom('aaaaaa', 'bbbbbb', 'cccccc'));

const anyPart: fc.Arbitrary<SyncDoc> = fc
  .record({
    fields: fc.dictionary(
      fc.constantFrom('state', 'star', 'tag:x', 'tag:y', 'place'),
      fc.record({ value: fc.constantFrom(null, 1, 'a', true, ['b']), stamp: anyStamp }),
    ),
    gone: fc.option(
      fc.record({ stamp: anyStamp, seen: fc.dictionary(fc.constantFrom('aaaaaa', 'bbbbbb'), fc.nat(3)) }),
      {
        nil: undefined,
      },
    ),
  })
  .map(({ fields, gone }) => ({ id: 'paper:1', fields, ...(gone && { gone }) }));

/**
 * Documents of one thing as devices come to them: each writes what it likes, and reads what others wrote, in any order. Answers with all of
 * them.
 */
export const anyDocs: fc.Arbitrary<readonly SyncDoc[]> = fc
  .array(
    fc.oneof(
      fc.record({ by: fc.nat(2), note: fc.constantFrom('a', 'b', 'a\nb', 'c\n', '') }),
      fc.record({ by: fc.nat(2), reads: fc.nat(2) }),
      fc.record({ by: fc.nat(2), part: anyPart }),
    ),
    { minLength: 3, maxLength: 16 },
  )
  .map((steps) => {
    const devices = ['aaaaaa', 'bbbbbb', 'cccccc'];
    const docs: SyncDoc[] = devices.map(() => ({ id: 'paper:1', fields: {} }));
    for (const [at, step] of steps.entries()) {
      const own = docs[step.by] ?? { id: 'paper:1', fields: {} };
      const device = devices[step.by] ?? 'aaaaaa';
      if ('note' in step) docs[step.by] = { ...own, note: withNoteWritten(own.note, step.note, at, device) };
      else docs[step.by] = joinDocs(own, 'part' in step ? step.part : (docs[step.reads] ?? own));
    }
    return docs;
  });
