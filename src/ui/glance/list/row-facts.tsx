import type { ComponentChildren } from 'preact';
import { ageWords, numberWords, say, type WordKey } from '../../../browser/words.ts';
import type { Narrowing } from '../../../domain/narrowing.ts';
import type { Row } from '../../../domain/row.ts';
import { Icon } from '../../icons.tsx';
import type { LateParts } from '../late-parts.ts';
import type { Matches } from '../model.ts';
import { marked } from './marked.tsx';
import { RuleMark } from './rule-mark.tsx';

interface Props {
  readonly row: Row;
  readonly now: number;
  readonly isNew: boolean;
  readonly matches: Matches | undefined;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly parts: LateParts | undefined;
}

/** The quiet line under a row: New, who, when, and what else there is. */
export function RowFacts({ row, now, isNew, matches, onNarrow, parts }: Props) {
  const { organisation, author } = row;
  const who = matches ? whoClass(matches) : '';
  return (
    <p class="facts">
      {isNew && <span class="new">{say('row_new')}</span>}
      {row.isBack && <span class="new">{say('row_back')}</span>}
      {row.rule && <RuleMark rule={row.rule} />}
      {row.isWithdrawn && <span class="withdrawn">{say('row_withdrawn')}</span>}
      {parts && matches?.unseen && <parts.UnseenMatchMark match={matches.unseen} />}
      <span class={`who ${who}`} dir="auto">
        {organisation && (
          <NameButton by="organisation" value={organisation} onNarrow={onNarrow}>
            <bdi lang="en">{marked(organisation, matches?.organisation, parts)}</bdi>
          </NameButton>
        )}
        {author && (
          <span class="author">
            {organisation && who !== 'is-author' && ' · '}
            <NameButton by="author" value={author} onNarrow={onNarrow}>
              <bdi lang="en">{marked(author, matches?.author, parts)}</bdi>
            </NameButton>
            {row.moreAuthors > 0 && ` +${numberWords(row.moreAuthors)}`}
          </span>
        )}
      </span>
      {row.datedAt !== undefined && (
        <time dateTime={new Date(row.datedAt).toISOString()} title={parts?.dateTimeWords(row.datedAt)}>
          {ageWords(row.datedAt, now)}
        </time>
      )}
      <Count count={row.stars} words="row_stars" sign="★ " gained={parts?.starsGainedWords(row, now) ?? ''} />
      <Count count={row.comments} words="row_comments" icon />
      {row.hasCode && <span>{say('row_code')}</span>}
      {row.hasProject && <span>{say('row_project')}</span>}
      {row.hasVideo && <span>{say('row_video')}</span>}
    </p>
  );
}

/** Which of the names a search is about. */
function whoClass({ organisation, author, unseen }: Matches): string {
  if (organisation.length > 0 && author.length === 0) return 'is-organisation';
  if (author.length > 0 && organisation.length === 0) return 'is-author';
  return unseen && author.length === 0 ? 'is-away' : '';
}

/** A name that narrows the list to what shares it. */
function NameButton(props: Narrowing & Pick<Props, 'onNarrow'> & { children: ComponentChildren }) {
  const { by, value, onNarrow, children } = props;
  return (
    <button type="button" title={say(`narrow_to_${by}`)} onClick={() => onNarrow({ by, value })}>
      {children}
    </button>
  );
}

/** A number that is shown short and said whole; nothing for none. */
function Count(props: { count: number | undefined; words: WordKey; sign?: string; icon?: true; gained?: string }) {
  const { count, words, sign = '', icon, gained } = props;
  if (!count) return null;
  const said = say(words, count);
  return (
    <span title={said + (gained ? ` · ${gained}` : '')}>
      {icon && <Icon name="comments" size={12} />}
      <span aria-hidden="true">
        {sign}
        {numberWords(count)}
      </span>
      <span class="unseen-by-eye">{said}</span>
    </span>
  );
}
