import type { BadgeKey } from './badge-view.ts';
import type { NoticeKey } from './notice.ts';
import type { StatusKey } from './status-phrases.ts';

/** A sentence that knows no language: a key of `_locales` and what fills its $1, $2 …. `count` picks the form key_one, key_other. */
export interface Phrase {
  readonly key: BadgeKey | NoticeKey | StatusKey;
  readonly values: readonly PhraseValue[];
  readonly count?: number;
}

/** `time` and `ago` are moments, ms since 1970: shown as a clock's time (with the day when it is not today), or as "5 minutes ago". */
export type PhraseValue = string | number | { readonly time: number } | { readonly ago: number };
