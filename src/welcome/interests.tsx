import { useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { INTERESTS, type Interest, ownInterest, type PickedInterests } from '../domain/interests.ts';
import { Matches } from './matches.tsx';
import type { WelcomeActions, WelcomeModel } from './model.ts';
import { NotifyOffer } from './notify-offer.tsx';

const TOPICS = Object.keys(INTERESTS) as readonly Interest[];

/** Topics to pick, and own ones to type; each becomes rules at once, and shows what it would have caught. */
export function Interests({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
  const { picked, papers, unreadable } = model;
  // What is picked no longer stays there to be picked again.
  const [typedBefore, setTypedBefore] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const own = [...new Set([...typedBefore, ...picked.flatMap((one) => ('own' in one ? [one.own] : []))])];

  function toggle(one: PickedInterests, isWanted: boolean): void {
    const others = picked.filter((other) => !isSame(other, one));
    setTypedBefore('own' in one && !own.includes(one.own) ? [...own, one.own] : own);
    actions.pick(isWanted ? [...others, one] : others);
  }

  function add(): void {
    const words = ownInterest(typed);
    if (words === undefined) return;
    setTyped('');
    toggle({ own: own.find((one) => one.toLowerCase() === words.toLowerCase()) ?? words }, true);
  }

  const choices: readonly PickedInterests[] = [
    ...TOPICS.map((topic) => ({ topic })),
    ...own.map((words) => ({ own: words })),
  ];
  return (
    <>
      <p>{t('welcome_interests_text')}</p>
      {unreadable && <p role="alert">{unreadable}</p>}
      <fieldset class="interests">
        <legend class="visually-hidden">{t('welcome_interests_title')}</legend>
        {choices.map((one) => (
          <label key={keyOf(one)} class="interest">
            <input
              type="checkbox"
              checked={picked.some((other) => isSame(other, one))}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />
            <span>{nameOf(one)}</span>
          </label>
        ))}
      </fieldset>
      <form
        class="interest-own"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label>
          <span>{t('welcome_own')}</span>
          <input type="text" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button type="submit" class="plain-button">
          {t('welcome_own_add')}
        </button>
      </form>
      <div class="matches" aria-live="polite">
        {picked.map((one) => (
          <Matches key={keyOf(one)} name={nameOf(one)} picked={one} papers={papers} />
        ))}
      </div>
      {picked.length > 0 && (
        <NotifyOffer
          isAllowed={model.mayNotify}
          isRefused={model.isNotifyingRefused}
          onAllow={actions.allowNotifications}
        />
      )}
    </>
  );
}

function isSame(a: PickedInterests, b: PickedInterests): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(picked: PickedInterests): string {
  return 'own' in picked ? `own ${picked.own}` : picked.topic;
}

function nameOf(picked: PickedInterests): string {
  if ('topic' in picked) return t(`interest_${picked.topic}`);
  const { own } = picked;
  const isLikeTopic = TOPICS.some((topic) => t(`interest_${topic}`).toLowerCase() === own.toLowerCase());
  return isLikeTopic ? t('rule_about', t('rule_by_keyword'), own) : own;
}
