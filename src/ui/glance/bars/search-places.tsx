import { t } from '../../../browser/i18n.ts';
import { Icon } from '../../icons.tsx';
import type { GlanceActions, GlanceModel } from '../model.ts';
import { SearchPeriod } from './search-period.tsx';

/** Empties the box; from when the papers are to be; and where to search: at once in this browser, or by Hugging Face, which learns the words only when it is asked. */
export function SearchPlaces({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const { view, search } = model.state;
  const { query = '', where } = search ?? {};
  const isSaved = view === 'saved';
  return (
    <>
      <button
        type="button"
        class="icon-button search-clear"
        aria-label={t('search_clear')}
        title={t('search_clear')}
        onClick={(event) => {
          // Before the button goes: who empties the box by mouse is about to type again.
          event.currentTarget.parentElement?.querySelector('input')?.focus();
          actions.search(undefined);
        }}
      >
        <Icon name="hide" size={16} />
      </button>
      <div class="search-places">
        {isSaved && (
          <button
            type="button"
            aria-pressed={where === 'here'}
            title={t('search_saved_hint')}
            onClick={() => actions.search({ query, where: 'here' })}
          >
            {t('tab_saved')}
          </button>
        )}
        <button
          type="button"
          aria-pressed={!isSaved && where === 'here'}
          title={t('search_here_hint')}
          onClick={() => (isSaved ? actions.searchEverywhere(query) : actions.search({ query, where: 'here' }))}
        >
          {t('search_here')}
        </button>
        <button
          type="button"
          aria-pressed={where === 'service'}
          title={t('search_service_hint')}
          onClick={() => actions.search({ query, where: 'service' })}
        >
          {t('search_service')}
        </button>
      </div>
      <SearchPeriod model={model} actions={actions} />
    </>
  );
}
