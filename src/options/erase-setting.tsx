import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import type { DataActions } from './model.ts';

interface Props {
  /** How many are saved. */
  readonly papers: number;
  readonly onBackUp: DataActions['backUp'];
  readonly onErase: DataActions['eraseEverything'];
}

type Step = 'asleep' | 'asking' | 'erasing' | 'erased' | 'failed';

/** Deleting all of it: the one thing here that can't be undone, so it asks, and offers a backup first. */
export function EraseSetting({ papers, onBackUp, onErase }: Props) {
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
    setStep((await onErase()) ? 'erased' : 'failed');
  }

  return (
    <div class="setting">
      <p>{t('erase_note')}</p>
      {step === 'asking' || step === 'erasing' ? (
        <fieldset
          class="erase-asking"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && step === 'asking') setStep('asleep');
          }}
        >
          <legend class="visually-hidden">{t('erase_title')}</legend>
          <p>{t('erase_asking', papers)}</p>
          <div class="buttons">
            <button
              type="button"
              class="plain-button"
              ref={first}
              onClick={() => void onBackUp().then((failure) => setBackedUp(failure === undefined))}
            >
              {t('erase_back_up')}
            </button>
            <button
              type="button"
              class="plain-button is-grave"
              disabled={step === 'erasing'}
              onClick={() => void erase()}
            >
              {t('erase_now')}
            </button>
            <button type="button" class="plain-button" disabled={step === 'erasing'} onClick={() => setStep('asleep')}>
              {t('button_cancel')}
            </button>
          </div>
        </fieldset>
      ) : (
        <div class="buttons">
          <button type="button" class="plain-button" ref={ask} onClick={() => setStep('asking')}>
            {t('erase_ask')}
          </button>
        </div>
      )}
      <p role="status" class="outcome">
        {step === 'erased' && t('erase_done')}
        {step === 'failed' && t('erase_failed')}
        {step === 'asking' && isBackedUp && t('erase_backed_up')}
      </p>
    </div>
  );
}
