import type { RunningExtension } from '../../tools/browsers/running-extension.ts';

/** What a page of the extension that runs none of its code remembers of it. It must stay open from one call to the next. */
type Backstage = Pick<RunningExtension, 'inside'>;

/** Remembers all that the extension has stored, and how its button looks. Nothing of the extension may be running. */
export function keepState(extension: Backstage): Promise<void> {
  return extension.inside(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = '' }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        const stores = [...database.objectStoreNames];
        const reading = database.transaction(stores);
        const tables = await Promise.all(
          stores.map(
            (store) =>
              new Promise<[string, unknown[]]>((resolve, reject) => {
                const all = reading.objectStore(store).getAll();
                all.onsuccess = () => resolve([store, all.result]);
                all.onerror = () => reject(all.error);
              }),
          ),
        );
        const { version } = database;
        database.close();
        return { name, version, tables };
      }),
    );
    const [text, title, color] = await Promise.all([
      chrome.action.getBadgeText({}),
      chrome.action.getTitle({}),
      chrome.action.getBadgeBackgroundColor({}),
    ]);
    window.kept = {
      databases,
      stored: await chrome.storage.local.get(null),
      alarms: await chrome.alarms.getAll(),
      permissions: await chrome.permissions.getAll(),
      button: { text, title, color },
    };
  });
}

/**
 * Makes the extension what it was when `keepState` remembered it, as if nothing had happened since; answers whether it could. It
 * can't where a test deleted, moved or upgraded a database. Nothing of the extension may be running.
 */
export function restoreState(extension: Backstage): Promise<boolean> {
  return extension.inside(async () => {
    const { kept } = window;
    if (!kept) return false;
    // Where the databases move when they can't be opened.
    const { storageBuckets } = navigator as { storageBuckets?: Buckets };
    for (const bucket of (await storageBuckets?.keys()) ?? []) await storageBuckets?.delete(bucket);
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    if (names.length !== kept.databases.length || kept.databases.some(({ name }) => !names.includes(name)))
      return false;
    for (const { name, version, tables } of kept.databases) {
      const database = await new Promise<IDBDatabase | undefined>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => resolve(undefined);
      });
      if (!database) return false;
      const stores = tables.map(([store]) => store);
      const isAsKept = database.version === version && [...database.objectStoreNames].join() === stores.join();
      if (isAsKept) {
        const writing = database.transaction(stores, 'readwrite');
        for (const [store, all] of tables) {
          const table = writing.objectStore(store);
          table.clear();
          for (const row of all) table.put(row);
        }
        await new Promise<void>((resolve, reject) => {
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(writing.error);
        });
      }
      database.close();
      if (!isAsKept) return false;
    }
    localStorage.clear();
    const { origins, permissions } = await chrome.permissions.getAll();
    const given = {
      origins: origins.filter((one) => !kept.permissions.origins.includes(one)),
      permissions: permissions.filter((one) => !kept.permissions.permissions.includes(one)),
    };
    if (given.origins.length + given.permissions.length > 0) await chrome.permissions.remove(given);
    for (const { name } of await chrome.alarms.getAll()) await chrome.alarms.clear(name);
    for (const { name, scheduledTime, periodInMinutes } of kept.alarms)
      chrome.alarms.create(name, { when: scheduledTime, ...(periodInMinutes && { periodInMinutes }) });
    await chrome.action.setBadgeText({ text: kept.button.text });
    await chrome.action.setTitle({ title: kept.button.title });
    await chrome.action.setBadgeBackgroundColor({ color: kept.button.color });
    // Last, since the background listens to it and wakes: all else is in its place by then.
    const added = Object.keys(await chrome.storage.local.get(null)).filter((key) => !(key in kept.stored));
    await chrome.storage.local.remove(added);
    await chrome.storage.local.set(kept.stored);
    return true;
  });
}

interface Kept {
  readonly databases: readonly Database[];
  readonly stored: Record<string, unknown>;
  readonly alarms: readonly Alarm[];
  readonly permissions: Permissions;
  readonly button: { readonly text: string; readonly title: string; readonly color: readonly number[] };
}

interface Database {
  readonly name: string;
  readonly version: number;
  /** The rows of each table. */
  readonly tables: readonly (readonly [string, readonly unknown[]])[];
}

interface Permissions {
  readonly origins: readonly string[];
  readonly permissions: readonly string[];
}

interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}

interface Buckets {
  keys(): Promise<readonly string[]>;
  delete(bucket: string): Promise<void>;
}

// What the functions above find on a page of the extension.
declare global {
  interface Window {
    kept?: Kept;
  }
}
declare const chrome: {
  readonly action: {
    getBadgeText(details: object): Promise<string>;
    getTitle(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<readonly number[]>;
    setBadgeText(details: { text: string }): Promise<void>;
    setTitle(details: { title: string }): Promise<void>;
    setBadgeBackgroundColor(details: { color: readonly number[] }): Promise<void>;
  };
  readonly alarms: {
    getAll(): Promise<readonly Alarm[]>;
    clear(name: string): Promise<boolean>;
    create(name: string, when: { when: number; periodInMinutes?: number }): void;
  };
  readonly permissions: { getAll(): Promise<Permissions>; remove(given: Permissions): Promise<boolean> };
  readonly storage: {
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
      remove(keys: readonly string[]): Promise<void>;
    };
  };
};
