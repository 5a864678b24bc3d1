import { type ReadonlySignal, signal } from '@preact/signals';
import { readSettings, watchSettings } from '../browser/settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';

/** The settings, in whichever page they are changed; the defaults until they are read. */
export function followSettings(onFailure: (error: unknown) => void): ReadonlySignal<Settings> {
  const settings = signal(DEFAULT_SETTINGS);
  readSettings().then((read) => {
    settings.value = read;
  }, onFailure);
  watchSettings((changed) => {
    settings.value = changed;
  });
  return settings;
}
