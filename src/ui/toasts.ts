import { type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../browser/i18n.ts';
import { isNewerSchema } from '../store/schema/guard-newer-schema.ts';
import { failureWords } from './failure-words.ts';

/** A short word about what just happened, with the way back when there is one. */
export interface Toast {
  /** Counts up, so that the same words are said again. */
  readonly number: number;
  readonly text: string;
  readonly undo?: () => void;
}

/** Where the page says what happened. */
export interface Toasts {
  readonly notice: ReadonlySignal<Toast | undefined>;
  /** Says it, with the way back when there is one. */
  readonly tell: (text: string, undo?: () => Promise<void>) => void;
  /** Says something else in place of the words that stand (by their number), whose way back stays; nothing once they are gone. */
  readonly reword: (number: number | undefined, text: string) => void;
  /** Says why something did not work. */
  readonly fail: (error: unknown) => void;
  /** Does something whose failure is to be said. */
  readonly attempt: (act: () => Promise<unknown>) => void;
  /** Takes back the last thing that can be, and the one before when asked again. */
  readonly undo: () => void;
}

/** Long enough to read and to reach the button; what can be undone stays longer. */
const SHOWN_MS = 6_000;
const UNDOABLE_MS = 20_000;
const STEPS_BACK = 20;

export function toasts(): Toasts {
  const notice = signal<Toast | undefined>(undefined);
  const taken: { readonly what: string; readonly takeBack: () => Promise<void> }[] = [];
  const underWay = new Set<Promise<unknown>>();
  let fading: ReturnType<typeof setTimeout> | undefined;

  return { notice, tell, reword, fail, attempt, undo };

  function tell(text: string, takeBack?: () => Promise<void>): void {
    if (takeBack) taken.splice(0, taken.length, ...taken.slice(1 - STEPS_BACK), { what: text, takeBack });
    notice.value = { number: (notice.peek()?.number ?? 0) + 1, text, ...(takeBack && { undo }) };
    clearTimeout(fading);
    fading = setTimeout(
      () => {
        notice.value = undefined;
      },
      takeBack ? UNDOABLE_MS : SHOWN_MS,
    );
  }

  function reword(number: number | undefined, text: string): void {
    const said = notice.peek();
    if (said && said.number === number) notice.value = { ...said, text };
  }

  function fail(error: unknown): void {
    console.error(error);
    tell(failureWords(error));
    // Nothing works until the extension is updated: that is no word for a few seconds.
    if (isNewerSchema(error)) clearTimeout(fading);
  }

  function attempt(act: () => Promise<unknown>): void {
    const acting = act()
      .catch(fail)
      .finally(() => underWay.delete(acting));
    underWay.add(acting);
  }

  /** What shows already may not be written yet: its way back comes with its end. */
  function undo(): void {
    if (underWay.size === 0) takeBackLast();
    else void Promise.all(underWay).then(takeBackLast);
  }

  function takeBackLast(): void {
    const last = taken.pop();
    if (!last) {
      tell(t('notice_nothing_to_undo'));
      return;
    }
    tell(t('notice_undone', last.what));
    last.takeBack().catch(fail);
  }
}
