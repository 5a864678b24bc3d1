import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FirefoxExtension } from '../../tools/browsers/firefox.ts';
import { extensionMemory, heldByClosedPopups } from '../../tools/browsers/firefox-memory.ts';
import { FirefoxPopupSeen } from '../../tools/browsers/firefox-popup-seen.ts';
import { until } from '../../tools/browsers/until.ts';
import { inFirefoxWorld, settle } from './firefox-world.ts';

/**
 * What opening and closing the popup leaves in the process that Firefox gives all extensions, beside a static popup that is opened as
 * often. `tsx tests/bench/heap-firefox.ts [--cycles 200]`
 */
const { values } = parseArgs({ options: { cycles: { type: 'string', default: '200' } } });
const CYCLES = Number(values.cycles);
/** As long as a person looks, who opens and closes it as fast as they can. */
const LOOK_MS = 300;
/** Firefox frees closed pages a few seconds after them. */
const QUIET_MS = 10_000;
const LIMIT_MB = 30;

interface Told {
  readonly first: number;
  readonly peak: number;
  readonly end: number;
  /** By closed popups, after all was freed that can be. */
  readonly held: number;
}

await inFirefoxWorld(async ({ launchOurs, launchStatic }) => {
  const ours = await measured(await launchOurs());
  const beside = await measured(await launchStatic());
  const difference = ours.end - beside.end;
  console.log(
    `\nThe extensions' process in Firefox, in MB; the real popup, opened and closed by the toolbar ${CYCLES} times`,
  );
  console.table({ ours: inMegabytes(ours), static: inMegabytes(beside) });
  console.log(`At the end ${megabytes(difference)} MB more than the static popup's (limit ${LIMIT_MB} MB); held by closed popups: limit 0.
"end" is when the process has not become smaller for ${QUIET_MS / 1_000} s; "held" what closed popups have when Firefox was told to free all it can.`);
});

async function measured(extension: FirefoxExtension): Promise<Told> {
  try {
    await settle(extension);
    const first = await smallest(extension);
    let peak = first;
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const popup = await FirefoxPopupSeen.open(extension);
      await pause(LOOK_MS);
      await popup.close();
      peak = Math.max(peak, await extensionMemory(extension));
    }
    return { first, peak, end: await smallest(extension), held: await leastHeld(extension) };
  } finally {
    await extension.close();
  }
}

/** The memory when it has stopped to shrink. */
async function smallest(extension: FirefoxExtension): Promise<number> {
  let [least, since] = [Number.POSITIVE_INFINITY, Date.now()];
  return until(
    'The process stops to shrink',
    async () => {
      const memory = await extensionMemory(extension);
      if (memory < least - 500_000) [least, since] = [memory, Date.now()];
      return Date.now() - since > QUIET_MS ? memory : undefined;
    },
    { withinMs: 120_000, everyMs: 500 },
  );
}

/** It takes the browser some rounds. */
async function leastHeld(extension: FirefoxExtension): Promise<number> {
  let held = await heldByClosedPopups(extension);
  for (let round = 0; round < 20 && held > 0; round += 1) {
    await pause(500);
    held = await heldByClosedPopups(extension);
  }
  return held;
}

function inMegabytes(told: Told): Record<keyof Told, string> {
  const { first, peak, end, held } = told;
  return { first: megabytes(first), peak: megabytes(peak), end: megabytes(end), held: megabytes(held) };
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
