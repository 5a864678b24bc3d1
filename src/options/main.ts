import { h, render } from 'preact';
import { followLook } from '../browser/look.ts';
import { readSettingsWithFaults, watchSettings, writeSettings } from '../browser/settings.ts';
import { say, setPageLanguage } from '../browser/words.ts';
import { Options } from './options.tsx';

const SAVED_SHOWN_MS = 2_500;

const root = document.getElementById('root');
if (root) void showOptions(root);

async function showOptions(root: HTMLElement): Promise<void> {
  setPageLanguage();
  document.title = `${say('settings_title')} – ${say('extension_name')}`;
  let [reading] = await Promise.all([readSettingsWithFaults(), followLook()]);
  let saved = '';
  let fading: ReturnType<typeof setTimeout> | undefined;
  watchSettings((settings, broken) => {
    reading = { settings, broken };
    draw();
  });
  draw();
  // The sections are only here now, where the address may lead to one of them.
  // "#rule=…" proposes a rule.
  document.getElementById(location.hash.slice(1).replace(/^rule=.*/s, 'rules'))?.scrollIntoView();

  function draw(): void {
    const onChange: typeof writeSettings = async (changes) => {
      await writeSettings(changes);
      tellSaved();
    };
    render(h(Options, { ...reading, saved, onChange, onSaved: tellSaved }), root);
  }

  function tellSaved(): void {
    clearTimeout(fading);
    saved = say('settings_saved');
    fading = setTimeout(() => {
      saved = '';
      draw();
    }, SAVED_SHOWN_MS);
    draw();
  }
}
