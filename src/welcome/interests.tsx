import { useEffect, useState } from 'preact/hooks';
import { changeRules, readRules } from '../browser/rules.ts';
import { say } from '../browser/words.ts';
import { INTERESTS, type Interest, interestsIn, ownInterest, type Picked, withInterests } from '../domain/interests.ts';
import type { Judged } from '../domain/rules/matcher.ts';
import type { Store } from '../store/open-store.ts';
import { readRecentPapers } from '../store/read-recent-papers.ts';
import { watch } from '../store/watch.ts';
import { failureWords } from '../ui/failure-words.ts';
import { Matches } from './matches.tsx';
import { NotifyOffer } from './notify-offer.tsx';

const TOPICS = Object.keys(INTERESTS) as readonly Interest[];

/** Topics to pick, and own ones to type; each becomes rules at once, and shows what it would have caught. */
export function Interests({ store }: { store: Store }) {
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [papers, setPapers] = useState<readonly Judged[]>([]);
  const [unreadable, setUnreadable] = useState('');
  useEffect(
    () =>
      watch(
        () => readRecentPapers(store, Date.now()),
        (read) => {
          setPapers(read);
          setUnreadable('');
        },
        (error) => {
          setPapers([]);
          setUnreadable(failureWords(error));
        },
      ),
    [store],
  );
  useEffect(() => {
    // Somebody who comes back finds what was picked.
    void readRules().then((rules) => {
      const before = interestsIn(rules);
      setPicked(before);
      setOwn(before.flatMap((one) => ('own' in one ? [one.own] : [])));
    });
  }, []);

  async function pick(next: readonly Picked[]): Promise<void> {
    setPicked(next);
    await changeRules((rules) => withInterests(rules, next));
  }

  function toggle(one: Picked, isWanted: boolean): void {
    const others = picked.filter((other) => !isSame(other, one));
    void pick(isWanted ? [...others, one] : others);
  }

  function add(): void {
    const words = ownInterest(typed);
    if (words === undefined) return;
    setTyped('');
    const known = own.find((one) => one.toLowerCase() === words.toLowerCase());
    if (known === undefined) setOwn([...own, words]);
    toggle({ own: known ?? words }, true);
  }

  const choices: readonly Picked[] = [...TOPICS.map((topic) => ({ topic })), ...own.map((words) => ({ own: words }))];
  return (
    <>
      <p>{say('welcome_interests_text')}</p>
      {unreadable && <p role="alert">{unreadable}</p>}
      <fieldset class="interests">
        <legend class="unseen-by-eye">{say('welcome_interests_title')}</legend>
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
          <span>{say('welcome_own')}</span>
          <input type="text" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        </label>
        <button type="submit" class="plain-button">
          {say('welcome_own_add')}
        </button>
      </form>
      <div class="matches" aria-live="polite">
        {picked.map((one) => (
          <Matches key={keyOf(one)} name={nameOf(one)} picked={one} papers={papers} />
        ))}
      </div>
      {picked.length > 0 && <NotifyOffer />}
    </>
  );
}

function isSame(a: Picked, b: Picked): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(picked: Picked): string {
  return 'own' in picked ? `own ${picked.own}` : picked.topic;
}

function nameOf(picked: Picked): string {
  if ('topic' in picked) return say(`interest_${picked.topic}`);
  const { own } = picked;
  const isLikeTopic = TOPICS.some((topic) => say(`interest_${topic}`).toLowerCase() === own.toLowerCase());
  return isLikeTopic ? say('rule_about', say('rule_by_keyword'), own) : own;
}
