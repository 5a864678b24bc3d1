import { dateTimeWords } from '../../browser/date-words.ts';
import { AroundList } from './around-list.tsx';
import { Emptiness } from './emptiness.tsx';
import { FirstRunWords } from './first-run-words.tsx';
import { gainWords } from './gain-words.ts';
import { ListCount } from './list-count.tsx';
import { MarkedText } from './marked-text.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { PaperDetails } from './paper-details.tsx';
import { PeriodBar } from './period-bar.tsx';
import { SearchPlaces } from './search-places.tsx';
import { WaitingPill } from './waiting-pill.tsx';

/** What no first frame shows: they come with the session, so that the first frame has less to load. */
export const lateParts = {
  dateTimeWords,
  gainWords,
  AroundList,
  Emptiness,
  FirstRunWords,
  ListCount,
  MarkedText,
  NoticeBar,
  PaperDetails,
  PeriodBar,
  SearchPlaces,
  WaitingPill,
};

export type LateParts = typeof lateParts;
