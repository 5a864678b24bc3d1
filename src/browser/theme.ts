import { extension } from './extension.ts';
import { LOOK_KEY } from './first-frame.ts';

/** Gives the page the chosen look, now and whenever another is chosen. */
export async function followTheme(): Promise<void> {
  watchTheme();
  const { [LOOK_KEY]: look } = await extension.storage.local.get(LOOK_KEY);
  wear(look);
}

/** The same for a page that has it already from its first frame. */
export function watchTheme(): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (LOOK_KEY in changes) wear(changes[LOOK_KEY]?.newValue);
  });
}

function wear(look: unknown): void {
  document.documentElement.dataset.look = typeof look === 'string' ? look : '';
}
