import { actsTeller, leaveActs } from '../browser/left-acts.ts';
import type { PaperAct } from '../domain/paper-act.ts';
import type { SavedPaper } from '../domain/saved-paper.ts';
import { type Done, doAct } from '../store/do-act.ts';
import type { Store } from '../store/open-store.ts';
import { undoChange } from '../store/saved/undo-change.ts';
import type { Undo } from '../store/saved/write-saved.ts';
import { type ChangeReader, pendingChanges } from './pending-changes.ts';
import type { Toasts } from './toasts.ts';

/** What a page shows of an act that is not read from the store yet: the act, or entries as they were before it. */
export type ShownAct = PaperAct | { readonly do: 'put back'; readonly entries: readonly SavedPaper[] };

/** How an act is told, and how it is taken back. */
export interface Telling {
  readonly words: string;
  /** What shows while it is taken back. */
  readonly back: readonly ShownAct[];
  readonly beforeUndo?: (() => void) | undefined;
  readonly afterUndo?: (() => void) | undefined;
}

/** What is done to papers on a page: shown on the next frame and told with its way back, written after, in order. */
export interface PageActs {
  /** Resolves when it is written; undefined where that failed, which was told. */
  readonly act: (act: PaperAct, telling: Telling) => Promise<Done | undefined>;
  /** Writes something that does not show before, behind all acts that are under way. */
  readonly inTurn: <T>(write: () => Promise<T>) => Promise<T>;
  /** For one who reads what acts change. */
  readonly reader: () => ChangeReader<readonly ShownAct[]>;
}

/** What is still to be written when the page goes is left to the background, which is told of it beforehand. */
export function pageActs(store: Store, { tell }: Pick<Toasts, 'tell'>): PageActs {
  const pending = pendingChanges<readonly ShownAct[]>();
  const tellBackground = actsTeller();

  addEventListener('pagehide', () => {
    const left = underWay();
    if (left.length > 0) void leaveActs(left);
  });

  function underWay(): readonly PaperAct[] {
    const acts = pending.underWay().flat();
    return acts.filter((act): act is PaperAct => act.do !== 'put back');
  }

  return {
    reader: pending.reader,
    async inTurn(write) {
      const turn = { result: undefined as Awaited<ReturnType<typeof write>> | undefined };
      await pending.make([], async () => {
        turn.result = await write();
        return true;
      });
      return turn.result as Awaited<ReturnType<typeof write>>;
    },
    async act(act, { words, back, beforeUndo, afterUndo }) {
      let done: Done | undefined;
      const writing = pending.make([act], async () => {
        done = await doAct(store, act, Date.now());
        return hasChanged(done.undo);
      });
      tellBackground(underWay());
      tell(
        words,
        async () => {
          beforeUndo?.();
          const undoing = pending.make(back, async () => done !== undefined && undoChange(store, done.undo));
          afterUndo?.();
          await undoing;
        },
        writing,
      );
      await writing.catch(() => undefined);
      tellBackground(underWay());
      return done;
    },
  };
}

function hasChanged({ before, history }: Undo): boolean {
  return before.length > 0 || (history?.marks.length ?? 0) > 0;
}
