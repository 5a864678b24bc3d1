import { type DigestPlan, digestPlanFor } from '../domain/digest/digest-schedule.ts';
import type { Settings } from '../domain/settings.ts';
import type { Store } from './open-store.ts';

/** Brings the plan in line with what the person chose; answers with it, or undefined while digests are switched off. Twice is the same as once. */
export async function planDigest({ library }: Store, settings: Settings, now: number): Promise<DigestPlan | undefined> {
  const { digests, digestPlan } = library;
  return library.transaction('rw', digests, digestPlan, async () => {
    const known = await digestPlan.get('plan');
    const last = known ? undefined : await digests.orderBy('[until+every]').last();
    const plan = digestPlanFor(settings, known, last?.until, now);
    if (!plan) await digestPlan.clear();
    else if (plan !== known) await digestPlan.put({ ...plan, key: 'plan' });
    return plan;
  });
}
