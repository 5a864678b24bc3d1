import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { sendCommand } from '../../browser/commands.ts';
import { keepProfileTag } from '../../browser/profile-tag.ts';
import { changeStruck, eraseStruck, followStruck } from '../../browser/struck.ts';
import { broughtBack, type StruckParts, withStrike } from '../../domain/for-you/struck.ts';
import { eraseTerms } from '../../store/for-you/erase-terms.ts';
import { readRankingVersion } from '../../store/for-you/open-ranking.ts';
import { readProfile, type ShownProfile } from '../../store/for-you/read-profile.ts';
import type { Store } from '../../store/open-store.ts';
import { watch } from '../../store/watch.ts';
import { rankingAtHand } from '../../ui/ranking-at-hand.ts';
import type { ForYouActions } from '../model.ts';

/** The profile of "For you" where that is switched on, and what can be done with it. */
export function followProfile(
  store: Store,
  isOn: ReadonlySignal<boolean>,
  onSaved: () => void,
): {
  readonly profile: ReadonlySignal<ShownProfile | undefined>;
  readonly actions: ForYouActions;
  readonly stop: () => void;
} {
  const ranking = rankingAtHand(store);
  const profile = signal<ShownProfile | undefined>(undefined);
  const struck = signal<StruckParts | undefined>(undefined);
  const version = signal<string | undefined>(undefined);
  followStruck((parts) => {
    struck.value = parts;
  }).catch(console.error);
  const stopWatching = watch(
    () => readRankingVersion(store),
    (read) => {
      version.value = read;
    },
    console.error,
  );
  const asked = computed(() => (isOn.value && version.value !== undefined ? struck.value : undefined));
  const stopReading = effect(() => {
    const [edited, of] = [asked.value, version.value];
    if (!edited) {
      profile.value = undefined;
      return;
    }
    ranking()
      .then((read) => readProfile(store, read, edited))
      .then((read) => {
        if (asked.peek() === edited && version.peek() === of) profile.value = read;
      })
      .catch(console.error);
  });
  return {
    profile,
    stop() {
      stopWatching();
      stopReading();
    },
    actions: {
      async strikePart({ strike }) {
        await changeStruck((parts) => withStrike(parts, strike));
        onSaved();
      },
      async bringPartBack({ strike }) {
        await changeStruck((parts) => broughtBack(parts, strike));
        onSaved();
      },
      async eraseProfile() {
        keepProfileTag(undefined);
        await eraseStruck();
        await eraseTerms(store);
        void sendCommand({ type: 'count-terms' });
        onSaved();
      },
    },
  };
}
