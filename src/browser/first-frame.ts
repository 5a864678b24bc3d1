import { isObject } from '../domain/is-object.ts';
import type { Screen } from '../domain/screen.ts';
import { DEFAULT_VIEW, isDefaultView, parseViewState, type ViewState } from '../domain/view-state.ts';
import type { Visit } from '../domain/visit.ts';
import { rawApi } from './raw-api.ts';

/** Keys of `storage.local`. `snapshot` is what is trending; `left` how the popup was left, `left-panel` how the panel. */
export const SNAPSHOT_KEY = 'snapshot';
export const LEFT_KEYS = { popup: 'left', panel: 'left-panel' } as const;
export type Surface = keyof typeof LEFT_KEYS;
export const GLANCE_KEY = 'glance';
/** What `themeAttribute` says of the settings. */
export const LOOK_KEY = 'look';

/** A screen with its status line. */
export interface Snapshot {
  readonly screen: Screen;
  readonly status: string;
}

/** How the page was left, with what it showed when that was another list than the trending one. */
export interface Left {
  readonly at: number;
  readonly state: ViewState;
  readonly snapshot?: Snapshot;
}

/** What a first frame is drawn from, as far as it is there. */
export interface FirstFrame {
  readonly state: ViewState;
  readonly screen: Screen | undefined;
  readonly status: string;
  readonly glance: Visit | undefined;
  /** What the page's `data-look` is to say. */
  readonly look: string;
}

/** Reads, in one call and without polyfill or database, what was left ready for the first frame. */
export async function readFirstFrame(surface: Surface, now: number): Promise<FirstFrame> {
  const leftKey = LEFT_KEYS[surface];
  // A damaged disk must not cost the page: without anything left ready it begins empty.
  const stored: Record<string, unknown> = await rawApi()
    .storage.local.get([SNAPSHOT_KEY, leftKey, GLANCE_KEY, LOOK_KEY])
    .catch(() => ({}));
  const { [SNAPSHOT_KEY]: snapshot, [leftKey]: left, [GLANCE_KEY]: glance, [LOOK_KEY]: look } = stored;
  const state = isObject(left) ? parseViewState(left.state, left.at, now) : DEFAULT_VIEW;
  const shown = isDefaultView(state) ? snapshot : isObject(left) ? left.snapshot : undefined;
  const isUsable = isSnapshot(shown) && shown.screen.view === state.view;
  return {
    state,
    screen: isUsable ? shown.screen : undefined,
    status: isUsable ? shown.status : '',
    glance: isGlance(glance) ? glance : undefined,
    look: `${look ?? ''}`,
  };
}

export function isGlance(value: unknown): value is Visit {
  return isObject(value) && typeof value.since === 'number' && typeof value.endedAt === 'number';
}

/** The snapshot is our own writing, yet perhaps an older version's: its outline is enough, since it is corrected at once. */
function isSnapshot(value: unknown): value is Snapshot {
  if (!isObject(value) || !isObject(value.screen) || typeof value.status !== 'string') return false;
  return Array.isArray(value.screen.rows) && isObject(value.screen.unseen);
}
