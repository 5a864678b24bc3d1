import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type RulesReading,
  readRulesWithFaults,
  watchRules,
  writeRules,
  writeUnreadableRules,
} from '../../browser/rules.ts';
import type { RuleInput } from '../../domain/rules/matcher/matcher.ts';
import { parseRules } from '../../domain/rules/parse-rules.ts';
import { writeRulesFile } from '../../domain/rules/rules-file.ts';
import { readRecentPapers } from '../../store/feeds/read-recent-papers.ts';
import type { Store } from '../../store/open-store.ts';
import { watch } from '../../store/watch.ts';
import { dayStamp, saveFile } from '../../ui/save-file.ts';
import type { RuleActions } from '../model.ts';

/** The rules, in whichever page they change: shown changed before they are stored. `onSaved` hears of each that is. */
export function followRules(onSaved: () => void): {
  readonly reading: ReadonlySignal<RulesReading | undefined>;
  readonly actions: RuleActions;
} {
  const reading = signal<RulesReading | undefined>(undefined);
  watchRules((rules, unreadable) => {
    // What is known already, as after a change made here, draws nothing.
    if (!isSame(reading.peek(), { rules, unreadable })) reading.value = { rules, unreadable };
  });
  void readRulesWithFaults().then((read) => {
    reading.value = read;
  });
  return {
    reading,
    actions: {
      async writeRules(rules) {
        // As it will be read again.
        reading.value = { rules: parseRules(rules), unreadable: reading.peek()?.unreadable ?? [] };
        await writeRules(rules);
        onSaved();
      },
      async writeUnreadableRules(unreadable) {
        await writeUnreadableRules(unreadable);
        onSaved();
      },
      saveRulesFile(rules) {
        const name = `paperglance-rules-${dayStamp(Date.now())}.json`;
        saveFile(name, [writeRulesFile(rules)], 'application/json');
      },
    },
  };
}

/** The papers that rules are tried on, as they come and go; undefined until they are read, or where they can't be. */
export function followRecentPapers(store: Store): {
  readonly papers: ReadonlySignal<readonly RuleInput[] | undefined>;
  readonly stop: () => void;
} {
  const papers = signal<readonly RuleInput[] | undefined>(undefined);
  const stop = watch(
    () => readRecentPapers(store, Date.now()),
    (read) => {
      papers.value = read;
    },
    () => {
      papers.value = undefined;
    },
  );
  return { papers, stop };
}

function isSame(one: RulesReading | undefined, other: RulesReading): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
