import type { Glance } from '../domain/glance.ts';
import type { Screen } from '../domain/screen.ts';
import { native } from './native.ts';

export const SNAPSHOT_KEY = 'snapshot';
export const GLANCE_KEY = 'glance';

/** What a first frame is drawn from, as far as it is there. */
export interface FirstFrame {
  readonly snapshot?: Screen;
  readonly glance?: Glance;
}

/** Reads, in one call and without polyfill or database, what was left ready for the first frame. */
export async function readFirstFrame(): Promise<FirstFrame> {
  const { [SNAPSHOT_KEY]: snapshot, [GLANCE_KEY]: glance } = await native().storage.local.get([
    SNAPSHOT_KEY,
    GLANCE_KEY,
  ]);
  return {
    ...(isScreen(snapshot) && { snapshot }),
    ...(isGlance(glance) && { glance }),
  };
}

/** The snapshot is our own writing, yet perhaps an older version's: its outline is enough, since it is corrected at once. */
function isScreen(value: unknown): value is Screen {
  return isObject(value) && Array.isArray(value.rows) && typeof value.view === 'string' && isObject(value.unseen);
}

export function isGlance(value: unknown): value is Glance {
  return isObject(value) && typeof value.since === 'number' && typeof value.endedAt === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
