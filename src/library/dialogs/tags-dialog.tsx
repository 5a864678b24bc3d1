import { useState } from 'preact/hooks';
import { say } from '../../browser/words.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { tagKey } from '../../domain/tags.ts';
import type { LibraryActions } from '../model.ts';
import { Dialog } from './dialog.tsx';

/** All tags, each to be called something else, put together with another, or taken away. */
export function TagsDialog({ tags, actions }: { tags: readonly FacetCount[]; actions: LibraryActions }) {
  const inOrder = [...tags].sort((a, b) => a.value.localeCompare(b.value));
  return (
    <Dialog title={say('library_manage_tags')} onClose={() => actions.showDialog(undefined)}>
      <p class="dialog-text">{say('tags_text')}</p>
      <ul class="tag-rows">
        {inOrder.map((tag) => (
          <TagRow key={tag.value} tag={tag} tags={tags} actions={actions} />
        ))}
      </ul>
    </Dialog>
  );
}

function TagRow({ tag, tags, actions }: { tag: FacetCount; tags: readonly FacetCount[]; actions: LibraryActions }) {
  const { value, count } = tag;
  const [name, setName] = useState(value);
  const wanted = name.trim();
  const other = tags.find((one) => one.value !== value && tagKey(one.value) === tagKey(wanted));
  const isChanged = wanted !== '' && wanted !== value;
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) actions.renameTag(value, other?.value ?? wanted);
        }}
      >
        <input
          aria-label={say('tags_name', value)}
          dir="auto"
          maxLength={100}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <span class="tag-count">{say('paper_count', count)}</span>
        {isChanged ? (
          <button type="submit" class="word-button">
            {other ? say('tags_merge', other.count, other.value) : say('tags_rename')}
          </button>
        ) : (
          <button type="button" class="word-button" onClick={() => actions.renameTag(value, '')}>
            {say('button_remove')}
            <span class="unseen-by-eye"> {value}</span>
          </button>
        )}
      </form>
    </li>
  );
}
