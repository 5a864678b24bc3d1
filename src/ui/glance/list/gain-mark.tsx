import { numberWords } from '../../../browser/i18n.ts';
import type { Row } from '../../../domain/row.ts';

/** What was gained since the last glance; nothing where nobody looked. `words` say what was measured: the first frame has none. */
export function GainMark({ row, words }: { row: Row; words: string | undefined }) {
  const { gain, votes = 0 } = row;
  const shown = shownGain(row);
  if (!shown) return null;
  const isStrong = (gain?.votes ?? 0) >= Math.max(5, votes * 0.05);
  return (
    <span class={isStrong ? 'gain is-rising' : 'gain'} title={words}>
      <span aria-hidden="true">{shown}</span>
      {words && <span class="visually-hidden">{words}</span>}
    </span>
  );
}

/** "+12", or "★ +30" where no votes were gained; undefined for neither. */
export function shownGain({ gain }: Row): string | undefined {
  const { votes, stars = 0 } = gain ?? { votes: 0 };
  return votes > 0 ? `+${numberWords(votes)}` : stars > 0 ? `★ +${numberWords(stars)}` : undefined;
}
