import { dateTimeWords } from '../../browser/date-text.ts';
import { MarkedText } from '../marked-text.tsx';
import { ToastBar } from '../toast-bar.tsx';
import { AroundList } from './around-list.tsx';
import { AllowAccess } from './bars/allow-access.tsx';
import { ListCount } from './bars/list-count.tsx';
import { PeriodBar } from './bars/period-bar.tsx';
import { SearchPlaces } from './bars/search-places.tsx';
import { commentsLink, starsLink } from './list/count-links.ts';
import { Emptiness } from './list/emptiness.tsx';
import { FirstRunWords } from './list/first-run-words.tsx';
import { gainWords, starsGainedWords } from './list/gain-words.ts';
import { namesBeside } from './list/names-beside.ts';
import { PaperDetails } from './list/paper-details.tsx';
import { inGroups } from './list/result-group.tsx';
import { Spark } from './list/spark.tsx';
import { UnseenMatchMark } from './list/unseen-match-mark.tsx';
import { WaitingPill } from './list/waiting-pill.tsx';
import { WhyButton } from './list/why-button.tsx';

/** What no first frame shows: they come with the session, so that the first frame has less to load. */
export const lazyComponents = {
  AllowAccess,
  commentsLink,
  dateTimeWords,
  gainWords,
  inGroups,
  namesBeside,
  Spark,
  starsGainedWords,
  starsLink,
  AroundList,
  Emptiness,
  FirstRunWords,
  ListCount,
  MarkedText,
  NoticeBar: ToastBar,
  PaperDetails,
  PeriodBar,
  SearchPlaces,
  UnseenMatchMark,
  WaitingPill,
  WhyButton,
};

export type LazyComponents = typeof lazyComponents;
