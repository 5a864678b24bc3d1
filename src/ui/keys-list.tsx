import { say, type WordKey } from '../browser/words.ts';

/** Which keys do what. */
export type Keys = readonly (readonly [keys: readonly string[], does: WordKey])[];

/** Keys with what they do, a line each. */
export function KeysList({ of }: { of: Keys }) {
  return (
    <dl class="keys">
      {of.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{say(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
