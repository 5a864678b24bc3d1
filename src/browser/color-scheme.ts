import { isObject } from '../domain/is-object.ts';
import { extension } from './extension.ts';

const LOOKS_KEY = 'looks';

/** How the browser looks, as far as the toolbar's badge is to suit it. */
export interface ColorScheme {
  readonly isDark: boolean;
  readonly hasMoreContrast: boolean;
}

/** Seen by itself where the background has a window (Firefox); a worker has none, and takes what the last page saw. */
export async function readColorScheme(): Promise<ColorScheme> {
  if (typeof matchMedia === 'function') return seenLooks();
  const { [LOOKS_KEY]: stored } = await extension.storage.local.get(LOOKS_KEY);
  return parseLooks(stored);
}

/** Remembers what this page sees, now and when it changes. */
export function followColorScheme(): void {
  const note = async (): Promise<void> => {
    const { [LOOKS_KEY]: stored } = await extension.storage.local.get(LOOKS_KEY);
    const known = parseLooks(stored);
    const seen = seenLooks();
    if (known.isDark === seen.isDark && known.hasMoreContrast === seen.hasMoreContrast) return;
    await extension.storage.local.set({ [LOOKS_KEY]: seen });
  };
  // Only a colour depends on it: what can't be kept is noted by the next page.
  const attempt = (): void => void note().catch(() => {});
  for (const query of [DARK, MORE_CONTRAST]) matchMedia(query).addEventListener('change', attempt);
  attempt();
}

/** Calls `onChange` when a page saw the browser look otherwise than before. */
export function watchColorScheme(onChange: () => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (LOOKS_KEY in changes) onChange();
  });
}

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

function seenLooks(): ColorScheme {
  return { isDark: matchMedia(DARK).matches, hasMoreContrast: matchMedia(MORE_CONTRAST).matches };
}

function parseLooks(stored: unknown): ColorScheme {
  const { isDark, hasMoreContrast }: Readonly<Record<string, unknown>> = isObject(stored) ? stored : {};
  return { isDark: isDark === true, hasMoreContrast: hasMoreContrast === true };
}
