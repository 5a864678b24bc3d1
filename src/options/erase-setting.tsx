import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../browser/words.ts';
import type { Store } from '../store/open-store.ts';
import { saveBackup } from '../ui/back-up.ts';
import { eraseEverything } from './erase-everything.ts';

type Step = 'asleep' | 'asking' | 'erasing' | 'erased' | 'failed';

/** Deleting all of it: the one thing here that can't be undone, so it asks, and offers a backup first. */
export function EraseSetting({ store, papers }: { store: Store; papers: number }) {
  const [step, setStep] = useState<Step>('asleep');
  const [isBackedUp, setBackedUp] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsleep = useRef(true);
  useEffect(() => {
    // What goes away hands the focus on.
    if (step === 'asking') first.current?.focus();
    else if (step !== 'erasing' && !wasAsleep.current) ask.current?.focus();
    wasAsleep.current = step === 'asleep';
  }, [step]);

  async function erase(): Promise<void> {
    setStep('erasing');
    setStep((await eraseEverything()) ? 'erased' : 'failed');
  }

  return (
    <div class="setting">
      <p>{say('erase_note')}</p>
      {step === 'asking' || step === 'erasing' ? (
        <fieldset
          class="erase-asking"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && step === 'asking') setStep('asleep');
          }}
        >
          <legend class="unseen-by-eye">{say('erase_title')}</legend>
          <p>{say('erase_asking', papers)}</p>
          <div class="buttons">
            <button
              type="button"
              class="plain-button"
              ref={first}
              onClick={() => void saveBackup(store, Date.now()).then(() => setBackedUp(true))}
            >
              {say('erase_back_up')}
            </button>
            <button
              type="button"
              class="plain-button is-grave"
              disabled={step === 'erasing'}
              onClick={() => void erase()}
            >
              {say('erase_now')}
            </button>
            <button type="button" class="plain-button" disabled={step === 'erasing'} onClick={() => setStep('asleep')}>
              {say('button_cancel')}
            </button>
          </div>
        </fieldset>
      ) : (
        <div class="buttons">
          <button type="button" class="plain-button" ref={ask} onClick={() => setStep('asking')}>
            {say('erase_ask')}
          </button>
        </div>
      )}
      <p role="status" class="outcome">
        {step === 'erased' && say('erase_done')}
        {step === 'failed' && say('erase_failed')}
        {step === 'asking' && isBackedUp && say('erase_backed_up')}
      </p>
    </div>
  );
}
