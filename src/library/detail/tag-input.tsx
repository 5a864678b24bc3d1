import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { tagChoices, tagsFrom } from '../tag-choices.ts';

interface Props {
  readonly tags: readonly FacetCount[];
  /** What is not to be offered again. */
  readonly given: readonly string[];
  readonly onAdd: (tags: readonly string[]) => void;
  /** Backspace in the empty field. */
  readonly onRemoveLast?: () => void;
}

/** A field for tags; Enter, a comma or leaving it adds them, Escape does not. The browser offers the ones in use. */
export function TagInput({ tags, given, onAdd, onRemoveLast }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const choices = useId();
  return (
    <>
      <input
        ref={field}
        class="tag-input"
        aria-label={t('library_add_tag')}
        placeholder={t('library_add_tag')}
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
          else if (event.key === 'Backspace' && typed === '' && !event.repeat) onRemoveLast?.();
          else if (event.key === 'Escape' && !event.isComposing) forget();
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
    const added = tagsFrom(text, tags);
    empty();
    if (added.length > 0) onAdd(added);
  }

  function forget(): void {
    empty();
    field.current?.blur();
  }

  function empty(): void {
    setTyped('');
    if (field.current) field.current.value = '';
  }
}
