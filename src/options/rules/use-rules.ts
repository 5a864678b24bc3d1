import { useEffect, useState } from 'preact/hooks';
import {
  type RulesReading,
  readRulesWithFaults,
  watchRules,
  writeRules,
  writeUnreadableRules,
} from '../../browser/rules.ts';
import { parseRules } from '../../domain/rules/parse-rules.ts';
import type { Rule } from '../../domain/rules/rule.ts';

interface RulesAtHand {
  /** As they stand, in whichever page they change; undefined until they are read. */
  readonly reading: RulesReading | undefined;
  readonly keep: (rules: readonly Rule[]) => Promise<void>;
  readonly keepUnreadable: (unreadable: readonly unknown[]) => Promise<void>;
}

/** The rules, shown changed before they are stored. */
export function useRules(): RulesAtHand {
  const [reading, setReading] = useState<RulesReading | undefined>(undefined);
  useEffect(() => {
    // What is known already, as after a change made here, draws nothing.
    watchRules((rules, unreadable) =>
      setReading((before) => (isSame(before, { rules, unreadable }) ? before : { rules, unreadable })),
    );
    void readRulesWithFaults().then(setReading);
  }, []);
  return {
    reading,
    keep: async (rules) => {
      // As it will be read again.
      setReading((before) => ({ rules: parseRules(rules), unreadable: before?.unreadable ?? [] }));
      await writeRules(rules);
    },
    keepUnreadable: writeUnreadableRules,
  };
}

function isSame(one: RulesReading | undefined, other: RulesReading): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
