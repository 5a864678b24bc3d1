import { useMemo, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { NoteChange } from '../../domain/join-notes.ts';
import { NoteView } from '../../ui/markdown/note-view.tsx';
import type { NoteActions } from '../model.ts';
import { NoteField } from './note-field.tsx';

interface Props {
  readonly id: string;
  readonly note: string;
  readonly actions: NoteActions;
  readonly onFollow: (href: string, inBackground: boolean) => void;
}

/** The note, read as Markdown until somebody writes on it. What could not be written the last time is there to be gone on with. */
export function NoteEditor({ id, note, actions, onFollow }: Props) {
  const held = useMemo(() => actions.takeNoteDraft(id), [id]);
  const [begun, begin] = useState<NoteChange | undefined>(held);
  if (begun) {
    return <NoteField id={id} note={note} begun={begun} onBegin={actions.beginNote} onDone={() => begin(undefined)} />;
  }
  const isEmpty = note.trim() === '';
  return (
    <>
      {!isEmpty && <NoteView note={note} onFollow={onFollow} />}
      <button
        type="button"
        class={isEmpty ? 'note-edit is-empty' : 'note-edit link-button'}
        onClick={() => begin({ from: note, to: note })}
      >
        {t(isEmpty ? 'note_write' : 'note_edit')}
      </button>
    </>
  );
}
