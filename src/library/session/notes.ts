import { t } from '../../browser/i18n.ts';
import { keepNoteDraft, readNoteDrafts } from '../../browser/note-drafts.ts';
import { believedNow } from '../../domain/clock-runs.ts';
import { joinNotes, type NoteChange } from '../../domain/join-notes.ts';
import { SHELF_KEPT_MS } from '../../domain/saved-paper.ts';
import type { Store } from '../../store/open-store.ts';
import { readClock } from '../../store/saved/clock-record.ts';
import { undoChange } from '../../store/saved/undo-change.ts';
import { writeNote } from '../../store/saved/write-note.ts';
import type { Undo } from '../../store/saved/write-saved.ts';
import type { Toasts } from '../../ui/toasts.ts';
import type { NoteActions } from '../model.ts';
import { noteDraft } from './note-draft.ts';

/** How notes are written; `kept` says that one is, with the way back. */
export function noteActions(
  store: Store,
  { tell, fail }: Pick<Toasts, 'tell' | 'fail'>,
): { readonly actions: NoteActions; readonly kept: (undo: Undo) => void } {
  const kept = (undo: Undo): void => tell(t('notice_noted'), () => undoChange(store, undo));
  return {
    kept,
    actions: {
      beginNote: (id, begun, show) =>
        noteDraft(begun, {
          hold: (change) => keepNoteDraft(id, change, Date.now()),
          async write(change, since) {
            const written = await writeNote(store, id, change, { now: Date.now(), since });
            if (!written) throw new Error(t('notice_note_waits'));
            return written;
          },
          show,
          kept,
          fail,
        }),
      takeNoteDraft,
    },
  };
}

/** What pages left of one note; several windows may have. */
function takeNoteDraft(id: string): NoteChange | undefined {
  const held = readNoteDrafts().filter((one) => one.id === id);
  for (const { letGo } of held) letGo();
  return held
    .map(({ from, to }): NoteChange => ({ from, to }))
    .reduce<NoteChange | undefined>(
      (all, { from, to }) => (all ? { from: all.from, to: joinNotes(all.from, all.to, to) } : { from, to }),
      undefined,
    );
}

/**
 * Writes the notes that pages held when they went away. One whose paper was deleted waits as long as the shelf would, should the paper be
 * saved again. Rejects where the database can't be written; then all of them wait.
 */
export async function writeNoteDrafts(store: Store, now: number, kept: (undo: Undo) => void): Promise<void> {
  const waiting: ReturnType<typeof readNoteDrafts>[number][] = [];
  for (const held of readNoteDrafts()) {
    const { id, heldAt: _, letGo, ...change } = held;
    const written = await writeNote(store, id, change, { now });
    if (written && written.undo.before.length > 0) kept(written.undo);
    if (written) letGo();
    else waiting.push(held);
  }
  if (waiting.length === 0) return;
  const believed = believedNow(await readClock(store, now), SHELF_KEPT_MS);
  for (const { heldAt, letGo } of waiting) if (heldAt < believed - SHELF_KEPT_MS) letGo();
}
