import type { Failure } from '../../domain/failure.ts';
import type { PaperDetails } from '../../domain/paper-details.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { Screen, View } from '../../domain/screen.ts';

/** Everything the page draws: plain values, so that the first frame needs neither signals nor the database. */
export interface GlanceModel {
  readonly now: number;
  readonly view: View;
  /** Missing until something was read for this view. */
  readonly screen?: Screen;
  /** Rows seen since then still carry "New". */
  readonly labelsSince: number;
  readonly open?: OpenPaper;
  readonly status: readonly Phrase[];
  readonly failure?: Failure;
  readonly isRefreshing: boolean;
  /** The latest day the daily view can step to. */
  readonly today: string;
  readonly notice?: Notice;
}

/** The paper whose details are shown; they are missing for the moment it takes to read them. */
export interface OpenPaper {
  readonly id: string;
  readonly details?: PaperDetails;
}

/** A short word about what just happened, with the way back when there is one. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

/** What a person can do on the page. Nothing throws: what fails says so in a notice. */
export interface GlanceActions {
  readonly showView: (view: View) => void;
  readonly showDay: (day: string) => void;
  readonly toggleDetails: (id: string) => void;
  /** Follows a link of a paper, which counts as reading it. */
  readonly follow: (id: string, href: string, inBackground: boolean) => void;
  readonly toggleSaved: (id: string) => void;
  readonly hide: (id: string) => void;
  /** Brings a hidden paper back. */
  readonly showAgain: (id: string) => void;
  readonly markAllSeen: () => void;
  readonly refresh: () => void;
  readonly allowAccess: () => void;
  readonly openLibrary: () => void;
  readonly openSettings: () => void;
  readonly undo: () => void;
}
