import { ageWords, numberWords, t, type WordKey } from '../../../browser/i18n.ts';
import type { Row } from '../../../domain/row.ts';
import { Icon } from '../../icons.tsx';
import type { LazyComponents } from '../lazy-components.ts';
import type { GlanceActions, SearchMatches } from '../model.ts';
import { GainMark } from './gain-mark.tsx';
import { marked } from './marked.tsx';
import { RuleMark } from './rule-mark.tsx';

interface Props {
  readonly row: Row;
  readonly now: number;
  readonly isNew: boolean;
  readonly matches: SearchMatches | undefined;
  readonly actions: GlanceActions;
  readonly parts: LazyComponents | undefined;
}

/** The quiet line under a row, each fact in its place: New, when, how it moves, what there is; who made it has the room that is left. */
export function RowFacts({ row, now, isNew, matches, actions, parts }: Props) {
  return (
    <p class="facts">
      {isNew && <span class="new">{t('row_new')}</span>}
      {row.isBack && <span class="new">{t('row_back')}</span>}
      {row.isWithdrawn && <span class="withdrawn">{t('row_withdrawn')}</span>}
      {row.datedAt !== undefined && (
        <time dateTime={new Date(row.datedAt).toISOString()} title={parts?.dateTimeWords(row.datedAt)}>
          {ageWords(row.datedAt, now)}
        </time>
      )}
      <GainMark row={row} words={parts?.gainWords(row, now)} />
      <Count
        count={row.stars}
        words="row_stars"
        sign="★ "
        gained={parts?.starsGainedWords(row, now)}
        link={parts?.starsLink(row, actions)}
      />
      <Count count={row.comments} words="row_comments" link={parts?.commentsLink(row, actions)} />
      {row.hasCode && <Sign name="code" />}
      {row.hasProject && <Sign name="project" />}
      {row.hasVideo && <Sign name="video" />}
      {row.rule && <RuleMark rule={row.rule} />}
      {parts && matches?.unseen && <parts.UnseenMatchMark match={matches.unseen} />}
      <Names row={row} matches={matches} actions={actions} parts={parts} />
    </p>
  );
}

/**
 * The names as one text, so that one ellipsis ends it; a click on one narrows the list to what shares it, and so does the button for
 * the first. The details have a button for every author.
 */
function Names({ row, matches, actions, parts }: Omit<Props, 'now' | 'isNew'>) {
  const { organisation, author } = parts && matches ? parts.namesBeside(matches, row) : row;
  if (!organisation && !author) return null;
  return (
    <button
      type="button"
      class="who"
      dir="auto"
      onClick={({ target }) =>
        actions.narrowTo(
          organisation && !(target as Element).closest('.author')
            ? { by: 'organisation', value: organisation }
            : { by: 'author', value: author ?? '' },
        )
      }
    >
      {organisation && (
        <bdi lang="en" title={t('narrow_to_organisation')}>
          {marked(organisation, matches?.organisation, parts)}
        </bdi>
      )}
      {author && (
        <>
          {organisation && ' · '}
          <bdi lang="en" class="author" title={t('narrow_to_author')}>
            {marked(author, matches?.author, parts)}
          </bdi>
          {row.moreAuthors > 0 && ` +${numberWords(row.moreAuthors)}`}
        </>
      )}
    </button>
  );
}

/** What there is beside the paper, as an icon with its word. */
function Sign({ name }: { name: 'code' | 'project' | 'video' }) {
  const said = t(`row_${name}`);
  return (
    <span title={said}>
      <Icon name={name} size={13} />
      <span class="visually-hidden">{said}</span>
    </span>
  );
}

/** A number that is shown short and said whole, with the way to what it counts; nothing for none. */
function Count(props: {
  count: number | undefined;
  words: WordKey;
  sign?: string;
  gained?: string | undefined;
  link: ReturnType<LazyComponents['starsLink']>;
}) {
  const { count, words, sign, gained, link } = props;
  if (!count) return null;
  const said = t(words, count);
  const Element = link ? 'a' : 'span';
  return (
    <Element title={said + (gained ?? '')} {...link}>
      {!sign && <Icon name="comments" size={12} />}
      <span aria-hidden="true">
        {sign}
        {numberWords(count)}
      </span>
      <span class="visually-hidden">{said}</span>
    </Element>
  );
}
