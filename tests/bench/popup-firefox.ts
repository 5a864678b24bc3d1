import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FirefoxExtension } from '../../tools/browsers/firefox.ts';
import { inFirefoxWorld, settle } from './firefox-world.ts';
import { STATIC_ID } from './static-extension.ts';
import { interval, median, quantile } from './statistics.ts';

/**
 * From the toolbar's button to rows on the screen in Firefox, in turns with a static popup of the same rows in the same browser.
 * `tsx tests/bench/popup-firefox.ts [--rounds 20]`
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const ROUNDS = Number(values.rounds);
const WARM_UP = 3;
const LIMIT = 1.5;
/** For what an opened popup does after its rows, and for Firefox to free what was closed. */
const SETTLE_MS = 1_500;
/** Firefox begins with a page of next to no size. */
const NO_SIZE_PX = 100;

interface Opening {
  /** From the click to the first frame with an article that was painted, the panel being there, ms. */
  readonly rows: number;
  /** From the click to the panel being there. */
  readonly shown: number;
}

type Round = Readonly<Record<'ours' | 'static', Opening>>;

/**
 * Tells, from inside of each popup, when Firefox had painted the first frame that was begun with an article in the page. A paint is told
 * when the page's code rests: rows that are there by then may have come after it, so the frames are counted from the row on. Nothing is
 * asked that would lay the page out. The same code watches both sides.
 */
const IN_PAGE = `addEventListener('DOMWindowCreated', () => {
  const page = content;
  if (!page.location.pathname.endsWith('.html')) return;
  let lastWithout;
  const observer = new page.MutationObserver(() => {
    if (!page.document.querySelector('article')) return;
    observer.disconnect();
    lastWithout = page.windowUtils.lastTransactionId;
  });
  observer.observe(page.document, { childList: true, subtree: true });
  addEventListener('MozAfterPaint', function hear({ transactionId, paintTimeStamp, boundingClientRect }) {
    if (content !== page || !(transactionId > lastWithout) || boundingClientRect.height < ${NO_SIZE_PX}) return;
    removeEventListener('MozAfterPaint', hear, true);
    sendAsyncMessage('rows-painted', page.performance.timeOrigin + paintTimeStamp);
  }, true);
}, true);`;

const WATCH = `Services.mm.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(IN_PAGE)}), true)`;

const OPEN = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const button = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const painted = new Promise((done) => {
    Services.mm.addMessageListener('rows-painted', function hear({ data, target }) {
      if (!target.classList.contains('webextension-popup-browser')) return;
      Services.mm.removeMessageListener('rows-painted', hear);
      done(data);
    });
  });
  const shown = new Promise((done) => {
    addEventListener('popupshown', function hear({ target }) {
      if (target.id !== 'customizationui-widget-panel') return;
      removeEventListener('popupshown', hear, true);
      done(performance.timeOrigin + performance.now());
    }, true);
  });
  const clicked = performance.timeOrigin + performance.now();
  button.triggerAction(window);
  const [rows, panel] = await Promise.all([painted, shown]);
  return JSON.stringify({ rows: Math.max(rows, panel) - clicked, shown: panel - clicked });
}`;

const CLOSE = `document.getElementById('customizationui-widget-panel').hidePopup()`;

await inFirefoxWorld(async ({ launchOurs, staticDir }) => {
  const firefox = await launchOurs();
  try {
    await settle(firefox);
    await firefox.browser.installExtension(staticDir);
    await firefox.asFirefox(WATCH);
    const rounds: Round[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      // Another order each round, so that no side always follows the other.
      const isOursFirst = Math.random() < 0.5;
      const first = await opening(firefox, isOursFirst ? firefox.id : STATIC_ID);
      const second = await opening(firefox, isOursFirst ? STATIC_ID : firefox.id);
      const [ours, beside] = isOursFirst ? [first, second] : [second, first];
      if (round >= 0) rounds.push({ ours, static: beside });
    }
    report(rounds);
  } finally {
    await firefox.close();
  }
});

async function opening(firefox: FirefoxExtension, id: string): Promise<Opening> {
  const told = JSON.parse(String(await firefox.asFirefox(`(${OPEN})(${JSON.stringify(id)})`)));
  await pause(SETTLE_MS);
  await firefox.asFirefox(CLOSE);
  await pause(SETTLE_MS);
  return told;
}

function report(rounds: readonly Round[]): void {
  const of = (side: keyof Round, which: keyof Opening, from = rounds): number[] =>
    from.map((round) => round[side][which]);
  console.log(`\nClick → rows painted in Firefox, ms; the real popup, ${rounds.length} rounds in turns`);
  console.table(
    Object.fromEntries(
      (['ours', 'static'] as const).map((side) => {
        const rows = of(side, 'rows');
        const row = {
          median: rounded(median(rows)),
          p95: rounded(quantile(rows, 0.95)),
          panel: rounded(median(of(side, 'shown'))),
        };
        return [side, row];
      }),
    ),
  );
  const ratio = (drawn: readonly Round[]): number =>
    median(of('ours', 'rows', drawn)) / median(of('static', 'rows', drawn));
  const { from, to } = interval(rounds, ratio);
  console.log(`ours / static: ${ratio(rounds).toFixed(2)} (${from.toFixed(2)} to ${to.toFixed(2)}; limit ${LIMIT})
"panel" is when the panel around the page was there. In brackets, where 95 of 100 such runs would put the ratio.`);
}

function rounded(value: number): number {
  return Math.round(value);
}
