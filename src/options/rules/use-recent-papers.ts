import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Judged } from '../../domain/rules/matcher.ts';
import { openStore } from '../../store/open-store.ts';
import { readRecentPapers } from '../../store/read-recent-papers.ts';
import { watch } from '../../store/watch.ts';

/** The papers that rules are tried on, as they come and go; undefined until they are read, or where they can't be. */
export function useRecentPapers(): readonly Judged[] | undefined {
  const [papers, setPapers] = useState<readonly Judged[] | undefined>(undefined);
  const store = useMemo(() => openStore(), []);
  useEffect(
    () =>
      watch(
        () => readRecentPapers(store, Date.now()),
        setPapers,
        () => setPapers(undefined),
      ),
    [store],
  );
  return papers;
}
