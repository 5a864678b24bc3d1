import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

type Listener = (...given: never[]) => unknown;

/** An event that remembers who listens, and fires by hand. */
function event() {
  const listeners: Listener[] = [];
  return {
    addListener: (listener: Listener) => void listeners.push(listener),
    count: () => listeners.length,
    fire: (...given: unknown[]): unknown[] => listeners.map((listener) => Reflect.apply(listener, undefined, given)),
  };
}

function area() {
  let stored: Record<string, unknown> = {};
  const onChanged = event();
  return {
    onChanged,
    get: async (keys: string | string[]) =>
      structuredClone(Object.fromEntries([keys].flat().flatMap((key) => (key in stored ? [[key, stored[key]]] : [])))),
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

/** As much of an extension's API as `src/browser` touches, in memory; `calls` has what was asked of the rest. */
export function fakeExtension(language = 'en-GB') {
  const calls: [name: string, given: unknown][] = [];
  const alarms = new Map<string, { name: string; periodInMinutes: number }>();
  const does = (name: string) => async (given: unknown) => void calls.push([name, given]);
  return {
    calls,
    runtime: {
      id: 'paperglance',
      getURL: (path: string) => `chrome-extension://paperglance/${path}`,
      sendMessage: async (_message: unknown): Promise<unknown> => undefined,
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
    },
    action: {
      setBadgeText: does('setBadgeText'),
      setBadgeBackgroundColor: does('setBadgeBackgroundColor'),
      setBadgeTextColor: does('setBadgeTextColor'),
      setTitle: does('setTitle'),
    },
    permissions: {
      onAdded: event(),
      onRemoved: event(),
      contains: async ({ origins }: { origins: string[] }) => origins.join() === 'https://huggingface.co/*',
      request: async () => true,
    },
    storage: { local: area(), session: area() },
    i18n: {
      getUILanguage: () => language,
      getMessage: (key: string, values: string[] = []) =>
        ((messages as Record<string, { message: string }>)[key]?.message ?? '').replace(
          /\$(\d)/g,
          (_, place) => values[Number(place) - 1] ?? '',
        ),
    },
  };
}

export type FakeExtension = ReturnType<typeof fakeExtension>;
