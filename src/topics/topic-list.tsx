import { exactNumber } from '../browser/count-text.ts';
import { t } from '../browser/i18n.ts';
import { sharesIn } from '../domain/topics/topic-table.ts';
import type { Trend } from '../domain/topics/trends.ts';
import type { ListName, TopicsActions, TopicsModel } from './model.ts';
import { TopicDetails } from './topic-details.tsx';
import { shareWords, timesWords } from './topic-figures.ts';
import { TopicLine } from './topic-line.tsx';

interface Props {
  readonly name: ListName;
  readonly trends: readonly Trend[];
  /** What stands there where there are none. */
  readonly empty: string;
  readonly model: TopicsModel;
  readonly actions: TopicsActions;
}

const SHOWN_FIRST = 10;
/** As far back as a line of weeks goes. */
const LINE_MAX = 52;

/** Topics in a list, each with its line and its share; one of them open. */
export function TopicList({ name, trends, empty, model, actions }: Props) {
  const { whole } = model.choice;
  const shown = whole.has(name) ? trends : trends.slice(0, SHOWN_FIRST);
  return (
    <section class={`topic-list is-${name}`}>
      <h2>{t(`topics_${name}`)}</h2>
      {trends.length === 0 && <p class="topics-none">{empty}</p>}
      <ul>
        {shown.map((trend) => (
          <TopicRow key={trend.topic} name={name} trend={trend} model={model} actions={actions} />
        ))}
      </ul>
      {shown.length < trends.length && (
        <button type="button" class="link-button" onClick={() => actions.choose({ whole: new Set([...whole, name]) })}>
          {t('topics_show_all', exactNumber(trends.length))}
        </button>
      )}
    </section>
  );
}

function TopicRow({ name, trend, model, actions }: Omit<Props, 'trends' | 'empty'> & { readonly trend: Trend }) {
  const { counted, choice } = model;
  if (!counted) return null;
  const { vocabulary, table, period } = counted;
  const [key = '', label = ''] = [vocabulary.keys[trend.topic], vocabulary.labels[trend.topic]];
  const isOpen = choice.open?.list === name && choice.open.key === key;
  const shares = sharesIn(table, trend.topic);
  const times = riseWords(trend);
  const start = Math.min(Math.max(0, shares.length - LINE_MAX), period);
  return (
    <li class={`topic is-${trend.way}${isOpen ? ' is-open' : ''}`}>
      <div class="topic-row">
        <div class="topic-head">
          <button
            type="button"
            class="topic-name"
            aria-expanded={isOpen}
            lang="en"
            dir="auto"
            onClick={() => actions.toggleOpen(name, key)}
          >
            {label}
          </button>
          {times !== undefined && <b dir="ltr">{times}</b>}
        </div>
        <TopicLine shares={shares.slice(start, start + LINE_MAX)} at={Math.min(period - start, LINE_MAX - 1)} />
        <TopicShare trend={trend} />
      </div>
      {isOpen && <TopicDetails topic={trend.topic} topicKey={key} model={model} counted={counted} actions={actions} />}
    </li>
  );
}

function TopicShare({ trend }: { readonly trend: Trend }) {
  const { count, papersBefore } = trend;
  const { share, before } = sharesOf(trend);
  return (
    <p class="topic-share">
      {papersBefore > 0
        ? t('topics_share_before', t('paper_count', count), shareWords(share), shareWords(before))
        : t('topics_share', t('paper_count', count), shareWords(share))}
    </p>
  );
}

/** How many times its share before a topic has that rises. */
function riseWords(trend: Trend): string | undefined {
  if (trend.way !== 'rising') return undefined;
  const { share, before } = sharesOf(trend);
  return before > 0 ? timesWords(share / before) : t('topics_new');
}

function sharesOf({ count, papers, countBefore, papersBefore }: Trend): {
  readonly share: number;
  readonly before: number;
} {
  return { share: papers ? count / papers : 0, before: papersBefore ? countBefore / papersBefore : 0 };
}
