import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import { until } from '../../tools/browsers/until.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';
import type { Send } from './devtools.ts';

/** What opening and closing the real popup leaves in the background's heap. `tsx tests/bench/heap.ts [--cycles 500]` */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '500' } } });
const CYCLES = Number(values.cycles);
const CACHED = 1_000;
/** For the worker to do what an opened popup asks of it. */
const ANSWER_MS = 100;
const LIMIT_MB = 5;

await inBenchWorld(async ({ browser, install }) => {
  const extension = await install(CACHED);
  await browser.openPopup(extension, 1_500);
  await browser.closePopup(extension);
  const worker = await until('the worker is awake', () => browser.workerOf(extension));
  // As long as something is attached, the worker lives: all cycles meet the same one.
  await browser.devtools.attached(worker, async (send) => {
    await browser.devtools.evaluate(worker, asExpression(countOpenings, null));
    const before = await heapOf(send);
    for (let cycle = 1; cycle <= CYCLES; cycle += 1) await openAndClose(browser, extension, { worker, cycle });
    if ((await browser.workerOf(extension)) !== worker) throw new Error('The worker was replaced on the way.');
    const after = await heapOf(send);
    const growth = after - before;
    console.log(`\nThe background's heap after a collection. The real popup was opened, told the worker so, and was closed: ${CYCLES} times, with
one and the same worker
  before ${megabytes(before)}, after ${megabytes(after)}: ${growth < 0 ? '' : '+'}${megabytes(growth)} (limit ${LIMIT_MB} MB)`);
  });
});

/** A popup that is closed before its database is open asks nothing of the worker, and would prove nothing. */
async function openAndClose(
  browser: BenchBrowser,
  extension: Extension,
  { worker, cycle }: { readonly worker: string; readonly cycle: number },
): Promise<void> {
  await browser.openPopup(extension);
  await until(
    'the popup tells the worker that it is open',
    async () => ((await browser.devtools.evaluate<number>(worker, 'openings')) >= cycle ? true : undefined),
    { everyMs: 25 },
  );
  await pause(ANSWER_MS);
  await browser.closePopup(extension);
}

/** What the functions below find in the worker. */
declare const chrome: { readonly runtime: { readonly onMessage: { addListener(listen: (m: unknown) => void): void } } };

/** Sent to the worker as text; it only listens beside the extension's own listener. */
function countOpenings(): void {
  const counted = globalThis as unknown as { openings: number };
  counted.openings = 0;
  chrome.runtime.onMessage.addListener((message) => {
    if ((message as { type?: string }).type === 'opened') counted.openings += 1;
  });
}

/** Bytes in use by the worker's JavaScript once everything unreachable is gone. */
async function heapOf(send: Send): Promise<number> {
  await pause(2_000);
  await send('HeapProfiler.enable');
  for (let time = 0; time < 3; time += 1) await send('HeapProfiler.collectGarbage');
  return (await send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}
