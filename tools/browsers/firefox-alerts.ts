import type { FirefoxExtension } from './firefox.ts';

/** A notification as the system was asked to show it. */
export interface FirefoxAlert {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What stands on the person's screen, and their click on it. */
export interface FirefoxAlerts {
  read(): Promise<FirefoxAlert[]>;
  click(id: string): Promise<void>;
}

/** Takes the place of the system's notifications, of which a headless Firefox has none, for as long as it runs. */
export async function standInForAlerts(firefox: FirefoxExtension): Promise<FirefoxAlerts> {
  await firefox.asFirefox(STAND_IN);
  return {
    read: async () => JSON.parse(String(await firefox.asFirefox(READ))),
    click: async (id) => void (await firefox.asFirefox(`(${CLICK})(${JSON.stringify(id)})`)),
  };
}

const SHOWN = 'Services.wm.getMostRecentBrowserWindow().shownAlerts';

const STAND_IN = `(() => {
  const shown = (${SHOWN} = new Map());
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert({ name, title, text }, observer) {
      shown.set(name, { title, text, observer });
      observer.observe(null, 'alertshow', '');
    },
    closeAlert(name) {
      const closed = shown.get(name);
      shown.delete(name);
      closed?.observer.observe(null, 'alertfinished', '');
    },
  };
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (iid) => service.QueryInterface(iid),
  };
  const registrar = Components.manager.QueryInterface(Ci.nsIComponentRegistrar);
  registrar.registerFactory(Services.uuid.generateUUID(), '', '@mozilla.org/alerts-service;1', factory);
})()`;

const READ = `JSON.stringify([...${SHOWN}].map(([id, { title, text }]) => ({ id, title, text })))`;

const CLICK = `(id) => ${SHOWN}.get(id).observer.observe(null, 'alertclickcallback', '')`;
