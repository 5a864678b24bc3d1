import { say } from '../../../browser/words.ts';
import type { Search } from '../../../domain/view-state.ts';
import { Icon } from '../../icons.tsx';
import type { GlanceActions } from '../model.ts';

/** Empties the box; and where to search: at once in what is cached, or by Hugging Face, which learns the words only when it is asked. */
export function SearchPlaces({ search, onSearch }: { search: Search; onSearch: GlanceActions['search'] }) {
  return (
    <>
      <button
        type="button"
        class="icon-button search-clear"
        aria-label={say('search_clear')}
        title={say('search_clear')}
        onClick={(event) => {
          // Before the button goes: who empties the box by mouse is about to type again.
          event.currentTarget.parentElement?.querySelector('input')?.focus();
          onSearch(undefined);
        }}
      >
        <Icon name="hide" size={16} />
      </button>
      <div class="search-places">
        {(['here', 'service'] as const).map((where) => (
          <button
            key={where}
            type="button"
            aria-pressed={search.where === where}
            title={say(`search_${where}_hint`)}
            onClick={() => onSearch({ query: search.query, where })}
          >
            {say(`search_${where}`)}
          </button>
        ))}
      </div>
    </>
  );
}
