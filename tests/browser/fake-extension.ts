import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

type Listener = (...given: never[]) => unknown;

/** An event that remembers who listens, and fires by hand. */
function event() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => {
      if (!listeners.includes(listener)) listeners.push(listener);
    },
    removeListener: (listener: Listener) => {
      if (listeners.includes(listener)) listeners.splice(listeners.indexOf(listener), 1);
    },
    count: () => listeners.length,
    fire: (...given: unknown[]): unknown[] => listeners.map((listener) => Reflect.apply(listener, undefined, given)),
  };
}

function area() {
  let stored: Record<string, unknown> = {};
  const onChanged = event();
  return {
    onChanged,
    get: async (keys: string | string[] | null) =>
      structuredClone(
        Object.fromEntries(
          (keys === null ? Object.keys(stored) : [keys].flat()).flatMap((key) =>
            key in stored ? [[key, stored[key]]] : [],
          ),
        ),
      ),
    remove: async (keys: string | string[]) => {
      stored = Object.fromEntries(Object.entries(stored).filter(([key]) => ![keys].flat().includes(key)));
    },
    set: async (values: Record<string, unknown>) => {
      const changes = Object.entries(values).map(([key, newValue]) => [key, { oldValue: stored[key], newValue }]);
      stored = { ...stored, ...structuredClone(values) };
      onChanged.fire(Object.fromEntries(changes));
    },
    clear: () => {
      stored = {};
    },
  };
}

/** Two ends of a port; each hears what the other says, and that it is gone. */
function portPair(name: string) {
  const ends = [0, 1].map(() => ({ onMessage: event(), onDisconnect: event() }));
  return ends.map((end, index) => ({
    ...end,
    name,
    postMessage: (message: unknown) => void ends[1 - index]?.onMessage.fire(message),
    disconnect: () => void ends[1 - index]?.onDisconnect.fire(),
  }));
}

/** As much of an extension's API as `src/browser` touches, in memory; `calls` has what was asked of the rest. */
export function fakeExtension(language = 'en-GB', words: Record<string, { message: string }> = messages) {
  const calls: [name: string, given: unknown][] = [];
  const alarms = new Map<string, { name: string; periodInMinutes: number }>();
  const menus = new Map<string, unknown>();
  const notifications = new Map<string, object>();
  const granted = new Set(['https://huggingface.co/*']);
  /** The open tabs. */
  const tabs: { id: number; url?: string; title?: string; active?: boolean }[] = [];
  const onConnect = event();
  const does = (name: string) => async (given: unknown) => void calls.push([name, given]);
  return {
    calls,
    runtime: {
      id: 'paperglance',
      getURL: (path: string) => `chrome-extension://paperglance/${path}`,
      sendMessage: async (_message: unknown): Promise<unknown> => undefined,
      getManifest: () => ({
        version: '1.2.3',
        permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'activeTab', 'sidePanel'],
      }),
      lastError: undefined,
      onConnect,
      /** The page's end; the background's is told of at once. */
      connect: ({ name }: { name: string }) => {
        const [page, background] = portPair(name);
        onConnect.fire(background);
        return page;
      },
      onMessage: event(),
      onStartup: event(),
      onInstalled: event(),
    },
    alarms: {
      onAlarm: event(),
      get: async (name: string) => alarms.get(name),
      create: async (name: string, { periodInMinutes }: { periodInMinutes: number }) => {
        calls.push(['alarms.create', { name, periodInMinutes }]);
        alarms.set(name, { name, periodInMinutes });
      },
      clear: async (name: string) => alarms.delete(name),
    },
    action: {
      setBadgeText: does('setBadgeText'),
      setBadgeBackgroundColor: does('setBadgeBackgroundColor'),
      setBadgeTextColor: does('setBadgeTextColor'),
      setTitle: does('setTitle'),
      setIcon: does('setIcon'),
      openPopup: does('openPopup'),
    },
    contextMenus: {
      onClicked: event(),
      items: menus,
      update: async (id: string, item: object) => {
        if (!menus.has(id)) throw new Error(`Cannot find menu item with id ${id}`);
        menus.set(id, item);
      },
      create: ({ id, ...item }: { id: string }, done: () => void) => {
        calls.push(['contextMenus.create', id]);
        menus.set(id, item);
        done();
      },
    },
    commands: {
      onCommand: event(),
      getAll: async () => [{ name: '_execute_action' }, { name: 'save-page', shortcut: 'Alt+Shift+S' }],
    },
    omnibox: {
      onInputStarted: event(),
      onInputChanged: event(),
      onInputEntered: event(),
      setDefaultSuggestion: (given: unknown) => void calls.push(['setDefaultSuggestion', given]),
    },
    notifications: {
      onClicked: event(),
      onButtonClicked: event(),
      shown: notifications,
      create: async (id: string, options: object) => void notifications.set(id, options),
      clear: async (id: string) => notifications.delete(id),
      getAll: async () => Object.fromEntries([...notifications.keys()].map((id) => [id, true])),
    },
    tabs: {
      onUpdated: event(),
      open: tabs,
      get: async (_id: number): Promise<unknown> => ({}),
      query: async ({ active }: { active?: boolean }): Promise<unknown[]> =>
        tabs.filter((tab) => !active || tab.active),
      create: async (given: unknown) => {
        calls.push(['tabs.create', given]);
        return { windowId: 1 };
      },
      update: does('tabs.update'),
    },
    windows: {
      getLastFocused: async () => ({ id: 1, focused: true }),
      update: does('windows.update'),
    },
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      granted,
      contains: async (asked: Asked) => namesIn(asked).every((name) => granted.has(name)),
      request: async (asked: Asked) => {
        for (const name of namesIn(asked)) granted.add(name);
        return true;
      },
      remove: async (asked: Asked) => {
        for (const name of namesIn(asked)) granted.delete(name);
        return true;
      },
    },
    storage: { local: area(), session: area(), sync: area() },
    i18n: {
      getUILanguage: () => language,
      getMessage: (key: string, values: string[] = []) =>
        (words[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ''),
    },
  };
}

export type FakeExtension = ReturnType<typeof fakeExtension>;

interface Asked {
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
}

function namesIn({ origins = [], permissions = [] }: Asked): string[] {
  return [...origins, ...permissions];
}
