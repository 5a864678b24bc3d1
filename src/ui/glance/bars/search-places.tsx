import { say } from '../../../browser/words.ts';
import type { Search } from '../../../domain/view-state.ts';
import type { GlanceActions } from '../model.ts';

/** Where to search: at once in what is cached, or by Hugging Face, which learns the words only when it is asked. */
export function SearchPlaces({ search, onSearch }: { search: Search; onSearch: GlanceActions['search'] }) {
  return (
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
  );
}
