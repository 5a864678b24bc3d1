import type { PhraseKey } from './phrase-key.ts';

/** A sentence that knows no language: a key of `_locales` and what fills its $1, $2 …. `count` picks the form key_one, key_other. */
export interface Phrase {
  readonly key: PhraseKey;
  readonly values: readonly PhraseValue[];
  readonly count?: number;
}

/** `time` is a moment, ms since 1970: shown as a clock's time, with the day when it is not today. */
export type PhraseValue = string | number | { readonly time: number };
