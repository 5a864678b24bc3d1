import { type ReadonlySignal, signal } from '@preact/signals';
import type { Digest } from '../../../domain/digest/digest.ts';
import type { Store } from '../../../store/open-store.ts';
import { readWaitingDigest } from '../../../store/read-waiting-digest.ts';
import { watch } from '../../../store/watch.ts';

const NEWS_FOR_MS = 24 * 3_600_000;

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
