import type { CommandResult } from '../browser/commands.ts';
import { isNewerSchema } from '../store/schema/guard-newer-schema.ts';
import { isOutOfSpace } from '../store/schema/is-out-of-space.ts';

/** What a page is told when something broke that nobody foresaw. */
export function failedResult(error: unknown): Extract<CommandResult, { kind: 'failed' }> {
  return {
    kind: 'failed',
    because: isNewerSchema(error) ? 'newer-schema' : isOutOfSpace(error) ? 'out-of-space' : 'unexpected',
    reason: error instanceof Error ? error.message : String(error),
  };
}
