import type { CommandResult } from '../browser/commands.ts';
import { t, type WordKey } from '../browser/i18n.ts';
import { isNewerSchema } from '../store/schema/guard-newer-schema.ts';
import { isOutOfSpace } from '../store/schema/is-out-of-space.ts';

type Because = Extract<CommandResult, { kind: 'failed' }>['because'];

/** Why something did not work, in the reader's language. The browser's own words, which are English, are for the console. */
export function failureWords(error: unknown): string {
  return becauseWords(isNewerSchema(error) ? 'newer-schema' : isOutOfSpace(error) ? 'out-of-space' : 'unexpected');
}

/** The same of what the background could not do. */
export function becauseWords(because: Because): string {
  return t(KEYS[because]);
}

const KEYS = {
  'newer-schema': 'notice_newer_schema',
  'out-of-space': 'notice_out_of_space',
  unexpected: 'notice_failed',
} as const satisfies Record<Because, WordKey>;
