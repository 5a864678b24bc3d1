import { type ClockRuns, withReading } from '../domain/clock-runs.ts';
import { readState } from './library-state.ts';
import type { Store } from './open-store.ts';

/**
 * Notes what the clock says, and answers with all that it has said. `saidBefore`: an earlier reading, for a library whose clock was never
 * noted yet. Twice is the same as once.
 */
export async function noteClock({ library }: Store, now: number, saidBefore: number | undefined): Promise<ClockRuns> {
  return library.transaction('rw', library.state, async () => {
    const state = await readState(library);
    const known = state.clock ?? (saidBefore === undefined ? [] : [{ from: saidBefore, to: saidBefore }]);
    const clock = withReading(known, now);
    await library.state.put({ ...state, clock });
    return clock;
  });
}

/** All that the clock has said, with what it says now. */
export async function readClock({ library }: Store, now: number): Promise<ClockRuns> {
  const state = await library.state.get('state');
  return withReading(state?.clock ?? [], now);
}
