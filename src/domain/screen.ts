import type { Feed } from './feed.ts';
import type { RefreshState } from './refresh-state.ts';
import type { Row } from './row.ts';

export const VIEWS = ['trending', 'daily', 'saved'] as const;
export type View = (typeof VIEWS)[number];

/** Everything a list page shows, read from both databases at one moment. */
export interface Screen {
  readonly view: View;
  /** The feed day of the daily view; missing in the others, and when no day with papers is known yet. */
  readonly day?: string;
  readonly rows: readonly Row[];
  /** How many rows there are, when `rows` holds only the first of them. */
  readonly total: number;
  /** How fetching what the view shows went; missing when nobody tried yet. */
  readonly fetched?: Pick<Feed, 'fetchedAt' | 'triedAt' | 'failure'>;
  readonly unseen: { readonly trending: number; readonly newest: number };
  readonly savedCount: number;
  readonly hiddenCount: number;
  readonly refresh?: RefreshState;
}

const SNAPSHOT_BYTES = 60_000;

/** The screen cut to what a first frame may cost: at most 60 kB as JSON. */
export function snapshotOf(screen: Screen): Screen {
  const { rows, ...rest } = screen;
  let room = SNAPSHOT_BYTES - JSON.stringify(rest).length - 200;
  const first: Row[] = [];
  for (const row of rows) {
    room -= utf8Length(JSON.stringify(row)) + 1;
    if (room < 0) break;
    first.push(row);
  }
  return { ...rest, rows: first };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
