import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import type { Settings } from '../domain/settings.ts';
import type { TopicSpan, TopicTable } from '../domain/topics/topic-table.ts';
import type { Trend, Trends } from '../domain/topics/trends.ts';
import type { TopicVocabulary } from '../domain/topics/vocabulary.ts';
import type { Toast } from '../ui/toasts.ts';

/** Whose papers are counted: all at hand, or those of the reading list. */
export const SCOPES = ['all', 'saved'] as const;
export type Scope = (typeof SCOPES)[number];

/** The lists of topics on the page. */
export const TOPIC_LISTS = ['rising', 'fading', 'largest', 'found'] as const;
export type ListName = (typeof TOPIC_LISTS)[number];

/** What the person chose. Topics go by their key, since their numbers change when they are counted anew. */
export interface TopicsChoice {
  readonly scope: Scope;
  readonly span: TopicSpan;
  /** Missing: the newest that is over. */
  readonly period: string | undefined;
  readonly query: string;
  readonly open: { readonly list: ListName; readonly key: string } | undefined;
  /** Lists that show all they have. */
  readonly whole: ReadonlySet<ListName>;
  readonly compared: readonly string[];
}

/** What was counted of the chosen papers, by the chosen span. */
export interface Counted {
  readonly vocabulary: TopicVocabulary;
  readonly table: TopicTable;
  /** The place of the chosen period. */
  readonly period: number;
  readonly trends: Trends;
  /** What is found by the query. */
  readonly found: readonly Trend[];
}

/** One of a topic's papers. */
export interface TopicPaper {
  readonly id: string;
  readonly title: string;
  readonly day: string | undefined;
  readonly isSaved: boolean;
}

/** The papers of the open topic, the newest first; missing until they are read. */
export interface TopicPapers {
  readonly key: string;
  readonly total: number;
  readonly papers: readonly TopicPaper[];
}

/** Everything the page shows; what follows from it is reckoned where it is drawn. */
export interface TopicsModel {
  readonly now: number;
  readonly settings: Settings;
  readonly archive: ArchiveProgress | undefined;
  readonly choice: TopicsChoice;
  /** 0 to 1 while it is being counted, for the first time or anew. */
  readonly counting: number | undefined;
  /** Missing until something was counted. */
  readonly counted: Counted | undefined;
  readonly papers: TopicPapers | undefined;
  /** The keys of the topics that a rule watches, of those that are shown. */
  readonly watched: ReadonlySet<string>;
  readonly notice: Toast | undefined;
}

/** What can be done here. Nothing throws: what fails says so in a notice. */
export interface TopicsActions {
  readonly choose: (changes: Partial<TopicsChoice>) => void;
  readonly toggleOpen: (list: ListName, key: string) => void;
  readonly toggleCompared: (key: string) => void;
  /** A topic by what was typed or picked; answers whether there is one. */
  readonly compareNamed: (name: string) => boolean;
  readonly toggleWatched: (key: string) => void;
  readonly showMorePapers: () => void;
  readonly toggleSaved: (paper: TopicPaper) => void;
  /** Its page is being opened by the link itself. */
  readonly noteOpened: (id: string) => void;
  readonly startArchive: () => void;
  /** The chart of the compared topics as a file. */
  readonly saveChart: (as: 'png' | 'svg' | 'csv') => void;
  readonly undo: () => void;
}

/** More lines than this nobody tells apart. */
export const COMPARED_MAX = 6;
