import { dayWords, periodLabel, timeWords } from '../../../browser/date-words.ts';
import { say } from '../../../browser/words.ts';
import type { Failure } from '../../../domain/failure.ts';
import { feedDayAt } from '../../../domain/feed-days/feed-day.ts';
import { busyPeriodBefore, daysOf, stepsFrom } from '../../../domain/feed-days/period.ts';
import type { LateIconName } from '../../late-icons.tsx';
import { Message } from '../../message.tsx';
import { UnreadableMessage } from '../../unreadable-message.tsx';
import type { GlanceActions, GlanceModel } from '../model.ts';

/** What stands in place of a list that has no rows: failed with nothing kept, all filtered out, or simply empty. */
export function Emptiness({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const { screen, state, unreadable } = model;
  if (unreadable) return <UnreadableMessage words={unreadable} />;
  if (model.filteredOut > 0) return <Filtered count={model.filteredOut} actions={actions} />;
  const failure = screen?.fetched?.failure ?? (screen?.fetched?.fetchedAt ? undefined : model.failure);
  if (state.search) return <NothingFound model={model} failure={failure} actions={actions} />;
  if (state.narrowing) {
    return (
      <Message icon="page" title={say('empty_narrowed_title', state.narrowing.value)} text={say('empty_narrowed_text')}>
        <button type="button" class="plain-button" onClick={() => actions.narrowTo(undefined)}>
          {say('narrowing_remove')}
        </button>
      </Message>
    );
  }
  if (state.view === 'saved') {
    if (screen?.snoozed) return <AllSnoozed {...screen.snoozed} now={model.now} onOpenLibrary={actions.openLibrary} />;
    return <Message icon="page" title={say('empty_saved_title')} text={say('empty_saved_text')} />;
  }
  if (failure) return <FailureMessage failure={failure} actions={actions} />;
  if (state.view === 'daily' && screen?.period) return <EmptyPeriod model={model} actions={actions} />;
  return <Message icon="page" title={say('empty_list_title')} text={say('empty_list_text')} />;
}

function AllSnoozed(props: { count: number; until: number; now: number; onOpenLibrary: () => void }) {
  const { count, until, now, onOpenLibrary } = props;
  return (
    <Message
      icon="page"
      title={say('empty_saved_snoozed_title', count)}
      text={say('empty_saved_snoozed_text', dayWords(until, now))}
    >
      <button type="button" class="plain-button" onClick={onOpenLibrary}>
        {say('button_library')}
      </button>
    </Message>
  );
}

function Filtered({ count, actions }: { count: number; actions: GlanceActions }) {
  return (
    <Message icon="page" title={say('empty_filtered_title')} text={say('empty_filtered_text', count)}>
      <button type="button" class="plain-button" onClick={actions.clearFilters}>
        {say('button_clear_filters')}
      </button>
    </Message>
  );
}

function NothingFound(props: { model: GlanceModel; failure: Failure | undefined; actions: GlanceActions }) {
  const { search } = props.model.state;
  if (search?.where === 'service' && props.failure) {
    return <FailureMessage failure={props.failure} actions={props.actions} />;
  }
  const where = search?.where ?? 'here';
  return (
    <Message
      icon="page"
      title={say('empty_search_title')}
      text={say(props.model.isIncomplete ? 'search_incomplete' : `empty_search_${where}_text`)}
    >
      {search && where === 'here' && (
        <button
          type="button"
          class="plain-button"
          onClick={() => props.actions.search({ query: search.query, where: 'service' })}
        >
          {say('search_service')}
        </button>
      )}
    </Message>
  );
}

function EmptyPeriod({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const period = model.screen?.period;
  if (!period) return null;
  const before = busyPeriodBefore(period);
  return (
    <Message
      icon="page"
      title={say('empty_period_title', periodLabel(period, daysOf(period), model.now))}
      text={say('empty_period_text')}
    >
      {stepsFrom(period, feedDayAt(model.now)).back && (
        <button type="button" class="plain-button" onClick={() => actions.showPeriod(before)}>
          {periodLabel(before, daysOf(before), model.now)}
        </button>
      )}
    </Message>
  );
}

function FailureMessage({ failure, actions }: { failure: Failure; actions: GlanceActions }) {
  const again = (
    <button type="button" class="plain-button" onClick={actions.retry}>
      {say('button_try_again')}
    </button>
  );
  switch (failure.kind) {
    case 'no-access':
      return (
        <Message icon="warning" title={say('failed_no_access_title')} text={say('failed_no_access_text')}>
          <button type="button" class="plain-button" onClick={actions.allowAccess}>
            {say('button_allow')}
          </button>
        </Message>
      );
    case 'rate-limited':
      return (
        <Message
          icon="pause"
          title={say('failed_rate_limited_title')}
          text={say('failed_rate_limited_text', timeWords(failure.until))}
        />
      );
    case 'http-error':
      return (
        <Message
          icon="warning"
          title={say('failed_http_error_title')}
          text={say('failed_http_error_text', String(failure.status))}
        >
          {again}
        </Message>
      );
    case 'bad-payload':
      return (
        <Message
          icon="warning"
          title={say('failed_bad_payload_title')}
          text={say('failed_bad_payload_text', failure.at)}
        >
          {again}
        </Message>
      );
    case 'offline':
      return plain('offline', 'failed_offline_title', 'failed_offline_text');
    case 'timeout':
      return plain('pause', 'failed_timeout_title', 'failed_timeout_text');
    case 'storage':
      return plain('warning', 'failed_storage_title', 'failed_storage_text');
    case 'empty':
      return plain('page', 'failed_empty_title', 'failed_empty_text');
    // What another version of us stored can have a kind that this one does not know.
    default:
      return plain('warning', 'failed_unknown_title', 'failed_unknown_text');
  }

  function plain(icon: LateIconName, title: Parameters<typeof say>[0], text: Parameters<typeof say>[0]) {
    return (
      <Message icon={icon} title={say(title)} text={say(text)}>
        {again}
      </Message>
    );
  }
}
