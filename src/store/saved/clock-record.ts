import { type ClockRuns, withReading } from '../../domain/clock-runs.ts';
import { libraryOf } from '../databases.ts';
import type { Store } from '../open-store.ts';
import { readState } from './library-state.ts';

/**
 * Notes what the clock says, and answers with all that it has said. `saidBefore`: an earlier reading, for a library whose clock was never
 * noted yet. Twice is the same as once.
 */
export async function noteClock(store: Store, now: number, saidBefore: number | undefined): Promise<ClockRuns> {
  const library = libraryOf(store);
  return library.transaction('rw', library.state, async () => {
    const state = await readState(library);
    const known = state.clock ?? (saidBefore === undefined ? [] : [{ from: saidBefore, to: saidBefore }]);
    const clock = withReading(known, now);
    await library.state.put({ ...state, clock });
    return clock;
  });
}

/** All that the clock has said, with what it says now. */
export async function readClock(store: Store, now: number): Promise<ClockRuns> {
  const library = libraryOf(store);
  const state = await library.state.get('state');
  return withReading(state?.clock ?? [], now);
}
