import { effect, untracked } from '@preact/signals';
import type { GlanceActions } from '../model.ts';
import { handleKey } from './keyboard.ts';
import type { Preferences } from './preferences.ts';

/** Does what is pressed, `earlyKeys` first. What comes before it is known whether letters act waits for that. */
export function followKeys(
  earlyKeys: readonly KeyboardEvent[],
  actions: GlanceActions,
  { settings, rules }: Preferences,
): void {
  const early = [...earlyKeys];
  document.addEventListener('keydown', (event) => {
    if (rules.peek()) press(event);
    else early.push(event);
  });
  effect(() => {
    if (rules.value) untracked(() => early.splice(0).forEach(press));
  });

  function press(event: KeyboardEvent): void {
    handleKey(event, actions, settings.peek().letterKeys);
  }
}
