import { arrange } from '../../domain/arrange.ts';
import type { Screen } from '../../domain/screen.ts';
import type { GlanceModel } from './model.ts';

export type FirstGiven = Pick<GlanceModel, 'now' | 'state' | 'labelsSince'> & {
  readonly screen: Screen | undefined;
  /** The status line as it was left. */
  readonly status?: string;
};

type Rows = GlanceModel['rows'];

/** The rows of a frozen order. What came since then waits; what went (hidden, or left the list) is gone. */
export function inOrder(order: readonly string[] | undefined, rows: Rows): Rows {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return order ? order.flatMap((id) => byId.get(id) ?? []) : rows;
}

/** What the first frame draws. */
export function firstModel({ now, state, labelsSince, screen, status = '' }: FirstGiven): GlanceModel {
  const all = screen?.rows ?? [];
  const rows = arrange(all, { ...state, labelsSince, now });
  return {
    now,
    state,
    ...(screen && { screen }),
    rows,
    filteredOut: all.length - rows.length,
    waiting: 0,
    labelsSince,
    status,
    isRefreshing: false,
    areKeysShown: false,
  };
}
