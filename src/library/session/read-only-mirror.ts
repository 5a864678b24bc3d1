import { type ReadonlySignal, signal } from '@preact/signals';
import { mirror } from '../../browser/mirror.ts';
import type { HiddenPaper } from '../../domain/hidden-paper.ts';
import type { SavedPaper } from '../../domain/saved-paper.ts';
import { readMirroredLibrary } from '../../store/mirror/read-mirrored-list.ts';
import { isNewerSchema } from '../../store/schema/guard-newer-schema.ts';
import { failureWords } from '../../ui/failure-words.ts';

/** What is left where the database can't be opened: to be read and to be exported, not to be changed. Undefined where it can. */
export interface ReadOnlyMirror {
  readonly papers: ReadonlyMap<string, SavedPaper>;
  readonly hidden: readonly HiddenPaper[];
}

/** Answers with the copy, and with what to call when the library could not be read. */
export function readOnlyMirror(fail: (error: unknown) => void): {
  /** Why there is nothing to show, in words. */
  readonly unreadable: ReadonlySignal<string | undefined>;
  readonly copy: ReadonlySignal<ReadOnlyMirror | undefined>;
  readonly readFailed: (error: unknown) => void;
} {
  const copy = signal<ReadOnlyMirror | undefined>(undefined);
  const unreadable = signal<string | undefined>(undefined);
  return { copy, unreadable, readFailed: (error) => void show(error) };

  async function show(error: unknown): Promise<void> {
    fail(error);
    // Of what a newer version wrote, this one doesn't know the meaning.
    const read = isNewerSchema(error) ? undefined : await readMirroredLibrary(mirror).catch(() => undefined);
    if (!read) {
      unreadable.value = failureWords(error);
      return;
    }
    copy.value = { papers: new Map(read.papers.map((saved) => [saved.id, saved])), hidden: read.hidden };
  }
}
