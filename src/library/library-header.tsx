import { tExact } from '../browser/count-text.ts';
import { t } from '../browser/i18n.ts';
import { PageSearch } from '../ui/page-search.tsx';
import { Places } from '../ui/places.tsx';
import { SearchOperators } from '../ui/search-operators.tsx';
import type { LibraryActions, LibraryModel } from './model.ts';

/** Title, search, and the ways in and out. */
export function LibraryHeader({ model, actions }: { model: LibraryModel; actions: LibraryActions }) {
  const { total, view } = model;
  return (
    <header class="library-header">
      <Places here="library" />
      <h1>
        {t('library_title')}
        {total !== undefined && <small>{tExact('paper_count', total)}</small>}
      </h1>
      <PageSearch
        class="library-search"
        label={t('library_search_hint')}
        query={view.query}
        onQuery={(query) => actions.show({ query })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          else if (event.key === 'ArrowDown' || event.key === 'Enter')
            document.querySelector<HTMLElement>('article.entry')?.focus();
          else return;
          event.preventDefault();
        }}
      >
        <SearchOperators query={view.query} onQuery={(query) => actions.show({ query })} />
      </PageSearch>
      <div class="library-doors">
        <button type="button" class="plain-button" onClick={() => actions.showDialog('way-in')}>
          {t('button_way_in')}
        </button>
        <button type="button" class="plain-button" onClick={() => actions.showDialog('way-out')}>
          {t('button_export')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('keys_title')}
          title={t('keys_title')}
          onClick={() => actions.showDialog('keys')}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
}
