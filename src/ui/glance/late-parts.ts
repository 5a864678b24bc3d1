import { dateTimeWords } from '../../browser/date-words.ts';
import { MarkedText } from '../marked-text.tsx';
import { NoticeBar } from '../notice-bar.tsx';
import { AroundList } from './around-list.tsx';
import { AllowAccess } from './bars/allow-access.tsx';
import { ListCount } from './bars/list-count.tsx';
import { PeriodBar } from './bars/period-bar.tsx';
import { SearchPlaces } from './bars/search-places.tsx';
import { Emptiness } from './list/emptiness.tsx';
import { FirstRunWords } from './list/first-run-words.tsx';
import { gainWords, starsGainedWords } from './list/gain-words.ts';
import { PaperDetails } from './list/paper-details.tsx';
import { UnseenMatchMark } from './list/unseen-match-mark.tsx';
import { WaitingPill } from './list/waiting-pill.tsx';

/** What no first frame shows: they come with the session, so that the first frame has less to load. */
export const lateParts = {
  AllowAccess,
  dateTimeWords,
  gainWords,
  starsGainedWords,
  AroundList,
  Emptiness,
  FirstRunWords,
  ListCount,
  MarkedText,
  NoticeBar,
  PaperDetails,
  PeriodBar,
  SearchPlaces,
  UnseenMatchMark,
  WaitingPill,
};

export type LateParts = typeof lateParts;
