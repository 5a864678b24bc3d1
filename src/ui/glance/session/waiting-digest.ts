import { type ReadonlySignal, signal } from '@preact/signals';
import type { Digest } from '../../../domain/digest/digest.ts';
import { DAY_MS } from '../../../domain/durations.ts';
import { readWaitingDigest } from '../../../store/digests/read-waiting-digest.ts';
import type { Store } from '../../../store/open-store.ts';
import { watch } from '../../../store/watch.ts';

const NEWS_FOR_MS = DAY_MS;

/** The digest of the last day that nobody has opened yet. */
export function followWaitingDigest(
  store: Store,
  onFailure: (error: unknown) => void,
): ReadonlySignal<Digest | undefined> {
  const digest = signal<Digest | undefined>(undefined);
  watch(
    () => readWaitingDigest(store, Date.now() - NEWS_FOR_MS, Date.now()),
    (read) => {
      digest.value = read;
    },
    onFailure,
  );
  return digest;
}
