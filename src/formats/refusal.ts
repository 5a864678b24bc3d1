/** Why a file is not read at all. Nothing was changed by it. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why:
    | 'empty'
    | 'too-large'
    | 'too-many'
    /** Compressed, a picture, a PDF: anything that is no text. */
    | 'not-text'
    | 'broken-encoding'
    /** It begins like JSON and is none: cut off, mostly. */
    | 'not-json'
    | 'unknown-format'
    /** JSON of another program. */
    | 'wrong-app'
    /** A backup by a later version of Paperglance. */
    | 'newer-version'
    /** A backup whose parts are missing or not what they should be. */
    | 'damaged';
}

export function refused(why: Refusal['why']): Refusal {
  return { kind: 'refused', why };
}

/** What an import may be at most; far above any library that was ever seen, and below what a tab can hold. */
export const IMPORT_MAX = { bytes: 128 * 1024 * 1024, entries: 50_000 } as const;
