import { useEffect, useRef, useState } from 'preact/hooks';
import { browserBrand } from '../browser/brand.ts';
import { openSettings } from '../browser/tabs.ts';
import { closeThisTab } from '../browser/this-tab.ts';
import { say } from '../browser/words.ts';
import type { Store } from '../store/open-store.ts';
import { Interests } from './interests.tsx';

const STEPS = ['what', 'interests', 'pin'] as const;

/** Three steps for somebody who has just come; each can be left out. */
export function Welcome({ store, saveKey }: { store: Store; saveKey: string | undefined }) {
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const wasMoved = useRef(false);
  useEffect(() => {
    // Whoever listens hears the new step; the first one is read by itself.
    if (wasMoved.current) title.current?.focus();
  }, [at]);

  function goTo(step: number): void {
    wasMoved.current = true;
    setAt(step);
  }

  const step = STEPS[at] ?? 'what';
  const isLast = at === STEPS.length - 1;
  return (
    <main class="welcome">
      <p class="welcome-step">{say('welcome_step', String(at + 1), String(STEPS.length))}</p>
      <h1 ref={title} tabIndex={-1}>
        {say(`welcome_${step}_title`)}
      </h1>
      {step === 'what' && <What />}
      {step === 'interests' && <Interests store={store} />}
      {step === 'pin' && <Pin saveKey={saveKey} />}
      <div class="welcome-ways">
        {at > 0 && (
          <button type="button" class="plain-button" onClick={() => goTo(at - 1)}>
            {say('welcome_back')}
          </button>
        )}
        <button
          type="button"
          class="plain-button is-chief"
          onClick={() => (isLast ? void closeThisTab() : goTo(at + 1))}
        >
          {say(isLast ? 'welcome_done' : 'welcome_next')}
        </button>
        {isLast ? (
          <button type="button" class="word-button" onClick={() => void openSettings()}>
            {say('welcome_settings')}
          </button>
        ) : (
          <button type="button" class="word-button" onClick={() => void closeThisTab()}>
            {say('welcome_skip')}
          </button>
        )}
      </div>
    </main>
  );
}

function What() {
  return (
    <ul class="welcome-what">
      {(['badge', 'popup', 'list', 'private'] as const).map((one) => (
        <li key={one}>{say(`welcome_what_${one}`)}</li>
      ))}
    </ul>
  );
}

function Pin({ saveKey }: { saveKey: string | undefined }) {
  return (
    <>
      <p>{say(`welcome_pin_${browserBrand()}`)}</p>
      {saveKey && <p>{say('welcome_pin_key', saveKey)}</p>}
    </>
  );
}
