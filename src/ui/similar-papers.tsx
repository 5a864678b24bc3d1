import { t } from '../browser/i18n.ts';
import type { SimilarTo } from '../domain/for-you/similar.ts';
import { paperPage } from '../domain/paper-page.ts';
import { type Opening, openOnClick } from './follow.ts';

/** Papers like another one; unknown where that is yet to be compared with others. */
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
      {typeof papers === 'string' && <p role="status">{t(`similar_${papers}`)}</p>}
      {Array.isArray(papers) && papers.length === 0 && <p role="status">{t('similar_none')}</p>}
      {Array.isArray(papers) && papers.length > 0 && (
        <ol>
          {papers.map(({ id, title, words, isSaved }: SimilarTo) => (
            <li key={id}>
              <a
                href={paperPage(id)}
                target="_blank"
                rel="noreferrer"
                dir="auto"
                lang="en"
                {...openOnClick(id, onOpen)}
              >
                {title}
              </a>
              <span class="similar-words">
                {isSaved && <b>{t('tab_saved')}</b>}
                <bdi lang="en">{words.join(' · ')}</bdi>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
