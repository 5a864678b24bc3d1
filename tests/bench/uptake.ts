import { asExpression } from '../../tools/browsers/running-extension.ts';
import { until } from '../../tools/browsers/until.ts';
import { serveMuchUptake } from '../e2e/uptake.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';
import { type Task, traced } from './trace.ts';

/**
 * What became of a paper with 111 models and 400 comments, in the popup's page in a tab: the longest tasks while it is asked for and
 * drawn, while all of it is shown, and while its order changes. Beside the clock stands what the page's thread had a processor for.
 * `tsx tests/bench/uptake.ts`
 */
const ROUNDS = 5;
const LONGEST_SHOWN = 3;
/** A frame and a half of a slow screen: nobody notices that. */
const BUDGET_MS = 50;

await inBenchWorld(async ({ browser, feed, install }) => {
  serveMuchUptake(feed);
  const extension = await install(50);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { tasks } = await traced(browser.devtools, () => show(browser, extension));
    const longest = [...tasks].sort((a, b) => b.processor - a.processor).slice(0, LONGEST_SHOWN);
    const over = tasks.filter(({ processor }) => processor > BUDGET_MS).length;
    console.log(
      `round ${round}: ${longest.map(wordsOf).join(', ')}; ${over} of ${tasks.length} tasks over ${BUDGET_MS} ms`,
    );
  }
});

function wordsOf({ processor, clock }: Task): string {
  return `${processor.toFixed(1)} ms (${clock.toFixed(1)} by the clock)`;
}

async function show(browser: BenchBrowser, { popup }: Extension): Promise<void> {
  const { devtools } = browser;
  const { targetId } = await devtools.send<{ targetId: string }>('Target.createTarget', { url: popup });
  await until('all is drawn', () => devtools.evaluate<boolean | undefined>(targetId, asExpression(drawAll, null)), {
    withinMs: 120_000,
    everyMs: 1_000,
  });
  await devtools.send('Target.closeTarget', { targetId });
}

/** Sent to the page as text, so without a function in it: presses what is to be pressed next, and answers whether all is there. */
async function drawAll(): Promise<true | undefined> {
  const row = document.querySelector('article');
  const isOpen = row?.querySelector('.uptake') ?? undefined;
  const isAsked = row?.querySelector('.uptake-toggle[aria-expanded="true"]') ?? undefined;
  const comments = row?.querySelectorAll('.comment').length ?? 0;
  const models = row?.querySelectorAll('.artifacts li').length ?? 0;
  const isLiked = row?.querySelector('.discussion-order button:nth-of-type(2)[aria-pressed="true"]') ?? undefined;
  if (!isOpen) row?.querySelector<HTMLElement>('.details-button[aria-expanded="false"]')?.click();
  else if (!isAsked) row?.querySelector<HTMLElement>('.uptake-toggle')?.click();
  else if (comments < 400 || models < 112) {
    row?.querySelector<HTMLElement>('.artifacts > button')?.click();
    row?.querySelector<HTMLElement>('.discussion > button')?.click();
  } else if (!isLiked) {
    performance.measure('uptake');
    row?.querySelector<HTMLElement>('.discussion-order button:nth-of-type(2)')?.click();
  } else return true;
  return undefined;
}
