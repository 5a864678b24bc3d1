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
  /** Says it, with the way back when there is one. Where it is still being written and that fails, it takes both back. */
  readonly tell: (text: string, undo?: () => Promise<unknown>, writing?: Promise<unknown>) => void;
  /** Says something else in place of the words that stand (by their number), whose way back stays; nothing once they are gone. */
  readonly reword: (number: number | undefined, text: string) => void;
  /** Says why something did not work. */
  readonly fail: (error: unknown) => void;
  /** Does something whose failure is to be said. */
  readonly attempt: (act: () => Promise<unknown>) => void;
  /** Takes back the last thing that can be, and the one before when asked again. */
  readonly undo: () => void;
}

interface Step {
  readonly what: string;
  readonly takeBack: () => Promise<unknown>;
}

/** Long enough to read and to reach the button; what can be undone stays longer. */
const SHOWN_MS = 6_000;
const UNDOABLE_MS = 20_000;
const STEPS_BACK = 20;

export function toasts(): Toasts {
  const notice = signal<Toast | undefined>(undefined);
  const taken: Step[] = [];
  const underWay = new Set<Promise<unknown>>();
  let fading: ReturnType<typeof setTimeout> | undefined;

  return { notice, tell, reword, fail, attempt, undo };

  function tell(text: string, takeBack?: () => Promise<unknown>, writing?: Promise<unknown>): void {
    const step = takeBack && { what: text, takeBack };
    if (step) taken.splice(0, taken.length, ...taken.slice(1 - STEPS_BACK), step);
    writing?.catch((error) => {
      if (step && taken.includes(step)) taken.splice(taken.indexOf(step), 1);
      failTo(text, error);
    });
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
    say(failureWords(error), error);
  }

  function failTo(what: string, error: unknown): void {
    say(t('notice_not_written', what, failureWords(error)), error);
  }

  function say(words: string, error: unknown): void {
    console.error(error);
    tell(words);
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
    const words = t('notice_undone', last.what);
    tell(words);
    last.takeBack().catch((error) => {
      taken.push(last);
      failTo(words, error);
    });
  }
}
