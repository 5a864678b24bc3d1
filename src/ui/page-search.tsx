import type { ComponentChildren, KeyboardEventHandler } from 'preact';
import { Icon } from './icons.tsx';
import { SearchInput } from './search-input.tsx';

interface Props {
  readonly class: string;
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly children?: ComponentChildren;
}

/** The search of a whole page: Escape empties the box before it does anything else. */
export function PageSearch({ class: name, label, query, onQuery, onKeyDown, children }: Props) {
  return (
    <search class={`page-search ${name}`}>
      <Icon name="search" />
      <SearchInput
        placeholder={label}
        value={query}
        maxLength={250}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return onKeyDown?.(event);
          event.preventDefault();
          onQuery('');
        }}
      />
      {children}
    </search>
  );
}
