import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { readRules, watchRules } from '../../../browser/rules.ts';
import { readSettings, watchSettings } from '../../../browser/settings.ts';
import { feedsIn } from '../../../domain/chosen-feeds.ts';
import type { PolledFeed } from '../../../domain/feed.ts';
import type { Rule } from '../../../domain/rules/rule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../domain/settings.ts';

/** What the person chose, in whichever page they change it. */
export interface Preferences {
  readonly settings: ReadonlySignal<Settings>;
  /** Undefined until they are read: what is muted must not show for a moment. */
  readonly rules: ReadonlySignal<readonly Rule[] | undefined>;
  readonly followed: ReadonlySignal<readonly PolledFeed[]>;
}

export function followPreferences(onFailure: (error: unknown) => void): Preferences {
  const settings = signal(DEFAULT_SETTINGS);
  const rules = signal<readonly Rule[] | undefined>(undefined);
  // By itself, or every change of a setting would read the lists anew.
  const lists = computed(() => settings.value.followedLists);
  const followed = computed(() => feedsIn(lists.value));

  void read();
  watchSettings((changed) => {
    settings.value = changed;
  });
  watchRules((changed) => {
    rules.value = changed;
  });

  return { settings, rules, followed };

  async function read(): Promise<void> {
    const [chosen, lines] = await Promise.all([readSettings(), readRules()]).catch((error: unknown) => {
      onFailure(error);
      return [DEFAULT_SETTINGS, []] as const;
    });
    batch(() => {
      settings.value = chosen;
      rules.value ??= lines;
    });
  }
}
