import { say } from '../../browser/words.ts';
import { Icon } from '../../ui/icons.tsx';
import { FACETS, isWordOfPapers, SORTS, type Sort } from '../library-view.ts';
import type { LibraryActions, LibraryModel } from '../model.ts';

/** Above the list: how many, what narrows it, and its order. */
export function ListTools({ model, actions }: { model: LibraryModel; actions: LibraryActions }) {
  const { view, rows } = model;
  const { only, hasCode, hasNote } = view;
  return (
    <div class="list-tools">
      <input
        type="checkbox"
        aria-label={say('library_select_all')}
        title={say('library_select_all')}
        disabled={!rows?.length}
        checked={false}
        onChange={actions.pickAll}
      />
      <span class="list-count" role="status">
        {rows && say('paper_count', rows.length)}
      </span>
      <div class="list-chips">
        {FACETS.map((facet) => {
          const value = only[facet];
          return (
            value && (
              <Chip
                key={facet}
                text={value}
                isPapers={isWordOfPapers(facet)}
                onRemove={() => actions.narrow(facet, undefined)}
              />
            )
          );
        })}
        {hasCode && <Chip text={say('library_has_code')} onRemove={() => actions.show({ hasCode: false })} />}
        {hasNote && <Chip text={say('library_has_note')} onRemove={() => actions.show({ hasNote: false })} />}
      </div>
      <label class="list-sort">
        <span class="unseen-by-eye">{say('sort_label')}</span>
        <select value={view.sort} onChange={(event) => actions.sortBy(event.currentTarget.value as Sort)}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {say(`library_sort_${sort}`)}
            </option>
          ))}
        </select>
        <Icon name="details" size={12} />
      </label>
    </div>
  );
}

/** `isPapers`: the text is a word of the papers, and so English. */
function Chip(props: { text: string; isPapers?: boolean; onRemove: () => void }) {
  const { text, isPapers = false, onRemove } = props;
  return (
    <button type="button" class="list-chip" title={say('narrowing_remove')} onClick={onRemove}>
      <span dir="auto" {...(isPapers && { lang: 'en' })}>
        {text}
      </span>
      <Icon name="hide" size={12} />
    </button>
  );
}
