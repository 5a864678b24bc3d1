import { h, render } from 'preact';
import { setPageLanguage } from '../browser/i18n.ts';
import { titlePage } from '../browser/page-title.ts';
import { readSettingsWithFaults } from '../browser/settings.ts';
import { openLibraryPage } from '../browser/tabs.ts';
import { followTheme } from '../browser/theme.ts';
import { readTags } from '../store/saved/read-tags.ts';
import { openPageStore } from '../ui/open-page-store.ts';
import { followPaletteKey } from '../ui/palette/follow-palette-key.ts';
import { placeCommands, tagView } from '../ui/palette/place-commands.ts';
import { keepAnchorInView } from './keep-anchor-in-view.ts';
import { Options } from './options.tsx';
import { startOptions } from './session/session.ts';

const root = document.getElementById('root');
if (root) void showOptions(root);

async function showOptions(root: HTMLElement): Promise<void> {
  setPageLanguage();
  titlePage('settings_title');
  const [reading] = await Promise.all([readSettingsWithFaults(), followTheme()]);
  const store = openPageStore();
  startOptions(store, reading, (props) => render(h(Options, props), root));
  followPaletteKey({
    commands: () => placeCommands({ settings: showSection }),
    readTags: () => readTags(store),
    showTag: (tag) => void openLibraryPage(tagView(tag)),
  });
  // "#rule=…" proposes a rule.
  keepAnchorInView(location.hash.slice(1).replace(/^rule=.*/s, 'new-rule'));
}

function showSection(id: string): void {
  location.hash = id;
}
