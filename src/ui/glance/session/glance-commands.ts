import { t } from '../../../browser/i18n.ts';
import { filtersFor } from '../../../domain/arrange.ts';
import { VIEWS } from '../../../domain/screen.ts';
import type { Opening } from '../../follow.ts';
import type { PaletteCommand } from '../../palette/palette-command.ts';
import { placeCommands } from '../../palette/place-commands.ts';
import { copyCommands, wordCommands } from '../../palette/word-commands.ts';
import { KEYS } from '../keys.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';
import { enterSearch } from './keyboard.ts';
import { focusedRowId } from './row-focus.ts';

/** What the palette of popup and panel does: with the paper the keyboard is on, with the page, and where it leads. */
export function glanceCommands(model: GlanceModel | undefined, actions: GlanceActions): readonly PaletteCommand[] {
  const id = focusedRowId();
  return [
    ...(id === undefined ? [] : paperCommands(id, actions)),
    ...pageCommands(model, actions),
    ...VIEWS.map((view, index) => ({
      group: 'places' as const,
      name: t(`tab_${view}`),
      key: String(index + 1),
      run: () => actions.showView(view),
    })),
    ...placeCommands({ library: actions.openLibraryOn, settings: actions.openSettingsAt }),
  ];
}

function paperCommands(id: string, actions: GlanceActions): readonly PaletteCommand[] {
  const open = (target?: Opening['target']) => () =>
    actions.openPaper(id, { ...(target && { target }), inBackground: false });
  const acts = {
    keys_open: open(),
    keys_open_arxiv: open('arxiv'),
    keys_open_pdf: open('pdf'),
    keys_open_alphaxiv: open('alphaxiv'),
    keys_details: () => actions.toggleDetails(id),
    keys_save: () => actions.toggleSaved(id),
    keys_hide: () => actions.hide(id),
    keys_mark: () => actions.markSeenUpTo(id),
  };
  return [...wordCommands('paper', acts, KEYS), ...copyCommands((format) => actions.copy(id, format))];
}

function pageCommands(model: GlanceModel | undefined, actions: GlanceActions): readonly PaletteCommand[] {
  const acts = {
    ...(model?.page && { keys_save_page: actions.togglePage }),
    keys_undo: actions.undo,
    ...(model && model.waiting > 0 && { keys_let_in: actions.letIn }),
    keys_search: enterSearch,
    keys_refresh: actions.refresh,
    button_mark_all: actions.markAllSeen,
    ...Object.fromEntries(
      (model ? filtersFor(model.state.view) : []).map((filter) => [
        `filter_${filter}_hint`,
        () => actions.toggleFilter(filter),
      ]),
    ),
    button_panel: actions.openPanel,
    keys_keys: () => actions.showKeys(true),
  };
  return wordCommands('page', acts, KEYS);
}
