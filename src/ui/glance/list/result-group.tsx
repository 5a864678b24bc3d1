import type { VNode } from 'preact';
import { monthWords } from '../../../browser/date-text.ts';
import { numberWords, t } from '../../../browser/i18n.ts';
import type { FoundIn, ResultGroup } from '../../../domain/search/result-groups.ts';
import type { GlanceModel } from '../model.ts';

/**
 * Rows, keyed by their papers, with what stands over the first of each group. No headings by their role: a feed may own nothing but
 * articles. No empty places either: a row that holds the keyboard would be moved past them, and lose it.
 */
export function inGroups(rows: readonly VNode[], groups: GlanceModel['groups']): readonly VNode[] {
  if (!groups) return rows;
  return rows.flatMap((row) => {
    const group = groups.get(String(row.key));
    return group ? [over(String(row.key), group), row] : [row];
  });
}

function over(id: string, group: ResultGroup): VNode {
  return (
    <div key={`over ${id}`} class="result-group">
      <span>{groupWords(group)}</span>
      <small>{countOf(group)}</small>
    </div>
  );
}

function groupWords(group: ResultGroup): string {
  if (group.by === 'place') return t(PLACES[group.place]);
  if (group.date === '') return t('group_undated');
  return group.date.length > 4 ? monthWords(group.date) : group.date;
}

const PLACES = {
  saved: 'group_saved',
  listed: 'group_listed',
  archive: 'group_archive',
  removed: 'shelf_removed',
} as const satisfies Record<FoundIn, string>;

function countOf({ shown, total }: ResultGroup): string {
  return shown < total ? t('count_of', numberWords(shown), numberWords(total)) : numberWords(total);
}
