import { useEffect, useRef } from 'preact/hooks';
import { say } from '../browser/words.ts';
import { Icon } from '../ui/icons.tsx';
import type { LibraryActions, LibraryModel } from './model.ts';

/** Title, search, and the ways in and out. */
export function LibraryHeader({ model, actions }: { model: LibraryModel; actions: LibraryActions }) {
  const { total, view } = model;
  const box = useRef<HTMLInputElement>(null);
  // Typing goes ahead of the list: the box is only told when somebody else changed the query.
  useEffect(() => {
    if (box.current && box.current.value !== view.query) box.current.value = view.query;
  }, [view.query]);
  return (
    <header class="library-header">
      <h1>
        {say('library_title')}
        {total !== undefined && <small>{say('paper_count', total)}</small>}
      </h1>
      <search class="library-search">
        <Icon name="search" size={16} />
        <input
          ref={box}
          type="search"
          aria-label={say('search_label')}
          placeholder={say('library_search_hint')}
          maxLength={250}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => actions.show({ query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave(event.currentTarget);
            else if (event.key === 'ArrowDown' || event.key === 'Enter')
              document.querySelector<HTMLElement>('article.entry')?.focus();
            else return;
            event.preventDefault();
          }}
        />
      </search>
      <div class="library-doors">
        <button type="button" class="plain-button" onClick={() => actions.showDialog('way-in')}>
          {say('button_way_in')}
        </button>
        <button type="button" class="plain-button" onClick={() => actions.showDialog('way-out')}>
          {say('button_export')}
        </button>
        <a class="word-button" href="../digest/index.html">
          {say('digest_title')}
        </a>
        <button
          type="button"
          class="icon-button"
          aria-label={say('keys_title')}
          title={say('keys_title')}
          onClick={() => actions.showDialog('keys')}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );

  /** Escape empties the box first, and then leaves it. */
  function leave(input: HTMLInputElement): void {
    if (view.query !== '') actions.show({ query: '' });
    else input.blur();
  }
}
