import { t } from '../../browser/i18n.ts';
import { READING_STATES } from '../../domain/saved-paper.ts';
import type { PaletteCommand } from '../../ui/palette/palette-command.ts';
import { placeCommands } from '../../ui/palette/place-commands.ts';
import { copyCommands, wordCommands } from '../../ui/palette/word-commands.ts';
import { LIBRARY_KEYS } from '../keys.ts';
import { LIBRARY_SORTS, viewFromHash } from '../library-view.ts';
import type { LibraryActions } from '../model.ts';
import { stateKey } from '../state-key.ts';
import { enterLibrarySearch } from './library-keyboard.ts';

interface Given {
  /** What is picked, else the paper the keyboard is on. */
  readonly ids: readonly string[];
  readonly isReadOnly: boolean;
}

/** What the palette of the library does: with what is picked, with the page, and where it leads. */
export function libraryCommands(actions: LibraryActions, { ids, isReadOnly }: Given): readonly PaletteCommand[] {
  const [id] = ids;
  return [
    ...(id === undefined ? [] : openingCommands(id, actions)),
    ...(id === undefined || isReadOnly ? [] : changingCommands(ids, actions)),
    ...pageCommands(actions, isReadOnly),
    ...LIBRARY_SORTS.map((sort) => ({
      group: 'page' as const,
      name: `${t('sort_label')} › ${t(`library_sort_${sort}`)}`,
      run: () => actions.sortBy(sort),
    })),
    ...placeCommands({ library: (view) => actions.show(viewFromHash(`#${view}`)) }),
  ];
}

function openingCommands(id: string, actions: LibraryActions): readonly PaletteCommand[] {
  const acts = { keys_open: () => actions.openPaper(id, { inBackground: false }) };
  return [...wordCommands('paper', acts, LIBRARY_KEYS), ...copyCommands((format) => actions.copy(id, format))];
}

function changingCommands(ids: readonly string[], actions: LibraryActions): readonly PaletteCommand[] {
  const [one, ...others] = ids;
  const acts = {
    button_star: () => actions.setStarred(ids, true),
    button_unstar: () => actions.setStarred(ids, false),
    library_keys_remove: () => actions.toggleSaved(ids),
    ...(one !== undefined && others.length === 0 && { keys_hide: () => actions.rows.hide(one) }),
  };
  return [
    ...READING_STATES.map((state, index) => ({
      group: 'paper' as const,
      name: t(stateKey(state)),
      key: `Shift+${index + 1}`,
      run: () => actions.setState(ids, state),
    })),
    ...wordCommands('paper', acts, LIBRARY_KEYS),
  ];
}

function pageCommands(actions: LibraryActions, isReadOnly: boolean): readonly PaletteCommand[] {
  const changing = {
    button_way_in: () => actions.showDialog('way-in'),
    button_export: () => actions.showDialog('way-out'),
    library_manage_tags: () => actions.showDialog('tags'),
    data_back_up: actions.backUp,
    keys_undo: actions.undo,
  };
  const acts = {
    ...(!isReadOnly && changing),
    library_select_all: actions.pickAll,
    keys_search: enterLibrarySearch,
    keys_keys: () => actions.showDialog('keys'),
  };
  return wordCommands('page', acts, LIBRARY_KEYS);
}
