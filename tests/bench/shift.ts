import { setTimeout as pause } from 'node:timers/promises';
import { asExpression } from '../../tools/browsers/running-extension.ts';
import type { BenchBrowser, Extension } from './bench-browser.ts';
import { inBenchWorld } from './bench-world.ts';

/**
 * What moves in the real popup after its first frame, when the database corrects what was left ready. Each way of leaving
 * the popup is left once and then opened again several times. `tsx tests/bench/shift.ts`
 */
const CACHED = 20_000;
const OPENINGS = 5;
/** Long enough for the session to load, to read and to draw, and for the state to be left (200 ms). */
const SETTLE_MS = 1_500;

declare const chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };

/** How the popup is left, by functions that are sent to it as text. */
const WAYS: Readonly<Record<string, () => void>> = {
  trending: () => {},
  'trending, scrolled': () => {
    const list = document.querySelector('.glance-list');
    if (list) list.scrollTop = 900;
  },
  'trending, details open': () => document.querySelector<HTMLElement>('article [aria-expanded]')?.click(),
  'daily, the newest day': () => document.getElementById('tab-daily')?.click(),
  'daily, a month': () => {
    document.getElementById('tab-daily')?.click();
    setTimeout(() => document.querySelectorAll<HTMLElement>('.spans button')[2]?.click(), 500);
  },
  search: () => {
    const box = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!box) return;
    box.value = 'learning';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  },
  saved: () => {
    document.querySelector<HTMLElement>('article .save[aria-pressed="false"]')?.click();
    setTimeout(() => document.getElementById('tab-saved')?.click(), 500);
  },
  // The rules stay for what comes after them.
  'trending, with rules': () => {
    const rules = [
      { id: '1', kind: 'mute', by: 'keyword', pattern: 'm*' },
      { id: '2', kind: 'watch', by: 'keyword', pattern: 'l*' },
      { id: '3', kind: 'boost', by: 'votes', atLeast: 2 },
    ];
    document.getElementById('tab-trending')?.click();
    void chrome.storage.local.set({ rules });
  },
  'trending, what is muted shown': () => {
    setTimeout(() => document.querySelector<HTMLElement>('.muted-count')?.click(), 500);
  },
};

await inBenchWorld(async ({ browser, install }) => {
  const extension = await install(CACHED);
  const rows: Record<string, object> = {};
  for (const [name, leave] of Object.entries(WAYS)) rows[name] = await measure(browser, extension, leave);
  console.log(`\nLayout shift after the first frame of the real popup, ${OPENINGS} openings each, ${CACHED} cached`);
  console.table(rows);
  console.log(`"shift" is the largest sum of all layout-shift entries in one opening, from a buffered observer (0: nothing in sight ever
moved). "control" is what the same observer says when the page is then pushed down by 40 px: it would have noticed.`);
});

async function measure(browser: BenchBrowser, extension: Extension, leave: () => void): Promise<object> {
  await visit(browser, extension, () => {
    document.getElementById('tab-trending')?.click();
    document.querySelector('.glance-list')?.scrollTo(0, 0);
  });
  await visit(browser, extension, leave);
  const told: Shifts[] = [];
  for (let time = 0; time < OPENINGS; time += 1) {
    await browser.coolDown();
    const { targetId } = await browser.openPopup(extension, SETTLE_MS);
    told.push(await browser.devtools.evaluate<Shifts>(targetId, asExpression(readShifts, null)));
    await browser.closePopup(extension);
  }
  const worst = told.reduce((a, b) => (a.shift >= b.shift ? a : b));
  return {
    shift: worst.shift,
    control: Math.min(...told.map(({ control }) => control)).toFixed(3),
    rows: worst.rows,
    scroll: worst.scroll,
    view: worst.view,
    ...(worst.moved.length > 0 && { moved: worst.moved.join('; ') }),
  };
}

async function visit(browser: BenchBrowser, extension: Extension, touch: () => void): Promise<void> {
  const { targetId } = await browser.openPopup(extension, SETTLE_MS);
  await browser.devtools.evaluate(targetId, asExpression(touch, null));
  await pause(SETTLE_MS);
  await browser.closePopup(extension);
}

interface Shifts {
  readonly shift: number;
  readonly control: number;
  readonly rows: number;
  /** Where the list stands, px. */
  readonly scroll: number;
  readonly view: string;
  /** What moved, when, and from where to where. */
  readonly moved: readonly string[];
}

/** `getEntriesByType` never has these entries; only a buffered observer tells of the past. Sent to the page as text. */
async function readShifts(): Promise<Shifts> {
  const entries: LayoutShift[] = [];
  new PerformanceObserver((list) => entries.push(...(list.getEntries() as LayoutShift[]))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  await new Promise((done) => setTimeout(done, 200));
  const before = [...entries];
  document.body.style.paddingTop = '40px';
  await new Promise((done) => setTimeout(done, 200));
  return {
    shift: before.reduce((sum, { value }) => sum + value, 0),
    control: entries.slice(before.length).reduce((sum, { value }) => sum + value, 0),
    rows: document.querySelectorAll('article').length,
    scroll: document.querySelector('.glance-list')?.scrollTop ?? 0,
    view: `${document.querySelector('[role="tab"][aria-selected="true"]')?.id} ${document.querySelector<HTMLInputElement>('input[type="search"]')?.value}`,
    moved: before.flatMap(({ startTime, sources }) =>
      sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return `${element?.className || element?.tagName} at ${Math.round(startTime)} ms: y ${previousRect.y} → ${currentRect.y}`;
      }),
    ),
  };
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}
