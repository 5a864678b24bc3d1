import { useMemo, useState } from 'preact/hooks';
import { readHeldNotes } from '../../browser/held-notes.ts';
import { say } from '../../browser/words.ts';
import { joinNotes, type NoteChange } from '../../domain/join-notes.ts';
import { NoteField, type NoteWriting } from './note-field.tsx';
import { NoteView } from './note-view.tsx';

interface Props extends NoteWriting {
  readonly id: string;
  readonly note: string;
  readonly onFollow: (href: string, inBackground: boolean) => void;
}

/** The note, read as Markdown until somebody writes on it. What could not be written the last time is there to be gone on with. */
export function NoteEditor({ id, note, onFollow, ...writing }: Props) {
  const held = useMemo(() => takeHeld(id), [id]);
  const [begun, begin] = useState<NoteChange | undefined>(held);
  if (begun) {
    return <NoteField id={id} note={note} begun={begun} onDone={() => begin(undefined)} {...writing} />;
  }
  const isEmpty = note.trim() === '';
  return (
    <>
      {!isEmpty && <NoteView note={note} onFollow={onFollow} />}
      <button
        type="button"
        class={isEmpty ? 'note-edit is-empty' : 'note-edit word-button'}
        onClick={() => begin({ from: note, to: note })}
      >
        {say(isEmpty ? 'note_write' : 'note_edit')}
      </button>
    </>
  );
}

/** From here on the field holds it; several windows may have left one. */
function takeHeld(id: string): NoteChange | undefined {
  const held = readHeldNotes().filter((one) => one.id === id);
  for (const { letGo } of held) letGo();
  return held
    .map(({ from, to }): NoteChange => ({ from, to }))
    .reduce<NoteChange | undefined>(
      (all, { from, to }) => (all ? { from: all.from, to: joinNotes(all.from, all.to, to) } : { from, to }),
      undefined,
    );
}
