import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FirefoxExtension } from '../../tools/browsers/firefox.ts';
import { type ExtensionMemory, extensionMemory, heldByClosedPopups } from '../../tools/browsers/firefox-memory.ts';
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
  /** At the end, after all was freed that can be. */
  readonly minimised: number;
  /** At the end, with what was given back. */
  readonly counted: number;
  /** By closed popups, after all was freed that can be. */
  readonly held: number;
}

await inFirefoxWorld(async ({ launchOurs, launchStatic }) => {
  const ours = await measured(await launchOurs());
  const beside = await measured(await launchStatic());
  const more = (which: keyof Told): string => megabytes(ours[which] - beside[which]);
  console.log(
    `\nThe extensions' process in Firefox, in MB; the real popup, opened and closed by the toolbar ${CYCLES} times`,
  );
  console.table({ ours: inMegabytes(ours), static: inMegabytes(beside) });
  console.log(`At the end ${more('end')} MB more than the static popup's (limit ${LIMIT_MB} MB), ${more('minimised')} after "Minimize memory usage", ${more('counted')}
as the task manager counts; held by closed popups: limit 0.
The process is measured by what it keeps for itself. "end" is when the background is at rest and the process has not become smaller
for ${QUIET_MS / 1_000} s; "minimised" when Firefox was told to free all it can, and "held" is what closed popups have then. "counted" is the end in
about:processes, which on Linux has also what Firefox gave back and nobody has asked for yet.`);
});

async function measured(extension: FirefoxExtension): Promise<Told> {
  try {
    await settle(extension);
    const first = await atRest(extension);
    let peak = first.kept;
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const popup = await FirefoxPopupSeen.open(extension);
      await pause(LOOK_MS);
      await popup.close();
      peak = Math.max(peak, (await extensionMemory(extension)).kept);
    }
    const end = await atRest(extension);
    const held = await leastHeld(extension);
    const minimised = await atRest(extension);
    return { first: first.kept, peak, end: end.kept, minimised: minimised.kept, counted: end.counted, held };
  } finally {
    await extension.close();
  }
}

/** The memory when the background has gone to sleep, where there is one, and the process has stopped to shrink. */
async function atRest(extension: FirefoxExtension): Promise<ExtensionMemory> {
  let [least, since] = [Number.POSITIVE_INFINITY, Date.now()];
  return until(
    'The process comes to rest',
    async () => {
      const memory = await extensionMemory(extension);
      const isAwake = (await extension.backgroundState()) === 'running';
      if (isAwake || memory.kept < least - 500_000) [least, since] = [memory.kept, Date.now()];
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

function inMegabytes(told: Told): Record<string, string> {
  return Object.fromEntries(Object.entries(told).map(([what, bytes]) => [what, megabytes(bytes)]));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
