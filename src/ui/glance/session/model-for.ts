import { t } from '../../../browser/i18n.ts';
import { translatePhrase } from '../../../browser/translate-phrase.ts';
import { isRowNew } from '../../../domain/arrange.ts';
import { isFeedView } from '../../../domain/screen.ts';
import { screenStatus } from '../../../domain/screen-status.ts';
import { type FoundGroups, resultGroups } from '../../../domain/search/result-groups.ts';
import { isFailed } from '../../../domain/status.ts';
import { statusPhrases } from '../../../domain/status-phrases.ts';
import { type FirstGiven, firstModel, inOrder } from '../first-model.ts';
import type { GlanceModel } from '../model.ts';

type Given = FirstGiven & {
  /** The rows' order as it was when the list was last let in; fresh when missing. */
  readonly order: readonly string[] | undefined;
  readonly areKeysShown: boolean;
  /** Where what a search found belongs. */
  readonly groups?: FoundGroups | undefined;
  /** A search can't find all that is cached yet. */
  readonly isIncomplete?: boolean;
} & {
  readonly [Key in
    | 'limit'
    | 'open'
    | 'unreadable'
    | 'notice'
    | 'matches'
    | 'outcome'
    | 'page'
    | 'catchUp'
    | 'digest'
    | 'archive'
    | 'days'
    | 'forYou']: GlanceModel[Key] | undefined;
};

/** What the page draws at `now`, from the screen that was read and what the person did to it. */
export function modelFor({
  order,
  areKeysShown,
  groups,
  isIncomplete = false,
  limit,
  open,
  unreadable,
  notice,
  matches,
  outcome,
  page,
  catchUp,
  digest,
  archive,
  days,
  forYou,
  ...given
}: Given): GlanceModel {
  const { screen, state, now } = given;
  const first = firstModel(given);
  const rows = order ? inOrder(order, screen?.rows ?? []) : first.rows;
  const known = new Set(order);
  const unshown = order ? first.rows.filter(({ id }) => !known.has(id)) : [];
  const status = screenStatus(screen, now, isFeedView(state.view) && !state.search && state.catchUp === undefined);
  return {
    ...first,
    rows,
    ...(limit !== undefined && { limit }),
    waiting: unshown.filter((row) => isRowNew(row, given)).length,
    filteredOut: state.filters.length > 0 ? (screen?.rows.length ?? 0) - rows.length - unshown.length : 0,
    ...(open && { open }),
    status:
      unreadable ??
      [isIncomplete && t('search_incomplete'), ...statusPhrases(status).map(translatePhrase)].filter(Boolean).join(' '),
    ...(isIncomplete && { isIncomplete }),
    ...(isFailed(status) && { failure: status }),
    isRefreshing: status.kind === 'refreshing',
    ...(unreadable && { unreadable }),
    ...(notice && { notice }),
    ...(matches && { matches }),
    ...groupsOver(rows, groups),
    ...(outcome && { outcome }),
    ...(page && { page }),
    ...(catchUp && { catchUp }),
    ...(digest && { digest }),
    ...(archive && { archive }),
    ...(days && { days }),
    ...(forYou && { forYou }),
    areKeysShown,
  };
}

function groupsOver(rows: GlanceModel['rows'], groups: FoundGroups | undefined): Pick<GlanceModel, 'groups'> {
  if (!groups) return {};
  return {
    groups: resultGroups(
      rows.map(({ id }) => id),
      groups,
    ),
  };
}
