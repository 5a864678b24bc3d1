import { useMemo, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { tagKey } from '../../domain/tags.ts';
import { PageSearch } from '../../ui/page-search.tsx';
import type { LibraryActions } from '../model.ts';
import { tagsHolding } from '../tag-choices.ts';
import { Dialog } from './dialog.tsx';

/** So many are drawn at once; whoever wants others looks for them, or asks for more. */
const DRAWN = 100;

/** All tags, each to be called something else, put together with another, or taken away. */
export function TagsDialog({ tags, actions }: { tags: readonly FacetCount[]; actions: LibraryActions }) {
  const [sought, setSought] = useState('');
  const [limit, setLimit] = useState(DRAWN);
  const inOrder = useMemo(() => [...tags].sort((a, b) => compare(a.value, b.value)), [tags]);
  const found = useMemo(() => tagsHolding(sought, inOrder), [sought, inOrder]);
  const byKey = useMemo(() => new Map(tags.map((tag) => [tagKey(tag.value), tag])), [tags]);
  const drawn = found.slice(0, limit);
  return (
    <Dialog title={t('library_manage_tags')} onClose={() => actions.showDialog(undefined)}>
      <p class="dialog-text">{t('tags_text')}</p>
      {tags.length > DRAWN && (
        <PageSearch
          class="tag-search"
          label={t('tags_find')}
          query={sought}
          onQuery={(query) => {
            setSought(query);
            setLimit(DRAWN);
          }}
        />
      )}
      <p class={tags.length > DRAWN ? 'tag-total' : 'visually-hidden'} role="status">
        {t('tags_found', found.length)}
      </p>
      <ul class="tag-rows">
        {drawn.map((tag, index) => (
          <li key={tag.value} aria-posinset={index + 1} aria-setsize={found.length}>
            <TagRow tag={tag} byKey={byKey} actions={actions} />
          </li>
        ))}
      </ul>
      {found.length > drawn.length && (
        <button type="button" class="link-button" onClick={() => setLimit(limit + DRAWN)}>
          {t('tags_more')}
        </button>
      )}
    </Dialog>
  );
}

/** Tags by the alphabet of the reader's language. `localeCompare` makes one anew for each pair. */
const { compare } = new Intl.Collator();

interface RowProps {
  readonly tag: FacetCount;
  readonly byKey: ReadonlyMap<string, FacetCount>;
  readonly actions: LibraryActions;
}

function TagRow({ tag: { value, count }, byKey, actions }: RowProps) {
  const [name, setName] = useState(value);
  const wanted = name.trim();
  const same = byKey.get(tagKey(wanted));
  const other = same?.value === value ? undefined : same;
  const isChanged = wanted !== '' && wanted !== value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) actions.renameTag(value, other?.value ?? wanted);
      }}
    >
      <input
        aria-label={t('tags_name', value)}
        dir="auto"
        maxLength={100}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <span class="tag-count">{t('paper_count', count)}</span>
      {isChanged ? (
        <button type="submit" class="link-button">
          {other ? t('tags_merge', other.count, other.value) : t('tags_rename')}
        </button>
      ) : (
        <button type="button" class="link-button" onClick={() => actions.renameTag(value, '')}>
          {t('button_remove')}
          <span class="visually-hidden"> {value}</span>
        </button>
      )}
    </form>
  );
}
