import { say } from '../../browser/words.ts';
import { isRowNew } from '../../domain/row.ts';
import type { GlanceActions, GlanceModel } from './model.ts';
import { PaperDetails } from './paper-details.tsx';
import { PaperRow } from './paper-row.tsx';

/** The list: it knows rows, the row knows a paper. */
export function PaperFeed({
  model,
  isLoading,
  actions,
}: {
  model: GlanceModel;
  isLoading: boolean;
  actions: GlanceActions;
}) {
  const rows = model.screen?.rows ?? [];
  const total = model.screen?.total ?? 0;
  return (
    <div role="feed" class="feed" aria-label={say(`tab_${model.view}`)} aria-busy={isLoading}>
      {rows.map((row, index) => (
        <PaperRow
          key={row.id}
          row={row}
          position={index + 1}
          total={total}
          now={model.now}
          isNew={model.view !== 'saved' && isRowNew(row, model.labelsSince, model.now)}
          isOpen={model.open?.id === row.id}
          actions={actions}
        >
          {model.open?.id === row.id && model.open.paper && (
            <PaperDetails paper={model.open.paper} onFollow={actions.follow} />
          )}
        </PaperRow>
      ))}
    </div>
  );
}
