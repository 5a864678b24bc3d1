import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { until } from '../../tools/browsers/until.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';
import type { Send } from './devtools.ts';

/** What opening and closing the real popup leaves in the background's heap. `tsx tests/bench/heap.ts [--cycles 500]` */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '500' } } });
const CYCLES = Number(values.cycles);
const CACHED = 1_000;
/** Enough for the popup to draw, to read the database and to tell the worker of it. */
const OPEN_MS = 350;
const LIMIT_MB = 5;

await inBenchWorld(async ({ browser, install }) => {
  const extension = await install(CACHED);
  await openAndClose(browser, extension);
  const worker = await until('the worker is awake', () => browser.workerOf(extension));
  // As long as something is attached, the worker lives: all cycles meet the same one.
  await browser.devtools.attached(worker, async (send) => {
    const before = await heapOf(send);
    for (let cycle = 0; cycle < CYCLES; cycle += 1) await openAndClose(browser, extension);
    if ((await browser.workerOf(extension)) !== worker) throw new Error('The worker was replaced on the way.');
    const after = await heapOf(send);
    const growth = after - before;
    console.log(`\nThe background's heap after a collection, ${CYCLES} times the real popup opened and closed, one and the same worker
  before ${megabytes(before)}, after ${megabytes(after)}: ${growth < 0 ? '' : '+'}${megabytes(growth)} (limit ${LIMIT_MB} MB)`);
  });
});

async function openAndClose(browser: BenchBrowser, extension: Extension): Promise<void> {
  await browser.openPopup(extension, OPEN_MS);
  await browser.closePopup(extension);
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
