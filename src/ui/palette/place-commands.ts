import { t, type WordKey } from '../../browser/i18n.ts';
import { openDigest, openLibraryPage, openSettings, openTopics } from '../../browser/tabs.ts';
import { SHELVES, shelfName } from '../../domain/shelf.ts';
import { SETTINGS_PLACES } from '../settings-places.ts';
import type { PaletteCommand } from './palette-command.ts';

/** How a page goes to a place; another tab by default. */
export interface Ways {
  /** `view` as the library's address says it: "shelf=done". */
  readonly library?: (view: string) => void;
  readonly settings?: (section: string) => void;
}

/** The library's shelves, the digest, the topics and the settings: what every page can go to. */
export function placeCommands({
  library = opened(openLibraryPage),
  settings = opened(openSettings),
}: Ways = {}): readonly PaletteCommand[] {
  return [
    ...SHELVES.map((shelf) =>
      place('places', within('library_title', t(`shelf_${shelfName(shelf)}`)), () => library(`shelf=${shelf}`)),
    ),
    place(
      'places',
      t('digest_title'),
      opened(() => openDigest()),
    ),
    place('places', t('topics_title'), opened(openTopics)),
    ...SETTINGS_PLACES.flatMap(({ id, title, settings: words }) => [
      place('settings', t(title), () => settings(id)),
      ...words.map((word) => place('settings', within(title, t(word)), () => settings(id))),
    ]),
  ];
}

/** The library's view of a tag, as its address says it. */
export function tagView(tag: string): string {
  return `shelf=all&tag=${encodeURIComponent(tag)}`;
}

function place(group: PaletteCommand['group'], name: string, run: () => void): PaletteCommand {
  return { group, name, run };
}

function within(title: WordKey, name: string): string {
  return `${t(title)} › ${name}`;
}

function opened<Args extends readonly unknown[]>(open: (...args: Args) => Promise<void>): (...args: Args) => void {
  return (...args) => void open(...args);
}
