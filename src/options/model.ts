import type { OptionalPermission } from '../browser/optional-permissions.ts';
import type { RulesReading } from '../browser/rules.ts';
import type { ArchiveProgress } from '../domain/archive/archive-progress.ts';
import type { DataSize } from '../domain/data-size.ts';
import type { StruckPart } from '../domain/for-you/why.ts';
import type { LoggedRequest } from '../domain/logged-request.ts';
import type { RuleInput } from '../domain/rules/matcher/matcher.ts';
import type { Rule } from '../domain/rules/rule.ts';
import type { SettingName, Settings, WatchDepth } from '../domain/settings.ts';
import type { SyncConfig } from '../domain/sync/sync-config.ts';
import type { SyncView } from '../domain/sync/sync-view.ts';
import type { ShownProfile } from '../store/for-you/read-profile.ts';

/** What the frame gives each section. */
export interface SectionProps {
  readonly settings: Settings;
  /** Settings that stand at their default because what is stored can't be read. */
  readonly broken: readonly SettingName[];
  /** Writes at once, and says so. */
  readonly onChange: (changes: Partial<Settings>) => Promise<void>;
  readonly page: OptionsPage;
  readonly actions: OptionsActions;
}

/** Everything the settings page draws, and what a person can do there. */
export interface OptionsProps extends SectionProps {
  /** What the live region says of the last change. */
  readonly saved: string;
}

/** What the page shows beside the settings. */
export interface OptionsPage {
  readonly version: string;
  readonly browser: 'chrome' | 'edge' | 'firefox';
  /** The keys that save a page, where there are any. */
  readonly saveKey: string | undefined;
  /** Whom the extension asked for something, why, and when last. */
  readonly requests: readonly LoggedRequest[];
  readonly permissions: PermissionState;
  /** Undefined until they are read. */
  readonly rules: RulesReading | undefined;
  /** Those that rules are tried on; undefined until they are read, or where they can't be. */
  readonly papers: readonly RuleInput[] | undefined;
  readonly data: StoredData;
  /** How far the archive is; undefined until it is read. */
  readonly archive: ArchiveProgress | undefined;
  /** Where this device keeps in step, and how that is going. */
  readonly sync: {
    readonly config: SyncConfig;
    readonly view: SyncView;
    /** Bytes in the browser's own sync; undefined where that is not what it is kept in step with. */
    readonly browserUse: number | undefined;
  };
  /** What "For you" goes by; undefined until it is read, and where that is switched off. */
  readonly profile: ShownProfile | undefined;
}

/** How much is kept. */
export interface StoredData {
  readonly sizes: readonly DataSize[];
  /** What the browser counts for all of it, in bytes, where it counts. */
  readonly onDisk: number | undefined;
  /** Why the databases can't be read, in words; empty where they can. */
  readonly unreadable: string;
}

/** What the browser lets the extension do. */
export interface PermissionState {
  /** What came with the installation, as the manifest names it. */
  readonly given: readonly string[];
  /** Whether the service may be reached; people can withdraw that in the browser's own settings. */
  readonly hasService: boolean;
  /** What is asked for when it is wanted; missing until the browser said so. */
  readonly allowed: Readonly<Partial<Record<OptionalPermission, boolean>>>;
}

/** What a person can do here, beside changing a setting. */
export interface OptionsActions
  extends PermissionActions,
    RuleActions,
    DataActions,
    ArchiveActions,
    SyncActions,
    ForYouActions {
  readonly openKeySettings: () => void;
  readonly openDigest: () => void;
  /** Has the background fetch the pictures, or throw them away, as the settings want it. */
  readonly updateThumbnails: () => Promise<void>;
}

export interface PermissionActions {
  /** Asks the browser, straight from a click, or it would not ask. Comes to whether it may. */
  readonly allow: (name: OptionalPermission) => Promise<boolean>;
  /** Asks the browser for what a depth of watching needs, straight from a click. Comes to whether it may be. */
  readonly allowWatching: (depth: WatchDepth) => Promise<boolean>;
  readonly giveBack: (name: OptionalPermission) => Promise<void>;
  /** Straight from a click as well. */
  readonly allowService: () => void;
  /** Shows a notification at once, quiet or not. Straight from a click, since it may have to ask. */
  readonly testNotification: () => Promise<TestOutcome>;
}

export interface RuleActions {
  /** Writes them, and says so; rejects where they could not be written. */
  readonly writeRules: (rules: readonly Rule[]) => Promise<void>;
  /** The same of what can't be read. */
  readonly writeUnreadableRules: (unreadable: readonly unknown[]) => Promise<void>;
  /** Offers these as a file. */
  readonly saveRulesFile: (rules: readonly Rule[]) => void;
}

export interface DataActions {
  readonly openImport: () => void;
  /** Empties the cache and fills it anew. Comes to when it will be filled, ms since 1970, should the service have to rest until then. */
  readonly clearCache: () => Promise<number | undefined>;
  /** Saves the complete backup to a file. Comes to why it could not, in words. */
  readonly backUp: () => Promise<string | undefined>;
  /** As if the extension were newly installed. Comes to whether all is gone. */
  readonly eraseEverything: () => Promise<boolean>;
}

export interface ArchiveActions {
  /** Begins with the download, or goes on with it. */
  readonly startArchive: () => Promise<void>;
  readonly pauseArchive: () => Promise<void>;
  readonly deleteArchive: () => Promise<void>;
}

export interface SyncActions {
  /** Straight from a click. Undefined where the person picks none. */
  readonly pickFolder: () => Promise<SyncConfig['folder'] | undefined>;
  /** Asks the browser for the picked folder anew, straight from a click, and goes on. */
  readonly wakeFolder: () => Promise<void>;
  /** Asks the browser whether the folder may be reached, straight from a click. */
  readonly allowPlace: (address: string) => Promise<boolean>;
  /** Writes it, and keeps in step by it at once. */
  readonly writeSync: (config: SyncConfig) => Promise<void>;
  readonly syncNow: () => Promise<void>;
  /** Says what becomes of the papers that others removed. */
  readonly answerHeld: (answer: 'remove' | 'keep') => Promise<void>;
  readonly undoBatch: (number: number) => Promise<void>;
  readonly retireDevice: (device: string) => Promise<void>;
  /** This is the place, whatever became of its marker. */
  readonly beginAnew: () => Promise<void>;
}

export interface ForYouActions {
  /** Takes a part out of the profile. */
  readonly strikePart: (part: StruckPart) => Promise<void>;
  readonly bringPartBack: (part: StruckPart) => Promise<void>;
  /** Forgets what was struck and all that was counted; what is saved stays, and is counted anew where "For you" is on. */
  readonly eraseProfile: () => Promise<void>;
}

export type TestOutcome = 'shown' | 'not-allowed' | 'blocked' | 'failed';
