import { dateWords, lengthWords } from '../browser/date-text.ts';
import { t } from '../browser/i18n.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { paperLinks } from '../domain/paper-links.ts';
import { paperPage } from '../domain/paper-page.ts';
import type { OpenWith } from '../domain/settings.ts';
import { topicHistory } from '../domain/topics/topic-history.ts';
import { sharesIn } from '../domain/topics/topic-table.ts';
import { Icon } from '../ui/icons.tsx';
import type { Counted, TopicPaper, TopicsActions, TopicsModel } from './model.ts';
import { shareWords, topicPeriodWords } from './topic-figures.ts';

interface Props {
  readonly topic: number;
  readonly topicKey: string;
  readonly model: TopicsModel;
  readonly counted: Counted;
  readonly actions: TopicsActions;
}

/** All that is known of a topic: its life so far, what can be done with it, and its papers. */
export function TopicDetails({ topic, topicKey, model, counted, actions }: Props) {
  const papers = model.papers?.key === topicKey ? model.papers : undefined;
  const isCompared = model.choice.compared.includes(topicKey);
  const forms = counted.vocabulary.forms[topic] ?? [];
  return (
    <div class="topic-details">
      <ul class="topic-facts">
        {historyWords(counted, topic, model).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {forms.length > 1 && (
          <li>
            {t('topics_forms')} <bdi lang="en">{forms.join(' · ')}</bdi>
          </li>
        )}
      </ul>
      <div class="topic-acts">
        <button
          type="button"
          class="plain-button"
          aria-pressed={model.watched.has(topicKey)}
          onClick={() => actions.toggleWatched(topicKey)}
        >
          {t('topics_watch')}
        </button>
        <button
          type="button"
          class="plain-button"
          aria-pressed={isCompared}
          onClick={() => actions.toggleCompared(topicKey)}
        >
          {t('topics_compare')}
        </button>
      </div>
      {papers && (
        <>
          <h3>{t('paper_count', papers.total)}</h3>
          <ul class="topic-papers">
            {papers.papers.map((paper) => (
              <PaperLine key={paper.id} paper={paper} openWith={model.settings.openWith} actions={actions} />
            ))}
          </ul>
          {papers.papers.length < papers.total && (
            <button type="button" class="link-button" onClick={actions.showMorePapers}>
              {t('topics_more_papers')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

interface LineProps {
  readonly paper: TopicPaper;
  readonly openWith: OpenWith;
  readonly actions: TopicsActions;
}

function PaperLine({ paper, openWith, actions }: LineProps) {
  const { id, day, isSaved } = paper;
  const title = latexToText(paper.title);
  const noteOpened = (): void => actions.noteOpened(id);
  return (
    <li>
      <article class="topic-paper" aria-label={title} data-id={id}>
        <h4 dir="auto" lang="en">
          <a
            href={paperLinks({ id }).find(({ kind }) => kind === openWith)?.href ?? paperPage(id)}
            target="_blank"
            rel="noreferrer"
            onClick={noteOpened}
            onAuxClick={noteOpened}
          >
            {title}
          </a>
        </h4>
        {day !== undefined && <time dateTime={day}>{dateWords(Date.parse(day))}</time>}
        <button
          type="button"
          class="icon-button save"
          aria-label={t('button_save')}
          aria-pressed={isSaved}
          title={t(isSaved ? 'button_unsave_hint' : 'button_save_hint')}
          onClick={() => actions.toggleSaved(paper)}
        >
          <Icon name="save" size={16} />
        </button>
      </article>
    </li>
  );
}

function historyWords({ table }: Counted, topic: number, { choice: { span }, now }: TopicsModel): readonly string[] {
  const history = topicHistory(table, topic);
  if (!history) return [];
  const { firstAt, peakAt, halvedAfter, isSparse } = history;
  const when = (at: number) => topicPeriodWords(table.periods[at] ?? '', span, now);
  return [
    t('topics_first_seen', when(firstAt)),
    t('topics_peak', when(peakAt), shareWords(sharesIn(table, topic)[peakAt])),
    halvedAfter === undefined ? t('topics_not_halved') : t('topics_half_life', lengthWords(halvedAfter, span)),
    ...(isSparse ? [t('topics_sparse')] : []),
  ];
}
