import { joinNotes, type NoteChange } from '../../domain/join-notes.ts';
import type { KeptNote } from '../../store/saved/write-note.ts';
import type { Undo } from '../../store/saved/write-saved.ts';
import type { NoteDraft } from '../model.ts';

/** After so much time without a key, what was typed is written. */
const REST_MS = 500;

interface Given {
  /** Puts the change where it outlives the page, at once; without a change, takes it away there. */
  readonly hold: (change: NoteChange) => void;
  /** Rejects when the note could not be written. `since`: what this draft wrote before. */
  readonly write: (change: NoteChange, since: Undo | undefined) => Promise<KeptNote>;
  /** The field has to show this: somebody else wrote there too. */
  readonly show: (text: string) => void;
  /** It is written, and nobody writes on it any more. */
  readonly kept: (undo: Undo) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes while somebody is typing, one write after the other, and holds what is not written yet, so that neither a page that goes away
 * nor a failure costs a word. What was not changed is never written.
 */
export function noteDraft(begun: NoteChange, { hold, write, show, kept, fail }: Given): NoteDraft {
  let draft = begun;
  let isTouched = begun.from !== begun.to;
  let isFailing = false;
  let undo: Undo | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  return {
    type(text) {
      isTouched = true;
      draft = { ...draft, to: text };
      clearTimeout(resting);
      resting = setTimeout(() => void settle('more may come'), REST_MS);
    },
    follow(note) {
      if (isTouched) return;
      draft = { from: note, to: note };
      show(note);
    },
    settle: () => void settle('more may come'),
    async leave() {
      await settle('the last word');
      if (draft.from !== draft.to) return false;
      if (undo) kept(undo);
      undo = undefined;
      return true;
    },
  };

  function settle(word: 'more may come' | 'the last word'): Promise<unknown> {
    clearTimeout(resting);
    hold(draft);
    writing = writing.then(() => writeNow(word));
    return writing;
  }

  async function writeNow(word: 'more may come' | 'the last word'): Promise<void> {
    const sent = draft;
    if (sent.from === sent.to) return;
    try {
      const { note, undo: back } = await write(sent, undo);
      if (back.before.length > 0) undo = back;
      isFailing = false;
      draft = { from: note, to: joinNotes(sent.to, note, draft.to) };
      hold(draft);
      if (note !== sent.to) show(draft.to);
    } catch (error) {
      // At each rest anew would be too often.
      if (!isFailing || word === 'the last word') fail(error);
      isFailing = true;
    }
  }
}
