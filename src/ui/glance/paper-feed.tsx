import { say } from '../../browser/words.ts';
import { isLabelled } from '../../domain/newness.ts';
import type { Row } from '../../domain/row.ts';
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
          isNew={isNew(row, model)}
          isOpen={model.open?.id === row.id}
          actions={actions}
        >
          {model.open?.id === row.id && model.open.details && (
            <PaperDetails id={row.id} details={model.open.details} onFollow={actions.follow} />
          )}
        </PaperRow>
      ))}
    </div>
  );
}

/** Rows of lists that make nothing New have no `seenAt` at all. */
function isNew({ seenAt }: Row, { labelsSince, now }: GlanceModel): boolean {
  return seenAt !== undefined && isLabelled(seenAt ?? undefined, labelsSince, now);
}
