import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import { NoteView } from './note-view.tsx';

interface Props {
  readonly note: string;
  readonly onWrite: (note: string) => void;
  readonly onFollow: (href: string, inBackground: boolean) => void;
}

/** The note, read as Markdown until somebody writes on it. What is written is kept when the field is left, or the page. */
export function NoteEditor({ note, onWrite, onFollow }: Props) {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const latest = useRef<{ draft: string | undefined; keep: () => void }>({ draft: undefined, keep: () => {} });
  const field = useRef<HTMLTextAreaElement>(null);
  const isEditing = draft !== undefined;
  latest.current = { draft, keep };

  useEffect(() => {
    const leave = (): void => latest.current.keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  useEffect(() => {
    if (!isEditing) return;
    field.current?.focus();
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, [isEditing]);

  if (draft === undefined) {
    return (
      <>
        {note.trim() !== '' && <NoteView note={note} onFollow={onFollow} />}
        <button
          type="button"
          class={note.trim() === '' ? 'note-edit is-empty' : 'note-edit word-button'}
          onClick={() => setDraft(note)}
        >
          {say(note.trim() === '' ? 'note_write' : 'note_edit')}
        </button>
      </>
    );
  }
  return (
    <div class="note-editor">
      <textarea
        ref={field}
        aria-label={say('library_note')}
        dir="auto"
        maxLength={100_000}
        rows={Math.min(20, Math.max(5, draft.split('\n').length + 1))}
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!isDone) return;
          event.stopPropagation();
          keep();
        }}
      />
      <p class="note-hint">{say('note_hint')}</p>
    </div>
  );

  function keep(): void {
    const written = latest.current.draft;
    latest.current.draft = undefined;
    setDraft(undefined);
    if (written !== undefined && written !== note) onWrite(written);
  }
}
