import { useEffect, useState } from 'preact/hooks';
import { readRules, watchRules, writeRules } from '../../browser/rules.ts';
import type { Judged } from '../../domain/rules/matcher.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { openStore } from '../../store/open-store.ts';
import { readRecentPapers } from '../../store/read-recent-papers.ts';

/** The rules as they stand, in whichever page they change; undefined until they are read. */
export function useRules(): readonly [readonly Rule[] | undefined, (rules: readonly Rule[]) => Promise<void>] {
  const [rules, setRules] = useState<readonly Rule[] | undefined>(undefined);
  useEffect(() => {
    watchRules(setRules);
    void readRules().then(setRules);
  }, []);
  return [
    rules,
    async (changed) => {
      setRules(changed);
      await writeRules(changed);
    },
  ];
}

/** The papers that rules are tried on: read once, and kept while the page is open. Empty where the cache can't be read. */
export function useRecentPapers(): readonly Judged[] | undefined {
  const [papers, setPapers] = useState<readonly Judged[] | undefined>(undefined);
  useEffect(() => {
    readRecentPapers(openStore(), Date.now()).then(setPapers, () => setPapers([]));
  }, []);
  return papers;
}
