import type { Devtools } from './devtools.ts';

/** A task of the page's main thread, ms. */
export interface Task {
  /** By the clock of the trace. */
  readonly from: number;
  readonly clock: number;
  /** What of it the thread had a processor for: the rest it waited, on a machine that others use too. */
  readonly processor: number;
}

export interface Traced<T> {
  readonly result: T;
  readonly tasks: readonly Task[];
  /** What the page measured with `performance.measure` in the meantime, by the clock of the trace, in order. */
  readonly measured: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

/** Lets the browser write down the tasks of the page that measures something with the name `measured` while `run` goes on. */
export async function traced<T>(devtools: Devtools, run: () => Promise<T>): Promise<Traced<T>> {
  const events: TraceEvent[] = [];
  devtools.listen('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  const complete = new Promise<void>((done) => devtools.listen('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordUntilFull', traceBufferSizeInKb: BUFFER_KB },
  });
  const result = await run();
  await devtools.send('Tracing.end');
  await complete;
  return { result, ...read(events) };
}

function read(events: readonly TraceEvent[]): Omit<Traced<unknown>, 'result'> {
  const marks = events.filter(({ cat }) => cat === 'blink.user_timing');
  const begun = marks.filter(({ ph }) => ph === 'b').sort((a, b) => a.ts - b.ts);
  const ended = marks.filter(({ ph }) => ph === 'e').sort((a, b) => a.ts - b.ts);
  const main = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const page = main.find(({ pid }) => pid === begun[0]?.pid);
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === page?.pid && tid === page?.tid);
  return {
    tasks: tasks.map(({ ts, dur = 0, tdur = 0 }) => ({
      from: ts / 1_000,
      clock: dur / 1_000,
      processor: tdur / 1_000,
    })),
    measured: begun.map(({ name, ts }, index) => ({ name, from: ts / 1_000, to: (ended[index]?.ts ?? ts) / 1_000 })),
  };
}

/** Tasks, and what the page measures; all else would cost more than it tells. */
const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
const BUFFER_KB = 400_000;

/** As the trace event format has it; times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
}
