import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { tagChoices, tagFrom } from '../tag-choices.ts';

interface Props {
  readonly tags: readonly FacetCount[];
  /** What is not to be offered again. */
  readonly given: readonly string[];
  readonly onAdd: (tag: string) => void;
  /** Backspace in the empty field. */
  readonly onRemoveLast?: () => void;
}

/** A field for one tag after the other; Enter or a comma adds it, the browser offers the ones in use. */
export function TagInput({ tags, given, onAdd, onRemoveLast }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const choices = useId();
  return (
    <>
      <input
        ref={field}
        class="tag-input"
        aria-label={say('library_add_tag')}
        placeholder={say('library_add_tag')}
        list={choices}
        maxLength={100}
        autocomplete="off"
        value={typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const isChosen = event instanceof InputEvent && event.inputType === 'insertReplacementText';
          if (value.endsWith(',') || isChosen) add(value);
          else setTyped(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) add(event.currentTarget.value);
          else if (event.key === 'Backspace' && typed === '') onRemoveLast?.();
          else if (event.key === 'Escape') field.current?.blur();
          else return;
          event.stopPropagation();
        }}
        onBlur={(event) => add(event.currentTarget.value)}
      />
      <datalist id={choices}>
        {tagChoices(typed, tags, given).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );

  function add(text: string): void {
    const tag = tagFrom(text, tags);
    setTyped('');
    if (field.current) field.current.value = '';
    if (tag !== '') onAdd(tag);
  }
}
