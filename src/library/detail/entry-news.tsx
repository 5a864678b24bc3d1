import { Fragment } from 'preact';
import { dayWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import { translatePhrase } from '../../browser/translate-phrase.ts';
import { safeLink } from '../../domain/safe-link.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { artifactPage } from '../../domain/uptake/artifacts.ts';
import { newsPhrase } from '../../domain/watching/news-phrase.ts';
import { type NewsItem, newsKey, type TextChange } from '../../domain/watching/paper-news.ts';
import type { Follow } from '../../ui/follow.ts';
import { followOnClick } from '../../ui/follow-on-click.ts';

interface Props {
  readonly saved: SavedPaper;
  readonly now: number;
  readonly onFollow: Follow;
}

/** What became of a paper while it was watched, the latest first; of a new version, what it changed. */
export function EntryNews({ saved, now, onFollow }: Props) {
  const items = saved.news?.items.toReversed() ?? [];
  if (items.length === 0) return null;
  return (
    <section class="entry-news-list">
      <h3>{t('news_title')}</h3>
      <ul>
        {items.map((item) => (
          <li key={newsKey(item)}>
            <p>
              <Told saved={saved} item={item} onFollow={onFollow} />
              <span class="news-when">{dayWords(item.at, now)}</span>
            </p>
            {item.kind === 'withdrawn' && item.reason && (
              <p class="news-reason" dir="auto" lang="en">
                {item.reason}
              </p>
            )}
            {item.kind === 'version' && item.changed?.map((change) => <Changed key={change.in} change={change} />)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ saved, item, onFollow }: { saved: SavedPaper; item: NewsItem; onFollow: Follow }) {
  const words = translatePhrase(newsPhrase(item));
  const href = addressOf(saved, item);
  if (href === undefined) return <span>{words}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer" {...followOnClick(saved.id, href, onFollow)}>
      {words}
    </a>
  );
}

/** Where it can be seen; undefined where that is not known. */
function addressOf({ id, paper }: SavedPaper, item: NewsItem): string | undefined {
  switch (item.kind) {
    case 'code':
    case 'stars':
      return paper.code && safeLink(paper.code)?.href;
    case 'project':
      return paper.project && safeLink(paper.project)?.href;
    case 'version':
      return `https://arxiv.org/abs/${id}v${item.version}`;
    case 'built':
      return item.id === undefined ? undefined : artifactPage(item.of, item.id);
    case 'doi':
      return safeLink(`https://doi.org/${item.doi}`)?.href;
    default:
      return `https://arxiv.org/abs/${id}`;
  }
}

const MARKS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** What a version says otherwise, as text with its changes marked. */
function Changed({ change }: { change: TextChange }) {
  return (
    <details class="news-change" open={change.in === 'title'}>
      <summary>{t(`news_changed_${change.in}`)}</summary>
      <p dir="auto" lang="en">
        {change.parts.map(({ is, text }, place) => {
          const Mark = MARKS[is];
          return (
            // The parts of a change never move.
            <Fragment key={`${place} ${is}`}>
              {place > 0 && ' '}
              <Mark>{text}</Mark>
            </Fragment>
          );
        })}
      </p>
    </details>
  );
}
