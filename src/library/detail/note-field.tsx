import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { NoteChange } from '../../domain/join-notes.ts';
import type { NoteActions } from '../model.ts';

interface Props {
  readonly id: string;
  /** As it is stored. */
  readonly note: string;
  /** Other than empty where something is left from before. */
  readonly begun: NoteChange;
  readonly onBegin: NoteActions['beginNote'];
  readonly onDone: () => void;
}

/** The field in which a note is written: kept while somebody writes, when the field is left, and when the page is. */
export function NoteField({ id, note, begun, onBegin, onDone }: Props) {
  const [text, setText] = useState(begun.to);
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft] = useState(() => onBegin(id, begun, show));

  useEffect(() => {
    const { settle } = draft;
    addEventListener('pagehide', settle);
    document.addEventListener('visibilitychange', settle);
    if (begun.from === begun.to) enter(field.current);
    else settle();
    return () => {
      removeEventListener('pagehide', settle);
      document.removeEventListener('visibilitychange', settle);
      void draft.leave();
    };
  }, [draft, begun]);
  useEffect(() => draft.follow(note), [draft, note]);

  return (
    <div class="note-editor">
      <textarea
        ref={field}
        aria-label={t('library_note')}
        dir="auto"
        maxLength={100_000}
        rows={Math.min(20, Math.max(5, text.split('\n').length + 1))}
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          draft.type(value);
        }}
        onBlur={() => {
          // Whoever only looks at another window comes back to where they were.
          if (document.activeElement === field.current) draft.settle();
          else leave();
        }}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!isDone || event.isComposing) return;
          event.stopPropagation();
          leave();
        }}
      />
      <p class="note-hint">{t('note_hint')}</p>
    </div>
  );

  function leave(): void {
    void draft.leave().then((isKept) => isKept && onDone());
  }

  /** What somebody else wrote comes in without moving the caret from its words. */
  function show(shown: string): void {
    const { current } = field;
    if (current && current.value !== shown) {
      const { value, selectionEnd } = current;
      const isBefore = shown.startsWith(value.slice(0, selectionEnd));
      const caret = isBefore ? selectionEnd : Math.max(0, shown.length - (value.length - selectionEnd));
      current.value = shown;
      current.setSelectionRange(caret, caret);
    }
    setText(shown);
  }
}

function enter(field: HTMLTextAreaElement | null): void {
  field?.focus();
  const end = field?.value.length ?? 0;
  field?.setSelectionRange(end, end);
}
