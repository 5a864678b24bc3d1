import { isArxivId } from '../arxiv-id.ts';
import type { SavedPaper } from '../saved-paper.ts';
import { identityOf, isSamePublication } from './identity.ts';
import { paperWithRecord } from './paper-of-record.ts';
import { parseRecord } from './parse-record.ts';
import { RECORD_FIELDS } from './record.ts';
import type { RecordChanges } from './record-draft.ts';

/** The paper as its reader's hand changed it: from then on no file and no refresh overwrites what was changed. */
export function withEdits(saved: SavedPaper, changes: RecordChanges): SavedPaper {
  const fields = RECORD_FIELDS.filter((field) => field in changes);
  if (fields.length === 0) return saved;
  const { id, paper } = saved;
  const known = saved.record ?? { identifiers: isArxivId(id) ? { arxiv: id } : {} };
  const edited = [...new Set([...(known.edited ?? []), ...fields])];
  const record = parseRecord({ ...known, ...changes, identifiers: changes.identifiers ?? known.identifiers, edited });
  return record ? { ...saved, record, paper: paperWithRecord(paper, record) } : saved;
}

/**
 * A paper of the list that a hand's changes would make this one the same as: by its DOI, or by all that tells publications apart. Undefined
 * where they were the same before already.
 */
export function twinAfterEdit(
  saved: SavedPaper,
  changes: RecordChanges,
  list: Iterable<SavedPaper>,
): SavedPaper | undefined {
  const [before, after] = [identityOf(saved.record, saved.paper), identityAfter(saved, changes)];
  for (const other of list) {
    if (other.id === saved.id || other.removedAt !== undefined) continue;
    const identity = identityOf(other.record, other.paper);
    const { doi } = identity.identifiers;
    const hasSameDoi = doi !== undefined && doi === after.identifiers.doi && doi !== before.identifiers.doi;
    if (hasSameDoi || (isSamePublication(after, identity) && !isSamePublication(before, identity))) return other;
  }
  return undefined;
}

function identityAfter(saved: SavedPaper, changes: RecordChanges) {
  const { record, paper } = withEdits(saved, changes);
  return identityOf(record, paper);
}
