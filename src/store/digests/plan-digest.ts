import type { Digest } from '../../domain/digest/digest.ts';
import { type DigestPlan, digestPlanFor, isPlanPast } from '../../domain/digest/digest-schedule.ts';
import type { Settings } from '../../domain/settings.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { readDigest, readLastDue } from './read-digests.ts';

/** Brings the plan in line with what the person chose; answers with it, or undefined while digests are switched off. Twice is the same as once. */
export async function planDigest(store: Store, settings: Settings, now: number): Promise<DigestPlan | undefined> {
  const { digests, digestPlan } = libraryOf(store);
  return libraryOf(store).transaction('rw', digests, digestPlan, async () => {
    const known = await digestPlan.get('plan');
    const last = isPlanPast(known, now) ? undefined : await readLast(store, known, now);
    const plan = digestPlanFor(settings, known, last?.until, now);
    if (!plan) await digestPlan.clear();
    else if (plan !== known) await digestPlan.put({ ...plan, key: 'plan' });
    return plan;
  });
}

/** After a clock that was wrong, what came by itself counts; for a plan that is new, whatever there is. */
function readLast(store: Store, known: DigestPlan | undefined, now: number): Promise<Digest | undefined> {
  return known ? readLastDue(store, now) : readDigest(store, undefined, now);
}
