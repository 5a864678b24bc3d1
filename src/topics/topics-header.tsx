import { t } from '../browser/i18n.ts';
import { TOPIC_SPANS } from '../domain/topics/topic-table.ts';
import { PageSearch } from '../ui/page-search.tsx';
import { Places } from '../ui/places.tsx';
import { SCOPES, type TopicsActions, type TopicsModel } from './model.ts';
import { topicPeriodWords } from './topic-figures.ts';

/** Title, the ways to the other pages, and what is counted: whose papers, by what, in which period. */
export function TopicsHeader({ model, actions }: { readonly model: TopicsModel; readonly actions: TopicsActions }) {
  const { choice, counted, now } = model;
  const periods = counted?.table.periods ?? [];
  return (
    <header class="topics-header">
      <Places here="topics" />
      <div class="topics-head">
        <h1>{t('topics_title')}</h1>
        <PageSearch
          class="topics-search"
          label={t('topics_find')}
          query={choice.query}
          onQuery={(query) => actions.choose({ query })}
        />
      </div>
      <div class="topics-choices">
        <fieldset class="topics-segments">
          <legend class="visually-hidden">{t('topics_scope')}</legend>
          {SCOPES.map((scope) => (
            <Segment
              key={scope}
              words={t(`topics_scope_${scope}`)}
              isOn={choice.scope === scope}
              onPress={() => actions.choose({ scope, period: undefined, open: undefined })}
            />
          ))}
        </fieldset>
        <fieldset class="topics-segments">
          <legend class="visually-hidden">{t('topics_span')}</legend>
          {TOPIC_SPANS.map((span) => (
            <Segment
              key={span}
              words={t(`topics_span_${span}`)}
              isOn={choice.span === span}
              onPress={() => actions.choose({ span, period: undefined, open: undefined })}
            />
          ))}
        </fieldset>
        {counted && periods.length > 0 && (
          <label class="topics-period">
            <span>{t('topics_period')}</span>
            <select
              value={periods[counted.period]}
              onChange={(event) => actions.choose({ period: event.currentTarget.value })}
            >
              {periods.toReversed().map((period) => (
                <option key={period} value={period}>
                  {topicPeriodWords(period, choice.span, now)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </header>
  );
}

function Segment(props: { readonly words: string; readonly isOn: boolean; readonly onPress: () => void }) {
  return (
    <button type="button" aria-pressed={props.isOn} onClick={props.onPress}>
      {props.words}
    </button>
  );
}
