import { act, render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { OptionsProps } from '../../src/options/model.ts';
import { startOptions } from '../../src/options/session/session.ts';
import { closeStore, freshStore } from '../store/fresh-store.ts';

/**
 * The page, or a part of it, drawn by its session as `main.ts` does; what is given stands in place of what the session gives.
 * Answers with the way to give something else.
 */
export function showOptions(Part: ComponentType<OptionsProps>, given: Partial<OptionsProps> = {}) {
  const container = document.body.appendChild(document.createElement('div'));
  let [drawn, standIns]: [OptionsProps | undefined, Partial<OptionsProps>] = [undefined, given];
  const draw = (): void => {
    // A page that was cleaned up is drawn no more.
    if (!drawn || !container.isConnected) return;
    const props = { ...drawn, ...standIns };
    void act(() => void render(<Part {...props} />, { container }));
  };
  const store = freshStore();
  const stop = startOptions(store, { settings: DEFAULT_SETTINGS, broken: [] }, (props) => {
    drawn = props;
    draw();
  });
  onTestFinished(() => {
    stop();
    closeStore(store);
  });
  return {
    container,
    give(changes: Partial<OptionsProps>): void {
      standIns = { ...standIns, ...changes };
      draw();
    },
  };
}
