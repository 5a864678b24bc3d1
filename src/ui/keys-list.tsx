import { t, type WordKey } from '../browser/i18n.ts';
import { keyWords } from './key-words.ts';

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
              <kbd key={key} dir="ltr">
                {keyWords(key)}
              </kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
