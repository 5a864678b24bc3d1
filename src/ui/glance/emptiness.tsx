import { dayLabel, say, timeWords } from '../../browser/words.ts';
import type { Failure } from '../../domain/failure.ts';
import { dayBefore } from '../../domain/feed-day.ts';
import type { IconName } from '../icons.tsx';
import { Message } from './message.tsx';
import type { GlanceActions, GlanceModel } from './model.ts';

/** What stands in place of a list that has no rows: still loading, failed with nothing kept, or simply empty. */
export function Emptiness({
  model,
  isLoading,
  actions,
}: {
  model: GlanceModel;
  isLoading: boolean;
  actions: GlanceActions;
}) {
  const { screen, view } = model;
  if (isLoading) return <Waiting isFirstRun={screen !== undefined && screen.refresh?.lastOkAt === undefined} />;
  if (view === 'saved') {
    return <Message icon="save" title={say('empty_saved_title')} text={say('empty_saved_text')} />;
  }
  const failure = screen?.fetched?.failure ?? (screen?.fetched?.fetchedAt ? undefined : model.failure);
  if (failure) return <FailureMessage failure={failure} actions={actions} />;
  if (view === 'daily' && screen?.day !== undefined) {
    const { day } = screen;
    return (
      <Message icon="page" title={say('empty_day_title', dayLabel(day, model.now))} text={say('empty_day_text')}>
        <button type="button" class="plain-button" onClick={() => actions.showDay(dayBefore(day))}>
          {say('button_previous_day')}
        </button>
      </Message>
    );
  }
  return <Message icon="page" title={say('empty_list_title')} text={say('empty_list_text')} />;
}

/** Rows to come, in the shape of rows: nothing moves when they arrive. */
function Waiting({ isFirstRun }: { isFirstRun: boolean }) {
  return (
    <div class="waiting">
      {isFirstRun && (
        <div class="waiting-words">
          <h2>{say('first_run_title')}</h2>
          <p>{say('first_run_text')}</p>
        </div>
      )}
      <div aria-hidden="true">
        {[0, 1, 2, 3, 4].map((index) => (
          <div class="ghost" key={index}>
            <i class="ghost-votes" />
            <div>
              <i class="ghost-title" />
              <i class="ghost-line" />
              <i class="ghost-facts" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

function FailureMessage({ failure, actions }: { failure: Failure; actions: GlanceActions }) {
  const again = (
    <button type="button" class="plain-button" onClick={actions.refresh}>
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
    case 'empty':
      return plain('page', 'failed_empty_title', 'failed_empty_text');
  }

  function plain(icon: IconName, title: Parameters<typeof say>[0], text: Parameters<typeof say>[0]) {
    return (
      <Message icon={icon} title={say(title)} text={say(text)}>
        {again}
      </Message>
    );
  }
}
