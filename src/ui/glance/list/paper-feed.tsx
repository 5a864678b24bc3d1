import { isRowNew } from '../../../domain/arrange.ts';
import { isFeedView } from '../../../domain/screen.ts';
import type { LazyComponents } from '../lazy-components.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';
import { PaperRow } from './paper-row.tsx';

/** The list: it knows rows, the row knows a paper. */
export function PaperFeed({
  model,
  isLoading,
  actions,
  parts,
}: {
  model: GlanceModel;
  isLoading: boolean;
  actions: GlanceActions;
  parts: LazyComponents | undefined;
}) {
  const { rows, state, open, matches, groups, now } = model;
  // What waits or is filtered out is not in this list.
  const total = Math.max(rows.length, (model.screen?.total ?? 0) - model.waiting - model.filteredOut);
  const focusId = rows.some(({ id }) => id === state.focusId) ? state.focusId : rows[0]?.id;
  const drawn = rows
    .slice(0, model.limit)
    .map((row, index) => (
      <PaperRow
        key={row.id}
        row={row}
        position={index + 1}
        total={total}
        now={now}
        isNew={isFeedView(state.view) && isRowNew(row, model)}
        isFocusable={row.id === focusId}
        isOpen={(open?.id ?? (parts ? undefined : state.openId)) === row.id}
        openHeight={state.openHeight}
        details={open?.id === row.id ? open.details : undefined}
        matches={matches?.get(row.id)}
        actions={actions}
        parts={parts}
      />
    ));
  return (
    <div role="feed" class="feed" aria-busy={isLoading || rows.length < total}>
      {parts?.inGroups(drawn, groups) ?? drawn}
    </div>
  );
}
