import { changedEntry } from '../../domain/changed-entry.ts';
import type { HiddenPaper } from '../../domain/hidden-paper.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import type { ShownAct } from '../../ui/page-acts.ts';

type Papers = ReadonlyMap<string, SavedPaper> | undefined;

/** The papers as they are after what was done to them, before the store tells; the same map where that is nothing. */
export function papersAfter(papers: Papers, acts: readonly ShownAct[]): Papers {
  if (!papers || acts.length === 0) return papers;
  const after = new Map(papers);
  for (const act of acts) {
    for (const saved of entriesAfter((id) => after.get(id), act)) after.set(saved.id, saved);
  }
  return after;
}

/** The first rows of a state, after the same. */
export function firstAfter(
  rows: readonly SavedPaper[] | undefined,
  acts: readonly ShownAct[],
): readonly SavedPaper[] | undefined {
  if (!rows || acts.length === 0) return rows;
  const state = rows[0]?.state;
  const after = papersAfter(new Map(rows.map((saved) => [saved.id, saved])), acts);
  return [...(after?.values() ?? [])].filter((saved) => saved.removedAt === undefined && saved.state === state);
}

/** What is hidden, the last first, after the same. */
export function hiddenAfter(hidden: readonly HiddenPaper[], acts: readonly ShownAct[]): readonly HiddenPaper[] {
  return acts.reduce((shown, act) => {
    if (!('id' in act) || act.do === 'unsave') return shown;
    const { id, title = id } = act;
    const others = shown.filter((one) => one.id !== id);
    if (act.do !== 'hide') return others;
    return shown.length > others.length ? shown : [{ id, title, hiddenAt: Date.now() }, ...others];
  }, hidden);
}

/** The entries that an act changed. */
function entriesAfter(find: (id: string) => SavedPaper | undefined, act: ShownAct): readonly SavedPaper[] {
  if (act.do === 'put back') return act.entries;
  const ids = act.do === 'change' ? act.ids : [act.id];
  return ids.flatMap((id) => {
    const saved = find(id);
    if (!saved || act.do === 'show') return [];
    const change = act.do === 'change' ? act.change : ({ to: act.do === 'save' ? 'list' : 'shelf' } as const);
    const after = changedEntry(saved, change, Date.now());
    return after === saved ? [] : [after];
  });
}
