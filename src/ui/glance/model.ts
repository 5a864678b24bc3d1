import type { ArchiveProgress } from '../../domain/archive/archive-progress.ts';
import type { Filter, ListSort } from '../../domain/arrange.ts';
import type { Digest } from '../../domain/digest/digest.ts';
import type { Failure } from '../../domain/failure.ts';
import type { KnownDays } from '../../domain/feed-days/known-days.ts';
import type { Period } from '../../domain/feed-days/period.ts';
import type { Unknown } from '../../domain/for-you/for-you.ts';
import type { StruckPart, Why } from '../../domain/for-you/why.ts';
import type { NameFilter } from '../../domain/name-filter.ts';
import type { DetailedPaper } from '../../domain/paper-details.ts';
import type { Row } from '../../domain/row.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import type { RuleSubject } from '../../domain/rules/rule-from.ts';
import type { ReadingState } from '../../domain/saved-paper.ts';
import type { Screen, View } from '../../domain/screen.ts';
import type { Range } from '../../domain/search/match-ranges.ts';
import type { ResultGroup } from '../../domain/search/result-groups.ts';
import type { UnseenMatch } from '../../domain/search/unseen-match.ts';
import type { TrendingReason } from '../../domain/trending-reason.ts';
import type { Search, ViewState } from '../../domain/view-state.ts';
import type { CopyFormat } from '../copy-format.ts';
import type { Follow, Opening } from '../follow.ts';
import type { SimilarPapers } from '../similar-papers.tsx';
import type { Toast } from '../toasts.ts';
import type { UptakeActions, UptakeView } from '../uptake/uptake-view.ts';

/** Everything the page draws: plain values, so that the first frame needs neither signals nor the database. */
export interface GlanceModel {
  readonly now: number;
  readonly state: ViewState;
  /** Missing until something was read for this state. */
  readonly screen?: Screen;
  /** The rows to draw, filtered and in order. */
  readonly rows: readonly Row[];
  /** So many of them are drawn, until somebody comes near the last; all of them when missing. */
  readonly limit?: number;
  /** How many of the list's rows the filters hide. */
  readonly filteredOut: number;
  /** How many rows came while the list was being read; they wait to be let in. */
  readonly waiting: number;
  /** Rows seen since then still carry "New". */
  readonly labelsSince: number;
  readonly open?: OpenPaper;
  /** How fresh the data is, or what is wrong with it, in words. */
  readonly status: string;
  readonly failure?: Failure;
  /** Why the databases could not be read, in words. */
  readonly unreadable?: string;
  readonly isRefreshing: boolean;
  readonly notice?: Toast;
  readonly page?: ThisPage;
  readonly catchUp?: CatchUp;
  /** One that came by itself and nobody has opened. */
  readonly digest?: Pick<Digest, 'id' | 'every'>;
  /** What to mark in the rows found by a search, by paper id. */
  readonly matches?: ReadonlyMap<string, SearchMatches>;
  /** The headings of what a search found, by the row that each stands over; missing where its order has none. */
  readonly groups?: ReadonlyMap<string, ResultGroup>;
  /** Missing while nothing is searched in this browser. */
  readonly outcome?: SearchOutcome;
  /** The index of the search is still being built: some papers can't be found yet. */
  readonly isIncomplete?: true;
  /** How far the archive is, where a search came to nothing. */
  readonly archive?: ArchiveProgress;
  readonly areKeysShown: boolean;
  /** Which days around have papers; missing until they are read, and where no days are shown. */
  readonly days?: KnownDays;
  /** What "For you" knows, while it is shown. */
  readonly forYou?: ForYouState;
}

/** What "For you" can't know yet; or that it is switched off. */
export type ForYouState =
  | { readonly isOff: true }
  | {
      readonly isOff?: never;
      readonly unknown: readonly Unknown[];
      /** With nothing saved, the interests of the welcome stand in. */
      readonly byInterests: boolean;
      /** Some papers are yet to be compared. */
      readonly isPart?: true;
      /** The tags that the profile may be of, and the one that it is of. */
      readonly tags: readonly string[];
      readonly tag?: string;
    };

/** What a search in this browser came to, beside its rows. */
export interface SearchOutcome {
  readonly total: number;
  /** So many more are hidden. */
  readonly hidden: number;
  /** Nothing was found so far, and the abstracts of what is cached are being looked through. */
  readonly isLooking?: true;
  /** The arXiv id that was typed, where nothing of it is here. */
  readonly missingId?: string;
}

/** Where a search's words stand in what a row shows: [start, end) pairs in UTF-16 units. */
export interface SearchMatches {
  readonly title: readonly Range[];
  readonly line: readonly Range[];
  readonly organisation: readonly Range[];
  readonly author: readonly Range[];
  /** What answers where nothing of that does. */
  readonly unseen?: UnseenMatch;
}

/** The paper whose details are shown; they are missing for the moment it takes to read them. */
export interface OpenPaper {
  readonly id: string;
  readonly details?: OpenDetails;
}

/** Details, and the paper's picture where one was kept when they were opened: one that came later would move what is read. */
export interface OpenDetails extends DetailedPaper {
  /** The person's rules, so that it can be told which of them are about this paper. */
  readonly rules: readonly Rule[];
  readonly thumbnail?: Blob;
  /** Why it stands in the trending list, where it does. */
  readonly trending?: TrendingReason;
  /** Missing until the person asks what became of the paper. */
  readonly uptake?: UptakeView;
  /** What speaks for it, where that was asked for. */
  readonly why?: Why;
  /** What is like it, once that was asked for. */
  readonly similar?: SimilarPapers;
}

/** The paper of the web page behind the popup; `state` when it is saved. */
export interface ThisPage {
  readonly title: string;
  readonly state?: ReadingState;
  /** Off the list until then. */
  readonly snoozedUntil?: number | undefined;
  /** What is like it, once that was asked for. */
  readonly similar?: SimilarPapers;
}

/** What appeared while somebody was away: so many papers in so many feed days, some of which are still to be fetched. */
export interface CatchUp {
  readonly total: number;
  readonly days: number;
  /** There were more days, which are not told of. */
  readonly isCut: boolean;
  readonly daysToFetch: number;
}

/** What a person can do on the page. Nothing throws: what fails says so in a notice. */
export interface GlanceActions extends UptakeActions {
  readonly showView: (view: View) => void;
  readonly showPeriod: (period: Period) => void;
  /** A calendar shows this month, or none any more: which days have papers is looked up. */
  readonly lookAtMonth: (month: string | undefined) => void;
  readonly sortBy: (sort: ListSort) => void;
  readonly toggleFilter: (filter: Filter) => void;
  readonly clearFilters: () => void;
  /** Shows what the rules mute, or leaves it out again. */
  readonly toggleMuted: () => void;
  /** Watches for somebody or something of a paper or mutes it, or takes that back. */
  readonly toggleRule: (kind: 'watch' | 'mute', about: RuleSubject) => void;
  readonly narrowTo: (narrowing: NameFilter | undefined) => void;
  /** Types into the search box, or closes it (undefined, or nothing typed). */
  readonly search: (search: Search | undefined) => void;
  /** Searches everything in this browser, from wherever somebody is. */
  readonly searchEverywhere: (query: string) => void;
  /** Shows so many of the best that were missed (0: all of them), or the list again (undefined). */
  readonly catchUp: (count: number | undefined) => void;
  /** Lets go of what was missed. */
  readonly finishCatchUp: () => void;
  readonly letIn: () => void;
  readonly toggleDetails: (id: string) => void;
  /** Opens a paper's page, which counts as reading it. */
  readonly openPaper: (id: string, opening: Opening) => void;
  /** Follows one of a paper's links, which counts as well. */
  readonly follow: Follow;
  readonly copy: (id: string, format: CopyFormat) => void;
  readonly toggleSaved: (id: string) => void;
  /** Saves the paper of the page behind the popup, or takes it off the list. */
  readonly togglePage: () => void;
  /** Looks for papers like that one, or shows them no more. */
  readonly toggleSimilarToPage: () => void;
  readonly readDigest: (id: string) => void;
  readonly hide: (id: string) => void;
  /** Makes the profile of the papers of a tag alone, or of all. */
  readonly likeTag: (tag: string | undefined) => void;
  /** Takes a word, an author or a paper out of the profile, or back into it. */
  readonly strike: (part: StruckPart) => void;
  readonly bringBack: (part: StruckPart) => void;
  /** Looks for papers like the one that is open, or shows them no more. */
  readonly toggleSimilar: (id: string) => void;
  /** Brings a hidden paper back. */
  readonly showAgain: (id: string) => void;
  readonly markSeenUpTo: (id: string) => void;
  readonly markAllSeen: () => void;
  readonly refresh: () => void;
  /** Asks again for what failed: the search, the period, or the lists. */
  readonly retry: () => void;
  readonly allowAccess: () => void;
  readonly openPanel: () => void;
  readonly openLibrary: () => void;
  /** On a view, as the library's address says it: "shelf=done". */
  readonly openLibraryOn: (view: string) => void;
  readonly openSettings: () => void;
  /** At one of their sections. */
  readonly openSettingsAt: (section: string) => void;
  readonly showKeys: (areShown: boolean) => void;
  /** Has the archive downloaded. */
  readonly startArchive: () => void;
  /** Draws what is far below as well. */
  readonly drawAll: () => void;
  readonly undo: () => void;
  /** The keyboard stands on this paper. */
  readonly focusMoved: (id: string) => void;
}
