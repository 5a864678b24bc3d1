import { t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { Icon } from '../../ui/icons.tsx';
import type { LibraryActions } from '../model.ts';
import { TagInput } from './tag-input.tsx';

interface Props {
  readonly saved: SavedPaper;
  /** All there are, to choose from. */
  readonly tags: readonly FacetCount[];
  readonly actions: LibraryActions;
}

/** A paper's tags: each leads to what shares it or goes away, and new ones come. */
export function TagEditor({ saved, tags, actions }: Props) {
  const { id } = saved;
  return (
    <div class="tag-editor">
      {saved.tags.length > 0 && (
        <ul aria-label={t('library_tags')}>
          {saved.tags.map((tag) => (
            <li key={tag} class="tag">
              <button type="button" dir="auto" title={t('library_only_tag')} onClick={() => actions.narrow('tag', tag)}>
                {tag}
              </button>
              <button
                type="button"
                class="tag-remove"
                aria-label={t('library_remove_tag', tag)}
                title={t('library_remove_tag', tag)}
                onClick={() => actions.removeTag([id], tag)}
              >
                <Icon name="hide" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagInput
        tags={tags}
        given={saved.tags}
        onAdd={(added) => actions.addTags([id], added)}
        onRemoveLast={() => {
          const last = saved.tags.at(-1);
          if (last !== undefined) actions.removeTag([id], last);
        }}
      />
    </div>
  );
}
