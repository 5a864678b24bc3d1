import { t } from '../browser/i18n.ts';
import type { SimilarTo } from '../domain/for-you/similar.ts';
import { paperPage } from '../domain/paper-page.ts';
import { type Opening, openOnClick } from './follow.ts';

/** Papers like another one, or like several; unknown where these are yet to be compared with others. */
export type SimilarPapers = readonly SimilarTo[] | 'looking' | 'unknown';

interface Props {
  readonly papers: SimilarPapers | undefined;
  readonly onToggle: () => void;
  readonly onOpen: (id: string, opening: Opening) => void;
}

/** The way to papers that are like this one, and what both have in common. */
export function Similar({ papers, onToggle, onOpen }: Props) {
  return (
    <section class="similar" aria-label={t('similar_title')}>
      <button type="button" class="plain-button" aria-expanded={papers !== undefined} onClick={onToggle}>
        {t('similar_title')}
      </button>
      {papers !== undefined && <SimilarList papers={papers} none={t('similar_none')} onOpen={onOpen} />}
    </section>
  );
}

interface ListProps {
  readonly papers: SimilarPapers;
  /** What is said where there are none. */
  readonly none: string;
  readonly onOpen: Props['onOpen'];
}

/** What was found, or how far that is; to stand in an element of class `similar`. */
export function SimilarList({ papers, none, onOpen }: ListProps) {
  if (typeof papers === 'string') return <p role="status">{t(`similar_${papers}`)}</p>;
  if (papers.length === 0) return <p role="status">{none}</p>;
  return (
    <ol>
      {papers.map(({ id, title, words, isSaved }) => (
        <li key={id}>
          <a href={paperPage(id)} target="_blank" rel="noreferrer" dir="auto" lang="en" {...openOnClick(id, onOpen)}>
            {title}
          </a>
          <span class="similar-words">
            {isSaved && <b>{t('tab_saved')}</b>}
            <bdi lang="en">{words.join(' · ')}</bdi>
          </span>
        </li>
      ))}
    </ol>
  );
}
