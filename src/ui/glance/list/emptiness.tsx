import { dayWords, periodLabel, timeWords } from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import type { Failure } from '../../../domain/failure.ts';
import { feedDayAt } from '../../../domain/feed-days/feed-day.ts';
import { busyPeriodBefore, daysOf, stepsFrom } from '../../../domain/feed-days/period.ts';
import { ArchiveOffer } from '../../archive-offer.tsx';
import type { LazyIconName } from '../../lazy-icons.tsx';
import { Message } from '../../message.tsx';
import { UnreadableMessage } from '../../unreadable-message.tsx';
import type { ForYouState, GlanceActions, GlanceModel } from '../model.ts';

/** What stands in place of a list that has no rows: failed with nothing kept, all filtered out, or simply empty. */
export function Emptiness({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const { screen, state, unreadable } = model;
  if (unreadable) return <UnreadableMessage words={unreadable} />;
  if (model.filteredOut > 0) return <Filtered count={model.filteredOut} actions={actions} />;
  const failure = screen?.fetched?.failure ?? (screen?.fetched?.fetchedAt ? undefined : model.failure);
  if (state.search) return <NothingFound model={model} failure={failure} actions={actions} />;
  if (state.narrowing) {
    return (
      <Message icon="page" title={t('empty_narrowed_title', state.narrowing.value)} text={t('empty_narrowed_text')}>
        <button type="button" class="plain-button" onClick={() => actions.narrowTo(undefined)}>
          {t('narrowing_remove')}
        </button>
      </Message>
    );
  }
  if (state.view === 'saved') {
    if (screen?.snoozed) return <AllSnoozed {...screen.snoozed} now={model.now} onOpenLibrary={actions.openLibrary} />;
    // A search was closed, and the list is being read.
    if (screen && screen.savedCount > 0) return null;
    return <Message icon="page" title={t('empty_saved_title')} text={t('empty_saved_text')} />;
  }
  if (model.forYou) return <NothingForYou known={model.forYou} actions={actions} />;
  if (failure) return <FailureMessage failure={failure} actions={actions} />;
  if (state.view === 'daily' && screen?.period) return <EmptyPeriod model={model} actions={actions} />;
  return <Message icon="page" title={t('empty_list_title')} text={t('empty_list_text')} />;
}

function NothingForYou({ known, actions }: { known: ForYouState; actions: GlanceActions }) {
  if (!known.isOff)
    return (
      <Message
        icon="page"
        title={t('for_you_none_title')}
        text={t(known.isPart ? 'for_you_part' : 'for_you_none_text')}
      />
    );
  return (
    <Message icon="page" title={t('for_you_off_title')} text={t('for_you_off_text')}>
      <button type="button" class="plain-button" onClick={() => actions.openSettingsAt('for-you')}>
        {t('button_settings')}
      </button>
    </Message>
  );
}

function AllSnoozed(props: { count: number; until: number; now: number; onOpenLibrary: () => void }) {
  const { count, until, now, onOpenLibrary } = props;
  return (
    <Message
      icon="page"
      title={t('empty_saved_snoozed_title', count)}
      text={t('empty_saved_snoozed_text', dayWords(until, now))}
    >
      <button type="button" class="plain-button" onClick={onOpenLibrary}>
        {t('button_library')}
      </button>
    </Message>
  );
}

function Filtered({ count, actions }: { count: number; actions: GlanceActions }) {
  return (
    <Message icon="page" title={t('empty_filtered_title')} text={t('empty_filtered_text', count)}>
      <button type="button" class="plain-button" onClick={actions.clearFilters}>
        {t('button_clear_filters')}
      </button>
    </Message>
  );
}

function NothingFound(props: { model: GlanceModel; failure: Failure | undefined; actions: GlanceActions }) {
  const { model, failure, actions } = props;
  const { search, view } = model.state;
  if (!search) return null;
  if (search.where === 'service') {
    if (failure) return <FailureMessage failure={failure} actions={actions} />;
    return <Message icon="page" title={t('empty_search_title')} text={t('empty_search_service_text')} />;
  }
  const { missingId, hidden = 0 } = model.outcome ?? {};
  const isMissing = missingId !== undefined && !model.outcome?.isLooking && !model.isIncomplete;
  const { query } = search;
  return (
    <Message
      icon="page"
      title={isMissing ? t('empty_search_id_title', missingId) : t('empty_search_title')}
      text={isMissing ? t('empty_search_id_text') : nothingFoundWords(model)}
    >
      {isMissing && (
        <>
          <button
            type="button"
            class="plain-button"
            onClick={() => actions.openPaper(missingId, { inBackground: false })}
          >
            {t('button_open_paper')}
          </button>
          <button type="button" class="plain-button" onClick={() => actions.toggleSaved(missingId)}>
            {t('button_save')}
          </button>
        </>
      )}
      {hidden > 0 && (
        <button
          type="button"
          class="plain-button"
          onClick={() => actions.search({ query: `${query} in:hidden`, where: 'here' })}
        >
          {t('search_show_hidden')}
        </button>
      )}
      {view === 'saved' && (
        <button type="button" class="plain-button" onClick={() => actions.searchEverywhere(query)}>
          {t('search_here')}
        </button>
      )}
      <button type="button" class="plain-button" onClick={() => actions.search({ query, where: 'service' })}>
        {t('search_service')}
      </button>
      <ArchiveOffer progress={model.archive} onStart={actions.startArchive} />
    </Message>
  );
}

/** "No paper fits" is said only when everything has been looked through. */
function nothingFoundWords({ outcome, isIncomplete, state }: GlanceModel): string {
  if (isIncomplete) return t('search_incomplete');
  if (outcome?.isLooking) return t('empty_search_looking');
  if (outcome && outcome.hidden > 0) return t('empty_search_hidden', outcome.hidden);
  return t(state.view === 'saved' ? 'empty_search_saved_text' : 'empty_search_here_text');
}

function EmptyPeriod({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const period = model.screen?.period;
  if (!period) return null;
  const before = busyPeriodBefore(period);
  return (
    <Message
      icon="page"
      title={t('empty_period_title', periodLabel(period, daysOf(period), model.now))}
      text={t('empty_period_text')}
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
      {t('button_try_again')}
    </button>
  );
  switch (failure.kind) {
    case 'no-access':
      return (
        <Message icon="warning" title={t('failed_no_access_title')} text={t('failed_no_access_text')}>
          <button type="button" class="plain-button" onClick={actions.allowAccess}>
            {t('button_allow')}
          </button>
        </Message>
      );
    case 'rate-limited':
      return (
        <Message
          icon="pause"
          title={t('failed_rate_limited_title')}
          text={t('failed_rate_limited_text', timeWords(failure.until))}
        />
      );
    case 'http-error':
      return (
        <Message
          icon="warning"
          title={t('failed_http_error_title')}
          text={t('failed_http_error_text', String(failure.status))}
        >
          {again}
        </Message>
      );
    case 'bad-payload':
      return (
        <Message icon="warning" title={t('failed_bad_payload_title')} text={t('failed_bad_payload_text', failure.at)}>
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

  function plain(icon: LazyIconName, title: Parameters<typeof t>[0], text: Parameters<typeof t>[0]) {
    return (
      <Message icon={icon} title={t(title)} text={t(text)}>
        {again}
      </Message>
    );
  }
}
