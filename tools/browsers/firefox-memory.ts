import type { FirefoxExtension } from './firefox.ts';

/** The memory of the process that all extensions share, in bytes, as the browser's own task manager counts it. */
export async function extensionMemory(firefox: FirefoxExtension): Promise<number> {
  return Number(await firefox.asFirefox(MEMORY));
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

const MEMORY = `ChromeUtils.requestProcInfo().then(({ children }) =>
  children.filter(({ type }) => type === 'extension').reduce((sum, { memory }) => sum + memory, 0))`;

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
