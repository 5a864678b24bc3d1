import type { DigestPaper } from '../domain/digest/digest.ts';
import type { Opening } from '../ui/follow.ts';
import type { PaletteCommand } from '../ui/palette/palette-command.ts';
import { placeCommands } from '../ui/palette/place-commands.ts';
import { wordCommands } from '../ui/palette/word-commands.ts';
import { DIGEST_KEYS } from './keys.ts';
import type { DigestActions } from './model.ts';

/** What the palette of the digest does: with the paper the keyboard is on, with the page, and where it leads. */
export function digestCommands(paper: DigestPaper | undefined, actions: DigestActions): readonly PaletteCommand[] {
  const page = { keys_undo: actions.undo, digest_print: actions.print, keys_keys: () => actions.showKeys(true) };
  return [
    ...(paper ? wordCommands('paper', paperActs(paper, actions), DIGEST_KEYS) : []),
    ...wordCommands('page', page, DIGEST_KEYS),
    ...placeCommands(),
  ];
}

function paperActs(paper: DigestPaper, actions: DigestActions) {
  const open = (target?: Opening['target']) => () =>
    actions.openPaper(paper.id, { ...(target && { target }), inBackground: false });
  return {
    keys_open: open(),
    keys_open_arxiv: open('arxiv'),
    keys_open_pdf: open('pdf'),
    keys_open_alphaxiv: open('alphaxiv'),
    keys_details: () => actions.toggleDetails(paper.id),
    keys_save: () => actions.toggleSaved(paper),
    keys_hide: () => actions.hide(paper),
  };
}
