import type { Paper } from './paper.ts';

/** Why the service gave nothing usable. A value with a name: kept, shown, survived. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'timeout' }
  /** `until`: ms since 1970. */
  | { readonly kind: 'rate-limited'; readonly until: number }
  | { readonly kind: 'http-error'; readonly status: number }
  /** `at`: where in the answer, e.g. "json", "size", "[3].paper.title". */
  | { readonly kind: 'bad-payload'; readonly at: string }
  /** A list that should have entries came without any. */
  | { readonly kind: 'empty' }
  /** The browser's databases refused to be written. */
  | { readonly kind: 'storage' }
  /** The user withdrew the extension's access to huggingface.co. */
  | { readonly kind: 'no-access' }
  /** Something that nobody foresaw, or that only another version of us knows by name. */
  | { readonly kind: 'unknown' };

/** What a question to the service comes to. */
export type Answer<T> =
  /** `blockedUntil`: that was the last request the service allows until then, ms since 1970. */
  | { readonly kind: 'ok'; readonly value: T; readonly etag?: string; readonly blockedUntil?: number }
  | { readonly kind: 'not-modified' }
  | Failure;

/** What went wrong. That nothing changed is none of it, but for one who kept nothing: whoever asked with no ETag was answered wrongly. */
export function failureOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Failure {
  return answer.kind === 'not-modified' ? { kind: 'bad-payload', at: 'status' } : answer;
}

/** A parsed list: the readable papers in order, and how many entries were not readable. */
export interface PaperList {
  readonly papers: readonly Paper[];
  readonly unreadable: number;
}
