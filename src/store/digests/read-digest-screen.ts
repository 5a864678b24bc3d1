import type { Digest } from '../../domain/digest/digest.ts';
import { digestDueAt } from '../../domain/digest/digest-schedule.ts';
import { isUnseen } from '../../domain/newness.ts';
import { libraryOf } from '../databases.ts';
import { readHistory } from '../history/read-history.ts';
import type { Store } from '../open-store.ts';
import { readSavedIds } from '../saved/read-saved.ts';
import { type DigestName, listDigests, readDigest } from './read-digests.ts';

/** All that the digest page shows: one digest as it was made, and how its papers stand now. */
export interface DigestScreen {
  /** Missing when there is none of that id, or none at all. */
  readonly digest?: Digest;
  readonly names: readonly DigestName[];
  readonly unseen: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly saved: ReadonlySet<string>;
  /** When the next one comes; missing while none is planned. */
  readonly nextAt?: number;
}

/** The digest of that id, or the last one; one read, so that it can be watched. */
export async function readDigestScreen(store: Store, id: string | undefined, now: number): Promise<DigestScreen> {
  const [digest, names, plan] = await Promise.all([
    readDigest(store, id, now),
    listDigests(store, now),
    libraryOf(store).digestPlan.get('plan'),
  ]);
  const ids = digest?.papers.map((paper) => paper.id) ?? [];
  const [marks, saved] = await Promise.all([readHistory(store, ids), readSavedIds(store, ids)]);
  const where = (holds: (mark: NonNullable<ReturnType<typeof marks.get>>) => boolean): Set<string> =>
    new Set([...marks.values()].filter(holds).map((mark) => mark.id));
  return {
    ...(digest && { digest }),
    names,
    unseen: where(isUnseen),
    read: where(({ readAt }) => readAt !== undefined),
    hidden: where(({ hiddenAt }) => hiddenAt !== undefined),
    saved,
    ...(plan && { nextAt: digestDueAt(plan) }),
  };
}
