import { dateWords, timeWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import { isArxivId } from '../../domain/arxiv-id.ts';
import { safeLink } from '../../domain/safe-link.ts';
import type { ArxivPaper, KeptArxiv } from '../../domain/uptake/arxiv-paper.ts';
import { venueInComment } from '../../domain/venues/venue-in-comment.ts';
import { venueWords } from '../../domain/venues/venue-words.ts';
import type { Follow } from '../follow.ts';
import { followOnClick } from '../follow-on-click.ts';
import type { UptakeActions, UptakeView } from './uptake-view.ts';

interface Props {
  readonly id: string;
  readonly view: UptakeView;
  readonly actions: UptakeActions & { readonly follow: Follow };
}

/** What arXiv says of the newest version; or the offer to ask it, with what that tells arXiv. */
export function ArxivPart({ id, view, actions }: Props) {
  const { kept, asksArxiv } = view;
  if (!isArxivId(id)) return null;
  if (!asksArxiv && !kept?.arxiv?.paper) {
    return (
      <p class="uptake-nothing">
        <button type="button" class="link-button" onClick={() => actions.askArxivToo(id)}>
          {t('uptake_arxiv_ask')}
        </button>
        <span>{t('uptake_arxiv_note')}</span>
      </p>
    );
  }
  if (!kept?.arxiv) return null;
  const { paper, failure, fetchedAt } = kept.arxiv;
  return (
    <div class="arxiv-part">
      <h4>arXiv</h4>
      {failure && <p class="uptake-nothing">{failureWords(kept.arxiv, failure)}</p>}
      {!failure && !paper && fetchedAt !== undefined && <p class="uptake-nothing">{t('uptake_arxiv_unknown')}</p>}
      {paper && <Version id={id} paper={paper} onFollow={actions.follow} />}
    </div>
  );
}

function failureWords({ triedAt }: KeptArxiv, failure: NonNullable<KeptArxiv['failure']>): string {
  if (failure.kind === 'rate-limited') return t('uptake_arxiv_later', timeWords(failure.until));
  return t('uptake_arxiv_failed', timeWords(triedAt));
}

function Version({ id, paper, onFollow }: { id: string; paper: ArxivPaper; onFollow: Follow }) {
  const { version, updatedAt, comment, journal, doi, isWithdrawn } = paper;
  const venue = comment === undefined ? undefined : venueInComment(comment);
  const address = `https://arxiv.org/abs/${id}v${version}`;
  const registry = doi === undefined ? undefined : safeLink(`https://doi.org/${doi}`);
  return (
    <>
      <p class="uptake-status">
        <a href={address} target="_blank" rel="noreferrer" {...followOnClick(id, address, onFollow)}>
          {updatedAt === undefined
            ? t('uptake_arxiv_version', String(version))
            : t('uptake_arxiv_version_of', String(version), dateWords(updatedAt))}
        </a>
        {isWithdrawn && <b>{t('row_withdrawn')}</b>}
        {venue && (
          <b class="venue-chip" lang="en">
            {venueWords(venue)}
          </b>
        )}
        {registry && (
          <a href={registry.href} target="_blank" rel="noreferrer" {...followOnClick(id, registry.href, onFollow)}>
            DOI
          </a>
        )}
      </p>
      {[comment, journal].map(
        (text) =>
          text && (
            <p key={text} class="arxiv-comment" dir="auto" lang="en">
              {text}
            </p>
          ),
      )}
    </>
  );
}
