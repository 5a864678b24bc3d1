import { t } from '../browser/i18n.ts';
import { ArchiveOffer } from '../ui/archive-offer.tsx';
import { Message } from '../ui/message.tsx';
import { ToastBar } from '../ui/toast-bar.tsx';
import { CompareSection } from './compare-section.tsx';
import { HowCounted } from './how-counted.tsx';
import type { Counted, TopicsActions, TopicsModel } from './model.ts';
import { topicPeriodWords } from './topic-figures.ts';
import { TopicList } from './topic-list.tsx';
import { TopicsHeader } from './topics-header.tsx';

interface Props {
  readonly model: TopicsModel;
  readonly actions: TopicsActions;
}

/** What rises and what fades in the papers at hand, and how topics went over the years. */
export function TopicsPage({ model, actions }: Props) {
  const { counted, counting, notice } = model;
  return (
    <div class="topics">
      <TopicsHeader model={model} actions={actions} />
      {counting !== undefined && <Counting share={counting} />}
      <main>
        {counted && counted.table.periods.length > 0 ? (
          <Lists model={model} counted={counted} actions={actions} />
        ) : (
          counting === undefined && <Nothing model={model} actions={actions} />
        )}
      </main>
      <footer class="topics-footer">
        <HowCounted />
      </footer>
      <ToastBar notice={notice} onUndo={actions.undo} />
    </div>
  );
}

function Counting({ share }: { readonly share: number }) {
  return (
    <div class="topics-counting">
      <label>
        <span>{t('topics_counting')}</span>
        <progress max={100} value={Math.floor(share * 100)} />
      </label>
    </div>
  );
}

function Lists({ model, counted, actions }: Props & { readonly counted: Counted }) {
  const { choice, archive } = model;
  const { trends } = counted;
  return (
    <>
      <p class="topics-basis">{basisWords(model, counted)}</p>
      {choice.scope === 'all' && archive && archive.phase !== 'complete' && (
        <div class="topics-offer">
          {archive.phase === 'none' && <p>{t('topics_only_cache')}</p>}
          <ArchiveOffer progress={archive} onStart={actions.startArchive} />
        </div>
      )}
      {choice.query.trim() !== '' && (
        <TopicList name="found" trends={counted.found} empty={t('topics_none_found')} model={model} actions={actions} />
      )}
      <div class="topics-lists">
        <TopicList
          name="rising"
          trends={trends.rising}
          empty={t(trends.areFew ? 'topics_few' : 'topics_none_rising')}
          model={model}
          actions={actions}
        />
        <TopicList
          name="fading"
          trends={trends.fading}
          empty={t(trends.areFew ? 'topics_few' : 'topics_none_fading')}
          model={model}
          actions={actions}
        />
        <TopicList
          name="largest"
          trends={trends.largest}
          empty={t('topics_none_largest')}
          model={model}
          actions={actions}
        />
      </div>
      <CompareSection model={model} counted={counted} actions={actions} />
    </>
  );
}

function basisWords({ choice: { span }, now }: TopicsModel, { table, period, trends }: Counted): string {
  const when = topicPeriodWords(table.periods[period] ?? '', span, now);
  return t(`topics_basis_${span}`, t('paper_count', trends.papers), when, t('paper_count', trends.papersBefore));
}

/** In place of the lists: what to do so that there is something to count. */
function Nothing({ model: { choice, archive, counted }, actions }: Props) {
  if (choice.scope === 'saved')
    return counted && <Message icon="page" title={t('topics_saved_none_title')} text={t('topics_saved_none_text')} />;
  return (
    <Message icon="page" title={t('topics_none_title')} text={t('topics_none_text')}>
      <ArchiveOffer progress={archive} onStart={actions.startArchive} />
    </Message>
  );
}
