import type { Digest, DigestPaper } from '../domain/digest/digest.ts';
import type { Settings } from '../domain/settings.ts';
import type { DigestScreen } from '../store/digests/read-digest-screen.ts';
import type { Opening } from '../ui/follow.ts';
import type { Toast } from '../ui/toasts.ts';

/** Everything the page shows; what follows from it is reckoned where it is drawn. */
export interface DigestModel {
  readonly screen: DigestScreen;
  /** The digest that the address asks for; the last one when missing. */
  readonly wantedId: string | undefined;
  readonly settings: Settings;
  /** One is being made. */
  readonly isMaking: boolean;
  readonly notice: Toast | undefined;
  readonly open: OpenItem | undefined;
  readonly areKeysShown: boolean;
  readonly order: DigestOrder;
  /** How well the papers fit, by id, once the page goes by that and it is known. */
  readonly fits: ReadonlyMap<string, ItemFit> | undefined;
}

/** As it was made, section by section; or what fits the reading list first. */
export type DigestOrder = 'own' | 'fit';

export interface ItemFit {
  readonly score: number;
  /** Why, in a line; empty where nothing speaks for it. */
  readonly why: string;
}

/** The paper whose details are shown: its abstract, missing until it is read. */
export interface OpenItem {
  readonly id: string;
  readonly abstract?: string;
}

/** What can be done here. Nothing throws: what fails says so in a notice, and what changes something can be undone. */
export interface DigestActions {
  readonly toggleSaved: (paper: DigestPaper) => void;
  readonly hide: (paper: DigestPaper) => void;
  readonly toggleDetails: (id: string) => void;
  /** Opens its page, which counts as reading it. */
  readonly openPaper: (id: string, opening: Opening) => void;
  /** Its page is being opened by the link itself. */
  readonly noteOpened: (id: string) => void;
  readonly show: (id: string | undefined) => void;
  readonly sortBy: (order: DigestOrder) => void;
  readonly copy: (digest: Digest) => void;
  /** The e-mail's link was followed; it names so many of the papers. */
  readonly noteMailed: (told: number, of: number) => void;
  readonly print: () => void;
  readonly makeNow: (every: Digest['every']) => void;
  readonly schedule: (every: Digest['every']) => void;
  readonly openSettings: () => void;
  readonly showKeys: (areShown: boolean) => void;
  readonly undo: () => void;
}
