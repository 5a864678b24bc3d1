import { Fragment } from 'preact';
import { dateWords } from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import { isMadeId } from '../../../domain/bibliography/identity.ts';
import { CopyButtons } from '../../copy-buttons.tsx';
import { followOnClick } from '../../follow-on-click.ts';
import { LINK_NAMES } from '../../link-names.ts';
import { Similar } from '../../similar-papers.tsx';
import { UptakeSection } from '../../uptake/uptake-section.tsx';
import type { GlanceActions, OpenDetails } from '../model.ts';
import { PaperRules } from './paper-rules.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { trendingWords } from './trending-words.ts';
import { WhySection } from './why-section.tsx';

const FIRST_AUTHORS = 12;
/** Three thousand authors are text; nobody would press them all. */
const MOST_BUTTONS = 300;

/** What unfolds under a row: the abstract set for reading, everybody who wrote it, and where to go from here. */
export function PaperDetails({ id, details, actions }: { id: string; details: OpenDetails; actions: GlanceActions }) {
  const { abstract, authors, keywords, links, publishedAt, submitter, codeIsGuessed, thumbnail, trending } = details;
  return (
    <div class="details">
      {details.why && <WhySection why={details.why} actions={actions} />}
      {thumbnail && <Thumbnail picture={thumbnail} />}
      <ul class="links" aria-label={t('details_links')}>
        {links.map(({ kind, href, host }) => (
          <li key={kind}>
            <a href={href} target="_blank" rel="noreferrer" title={host} {...followOnClick(id, href, actions.follow)}>
              {t(LINK_NAMES[kind])}
            </a>
          </li>
        ))}
      </ul>
      <CopyButtons id={id} onCopy={actions.copy} />
      {abstract ? (
        <p class="abstract" dir="auto" lang="en">
          {abstract}
        </p>
      ) : (
        <p class="abstract">{t('details_no_abstract')}</p>
      )}
      {trending && (
        <p class="details-trending">
          <b>{t('trending_why')}</b> {trendingWords(trending, Date.now())}
        </p>
      )}
      <Authors names={authors} onNarrow={actions.narrowTo} />
      <p class="details-facts">
        {publishedAt !== undefined && <span>{t('details_published', dateWords(publishedAt))}</span>}
        {submitter && (
          <button
            type="button"
            class="link-button"
            title={t('narrow_to_submitter')}
            onClick={() => actions.narrowTo({ by: 'submitter', value: submitter })}
          >
            {t('details_by', submitter)}
          </button>
        )}
        {codeIsGuessed && <span>{t('details_code_guessed')}</span>}
      </p>
      {keywords.length > 0 && (
        <ul class="keywords" aria-label={t('details_keywords')}>
          {keywords.map((keyword) => (
            <li key={keyword}>
              <button
                type="button"
                dir="auto"
                title={t('narrow_to_keyword')}
                onClick={() => actions.narrowTo({ by: 'keyword', value: keyword })}
              >
                <bdi lang="en">{keyword}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isMadeId(id) && <UptakeSection id={id} view={details.uptake} actions={actions} />}
      <PaperRules details={details} onRule={actions.toggleRule} />
      <Similar papers={details.similar} onToggle={() => actions.toggleSimilar(id)} onOpen={actions.openPaper} />
    </div>
  );
}

/** All of them, the first dozen at once: `<details>` unfolds the rest without a line of code. */
function Authors({ names, onNarrow }: { names: readonly string[]; onNarrow: GlanceActions['narrowTo'] }) {
  if (names.length === 0) return null;
  const rest = names.slice(FIRST_AUTHORS);
  return (
    <div class="authors" dir="auto">
      <Names names={names.slice(0, FIRST_AUTHORS)} hasMore={rest.length > 0} onNarrow={onNarrow} />
      {rest.length > 0 && (
        <details>
          <summary>{t('details_more_authors', rest.length)}</summary>
          <Names names={rest.slice(0, MOST_BUTTONS)} hasMore={rest.length > MOST_BUTTONS} onNarrow={onNarrow} />
          {rest.length > MOST_BUTTONS && <bdi lang="en">{rest.slice(MOST_BUTTONS).join(', ')}</bdi>}
        </details>
      )}
    </div>
  );
}

/** Names that narrow the list, each with its comma. */
function Names(props: { names: readonly string[]; hasMore: boolean; onNarrow: GlanceActions['narrowTo'] }) {
  const { names, hasMore, onNarrow } = props;
  return (
    <>
      {names.map((name, index) => (
        <Fragment key={index}>
          <span>
            <button type="button" title={t('narrow_to_author')} onClick={() => onNarrow({ by: 'author', value: name })}>
              <bdi lang="en">{name}</bdi>
            </button>
            {(hasMore || index < names.length - 1) && ','}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}
