import { existsSync, readFileSync } from 'node:fs';
import type { FirefoxExtension } from './firefox.ts';

/** The memory of the process that all extensions share, in bytes. */
export interface ExtensionMemory {
  /** What it keeps for itself: no other process can have it. */
  readonly kept: number;
  /** As the browser's own task manager counts it. */
  readonly counted: number;
}

/**
 * The two differ on Linux, where Firefox gives pages back by MADV_FREE and still counts them until the system takes them for somebody
 * else: "LazyFree" in /proc/PID/smaps_rollup. Told to reclaim them (MADV_PAGEOUT), the system took all 69 MB of them at once, with no
 * swap to put anything into. Elsewhere Firefox does not count what it gave back.
 */
export async function extensionMemory(firefox: FirefoxExtension): Promise<ExtensionMemory> {
  const [pid, counted] = JSON.parse(String(await firefox.asFirefox(PROCESS))) as [number, number];
  const file = `/proc/${pid}/smaps_rollup`;
  return { counted, kept: existsSync(file) ? keptOf(readFileSync(file, 'utf8')) : counted };
}

/** From the system's own account, whose lines read "Private_Dirty:    12345 kB". */
function keptOf(account: string): number {
  const bytes = (name: string): number => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(account)?.[1]) * 1_024;
  return bytes('Private_Clean') + bytes('Private_Dirty') - bytes('LazyFree');
}

/** Bytes of closed popups that are there still when the browser has freed all it can, as about:memory tells them. */
export async function heldByClosedPopups(firefox: FirefoxExtension): Promise<number> {
  await firefox.asFirefox(FREE_ALL);
  return Number(await firefox.asFirefox(`(${DETACHED})(${JSON.stringify(firefox.built.popup)})`));
}

/** Closes the tabs that extensions opened: what they hold would be counted too. */
export async function closeExtensionTabs(firefox: FirefoxExtension): Promise<void> {
  await firefox.asFirefox(CLOSE_TABS);
}

const PROCESS = `ChromeUtils.requestProcInfo().then(({ children }) => {
  const { pid, memory } = children.find(({ type }) => type === 'extension');
  return JSON.stringify([pid, memory]);
})`;

/** "Minimize memory usage" of about:memory, for all processes; their answers come as reports do, in order. */
const FREE_ALL = `(async () => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  await new Promise((done) => manager.minimizeMemoryUsage(done));
  for (const what of ['gc', 'cc', 'mmu']) Services.obs.notifyObservers(null, 'child-' + what + '-request');
})()`;

const DETACHED = `async (page) => {
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const window = page.replaceAll('/', '\\\\');
  let bytes = 0;
  await new Promise((done) =>
    manager.getReports((_, path, __, ___, amount) => {
      if (/^explicit\\/window-objects\\/top\\(none\\)\\/(detached|ghost)/.test(path) && path.includes(window)) bytes += amount;
    }, null, done, null, false));
  return bytes;
}`;

const CLOSE_TABS = `for (const tab of [...gBrowser.tabs]) {
  if (tab.linkedBrowser.currentURI.schemeIs('moz-extension')) gBrowser.removeTab(tab);
}`;
