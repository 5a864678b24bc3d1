import type { Failure } from '../../domain/failure.ts';
import type { ArxivPaper } from '../../domain/uptake/arxiv-paper.ts';
import type { KeptUptake, Uptake } from '../../domain/uptake/uptake.ts';
import { cacheOf } from '../databases.ts';
import type { Store } from '../open-store.ts';

/** Keeps what was told of a paper in place of what was known. */
export async function keepUptake(store: Store, id: string, uptake: Uptake, now: number): Promise<void> {
  await change(store, id, (known) => ({
    id,
    uptake,
    fetchedAt: now,
    triedAt: now,
    ...(known?.arxiv && { arxiv: known.arxiv }),
  }));
}

/** Notes that asking failed; what was told before stays. */
export async function failUptake(store: Store, id: string, failure: Failure, now: number): Promise<void> {
  await change(store, id, (known) => ({ ...known, id, triedAt: now, failure }));
}

/** Keeps what arXiv answered: the paper, none where it has none, or why there is no answer, beside what it told before. */
export async function keepArxiv(
  store: Store,
  id: string,
  told: { readonly paper?: ArxivPaper } | { readonly failure: Failure },
  now: number,
): Promise<void> {
  await change(store, id, (known) => {
    const { failure: _, ...before } = known?.arxiv ?? {};
    const arxiv = 'failure' in told ? { ...before, ...told, triedAt: now } : { ...told, fetchedAt: now, triedAt: now };
    return { ...(known ?? { id, triedAt: now }), arxiv };
  });
}

/** What is kept of a paper; undefined where nobody has asked. */
export async function readUptake(store: Store, id: string): Promise<KeptUptake | undefined> {
  return cacheOf(store).uptake.get(id);
}

async function change(store: Store, id: string, changed: (known: KeptUptake | undefined) => KeptUptake): Promise<void> {
  const { uptake } = cacheOf(store);
  await uptake.db.transaction('rw', uptake, async () => {
    await uptake.put(changed(await uptake.get(id)));
  });
}
