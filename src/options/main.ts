import { h, render } from 'preact';
import { followLook } from '../browser/look.ts';
import { titlePage } from '../browser/page-title.ts';
import { readSettingsWithFaults, watchSettings, writeSettings } from '../browser/settings.ts';
import { say, setPageLanguage } from '../browser/words.ts';
import type { Settings } from '../domain/settings.ts';
import { failureWords } from '../ui/failure-words.ts';
import { Options } from './options.tsx';
import { stayAt } from './stay-at.ts';

const SAVED_SHOWN_MS = 2_500;

const root = document.getElementById('root');
if (root) void showOptions(root);

async function showOptions(root: HTMLElement): Promise<void> {
  setPageLanguage();
  titlePage('settings_title');
  let [reading] = await Promise.all([readSettingsWithFaults(), followLook()]);
  let saved = '';
  let fading: ReturnType<typeof setTimeout> | undefined;
  watchSettings((settings, broken) => {
    reading = { settings, broken };
    draw();
  });
  draw();
  // "#rule=…" proposes a rule.
  stayAt(location.hash.slice(1).replace(/^rule=.*/s, 'new-rule'));

  function draw(): void {
    render(h(Options, { ...reading, saved, onChange: change, onSaved: tellSaved }), root);
  }

  async function change(changes: Partial<Settings>): Promise<void> {
    try {
      await writeSettings(changes);
      tellSaved();
    } catch (error) {
      console.error(error);
      tell(failureWords(error));
    }
  }

  function tellSaved(): void {
    tell(say('settings_saved'));
  }

  function tell(words: string): void {
    clearTimeout(fading);
    saved = words;
    fading = setTimeout(() => {
      saved = '';
      draw();
    }, SAVED_SHOWN_MS);
    draw();
  }
}
