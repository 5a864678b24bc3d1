import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { ArchiveOffer } from '../ui/archive-offer.tsx';
import { Interests } from './interests.tsx';
import type { WelcomeActions, WelcomeModel } from './model.ts';
import { WelcomePictureOf } from './welcome-pictures.tsx';

const STEPS = ['what', 'interests', 'pin'] as const;

/** Three steps for somebody who has just come; each can be left out. */
export function Welcome({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
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
      <p class="welcome-step">{t('welcome_step', String(at + 1), String(STEPS.length))}</p>
      <h1 ref={title} tabIndex={-1}>
        {t(`welcome_${step}_title`)}
      </h1>
      {step === 'what' && <What />}
      {step === 'interests' && <Interests model={model} actions={actions} />}
      {step === 'pin' && <Pin model={model} actions={actions} />}
      <div class="welcome-ways">
        {at > 0 && (
          <button type="button" class="plain-button" onClick={() => goTo(at - 1)}>
            {t('welcome_back')}
          </button>
        )}
        <button
          type="button"
          class="plain-button is-chief"
          onClick={() => (isLast ? actions.showPapers() : goTo(at + 1))}
        >
          {t(isLast ? 'welcome_papers' : 'welcome_next')}
        </button>
        {isLast ? (
          <button type="button" class="link-button" onClick={actions.openSettings}>
            {t('welcome_settings')}
          </button>
        ) : (
          <button type="button" class="link-button" onClick={actions.close}>
            {t('welcome_skip')}
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
        <li key={one}>
          <WelcomePictureOf of={one} />
          <p>{t(`welcome_what_${one}`)}</p>
        </li>
      ))}
    </ul>
  );
}

function Pin({ model: { browser, saveKey, archive }, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
  return (
    <>
      <p>{t(`welcome_pin_${browser}`)}</p>
      {saveKey && <p>{t('welcome_pin_key', saveKey)}</p>}
      <ArchiveOffer progress={archive} onStart={actions.startArchive} />
    </>
  );
}
