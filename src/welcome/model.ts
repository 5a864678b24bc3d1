import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import type { PickedInterests } from '../domain/interests.ts';
import type { RuleInput } from '../domain/rules/matcher/matcher.ts';

/** Everything the welcome shows, but for the step at which somebody is. */
export interface WelcomeModel {
  readonly browser: 'chrome' | 'edge' | 'firefox';
  /** The keys that save a page, where there are any. */
  readonly saveKey: string | undefined;
  readonly picked: readonly PickedInterests[];
  /** Those of late: what an interest would have caught is counted in them. */
  readonly papers: readonly RuleInput[];
  /** Why there are none, in words; empty where nothing failed. */
  readonly unreadable: string;
  /** Whether notifications are allowed; undefined until the browser said so. */
  readonly mayNotify: boolean | undefined;
  /** The person was asked and said no. */
  readonly isNotifyingRefused: boolean;
  /** How far the archive is; undefined until it is read. */
  readonly archive: ArchiveProgress | undefined;
}

export interface WelcomeActions {
  /** Makes rules of these interests, and of no others. */
  readonly pick: (picked: readonly PickedInterests[]) => void;
  /** Straight from a click, or the browser would not ask. */
  readonly allowNotifications: () => void;
  readonly startArchive: () => void;
  readonly openSettings: () => void;
  /** In this tab, since a popup that opens by itself closes with it. */
  readonly showPapers: () => void;
  readonly close: () => void;
}
