import { h, render } from 'preact';
import { listenToAccess } from '../browser/access.ts';
import { removeDownloads, requestDownloads } from '../browser/downloads.ts';
import { hasPageAccess, removePageAccess, requestPageAccess } from '../browser/page-icon.ts';
import { readSaveKey } from '../browser/save-key.ts';
import { readSettings, watchSettings, writeSettings } from '../browser/settings.ts';
import { extensionVersion } from '../browser/version.ts';
import { setPageLanguage } from '../browser/words.ts';
import { Options } from './options.tsx';

const root = document.getElementById('root');
if (root) void showOptions(root);

async function showOptions(root: HTMLElement): Promise<void> {
  setPageLanguage();
  let [settings, marksPages, saveKey] = await Promise.all([readSettings(), hasPageAccess(), readSaveKey()]);
  watchSettings((changed) => {
    settings = changed;
    draw();
  });
  listenToAccess(() => void readAccess());
  addEventListener('focus', () => void readKey());
  draw();

  function draw(): void {
    render(
      h(Options, {
        settings,
        version: extensionVersion(),
        saveKey,
        marksPages,
        onChange: writeSettings,
        onMarkPages: markPages,
        onBackUpWeekly: backUpWeekly,
      }),
      root,
    );
  }

  /** Called straight from the click, or the browser would not ask. */
  function markPages(isWanted: boolean): void {
    void (isWanted ? requestPageAccess() : removePageAccess()).then(readAccess);
  }

  /** Called straight from the click too. Without the permission the box stays empty. */
  function backUpWeekly(isWanted: boolean): void {
    const allowed = isWanted ? requestDownloads() : removeDownloads().then(() => false);
    void allowed.then((weeklyBackup) => writeSettings({ weeklyBackup }));
  }

  async function readAccess(): Promise<void> {
    marksPages = await hasPageAccess();
    draw();
  }

  /** It is changed on a page of the browser's own. */
  async function readKey(): Promise<void> {
    saveKey = await readSaveKey();
    draw();
  }
}
