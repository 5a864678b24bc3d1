import { useRef } from 'preact/hooks';
import { exactNumber, tExact } from '../../browser/count-text.ts';
import { t } from '../../browser/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { FACETS, isWordOfPapers, LIBRARY_SORTS, type LibrarySort, orderName } from '../library-view.ts';
import type { LibraryActions, LibraryModel } from '../model.ts';
import { facetWords } from '../when-words.ts';

/** Above the list: how many, what narrows it, and its order. */
export function ListTools({ model, actions }: { model: LibraryModel; actions: LibraryActions }) {
  const { view, rows, lookUps } = model;
  const { only, hasCode, hasNote } = view;
  return (
    <div class="list-tools">
      <input
        type="checkbox"
        aria-label={t('library_select_all')}
        title={t('library_select_all')}
        disabled={!rows?.length}
        checked={false}
        onChange={actions.pickAll}
      />
      <span class="list-count" role="status">
        {rows && countWords(rows.length, model.shelfTotal)}
      </span>
      {lookUps > 1 && <LookUps left={lookUps} />}
      <div class="list-chips">
        {FACETS.map((facet) => {
          const value = only[facet];
          return (
            value && (
              <Chip
                key={facet}
                text={facet === 'imported' ? t('library_imported_on', facetWords(facet, value)) : value}
                isPapers={isWordOfPapers(facet)}
                onRemove={() => actions.narrow(facet, undefined)}
              />
            )
          );
        })}
        {hasCode && <Chip text={t('library_has_code')} onRemove={() => actions.show({ hasCode: false })} />}
        {hasNote && <Chip text={t('library_has_note')} onRemove={() => actions.show({ hasNote: false })} />}
      </div>
      {view.shelf === 'news' && rows && rows.length > 0 && (
        <button type="button" class="link-button" onClick={() => actions.clearNews(rows.map(({ id }) => id))}>
          {t('news_clear')}
        </button>
      )}
      <label class="list-sort">
        <span class="visually-hidden">{t('sort_label')}</span>
        <select value={view.sort} onChange={(event) => actions.sortBy(event.currentTarget.value as LibrarySort)}>
          {LIBRARY_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`library_sort_${sort === 'own' ? orderName(view.shelf) : sort}`)}
            </option>
          ))}
        </select>
        <Icon name="details" size={12} />
      </label>
    </div>
  );
}

/** "41 of 56" of a shelf where search or filters leave some out. */
function countWords(shown: number, all = shown): string {
  return shown < all ? t('count_of', exactNumber(shown), exactNumber(all)) : tExact('paper_count', shown);
}

/** `isPapers`: the text is a word of the papers, and so English. */
function Chip(props: { text: string; isPapers?: boolean; onRemove: () => void }) {
  const { text, isPapers = false, onRemove } = props;
  return (
    <button type="button" class="list-chip" title={t('narrowing_remove')} onClick={onRemove}>
      <span dir="auto" {...(isPapers && { lang: 'en' })}>
        {text}
      </span>
      <Icon name="hide" size={12} />
    </button>
  );
}

/** How far looking up has come since the page saw it begin. */
function LookUps({ left }: { left: number }) {
  const most = useRef(left);
  most.current = Math.max(most.current, left);
  const words = t('library_looking_up', left);
  return (
    <span class="look-ups">
      <progress aria-label={words} max={most.current} value={most.current - left} />
      {words}
    </span>
  );
}
