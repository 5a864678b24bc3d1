import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { Paper } from '../../domain/paper.ts';
import type { LibraryActions } from '../model.ts';

const AUTHORS_SHOWN = 6;

interface Props {
  readonly paper: Paper;
  /** There are more whom its file does not name. */
  readonly andOthers: boolean;
  readonly actions: LibraryActions;
}

/** Each name narrows the list to what is theirs. */
export function EntryAuthors({ paper, andOthers, actions }: Props) {
  const { authors, organisation } = paper;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? authors : authors.slice(0, AUTHORS_SHOWN);
  const more = authors.length - shown.length;
  return (
    <p class="entry-by" dir="auto">
      {shown.map((author, index) => (
        <Fragment key={index}>
          <span>
            <button type="button" title={t('narrow_to_author')} onClick={() => actions.narrow('author', author)}>
              <bdi lang="en">{author}</bdi>
            </button>
            {index < shown.length - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
      {more === 0 && andOthers && t('details_others')}
      {more > 0 && (
        <button type="button" class="link-button" onClick={() => setWhole(true)}>
          {t('details_more_authors', more)}
        </button>
      )}
      {organisation && (
        <>
          {authors.length > 0 && ' · '}
          <button
            type="button"
            title={t('narrow_to_organisation')}
            onClick={() => actions.narrow('organisation', organisation.name)}
          >
            <bdi lang="en">{organisation.name}</bdi>
          </button>
        </>
      )}
    </p>
  );
}
