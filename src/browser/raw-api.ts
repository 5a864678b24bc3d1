/**
 * The few calls that a first frame needs, without the polyfill (3 kB): both browsers answer them with promises under
 * Manifest V3, Firefox as `browser`, Chrome as `chrome`.
 */
interface Native {
  readonly i18n: {
    getMessage(key: string, values?: string[]): string;
    getUILanguage(): string;
  };
  readonly storage: {
    readonly local: { get(keys: string[]): Promise<Record<string, unknown>> };
  };
}

const globals = globalThis as unknown as { browser?: Native; chrome?: Native };

/** The extension API as the browser itself gives it. */
export function rawApi(): Native {
  const api = globals.browser ?? globals.chrome;
  if (!api) throw new Error('This page works only inside the extension.');
  return api;
}
