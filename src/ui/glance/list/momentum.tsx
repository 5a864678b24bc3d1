import { numberWords } from '../../../browser/words.ts';
import type { Row } from '../../../domain/row.ts';

const WIDTH = 40;
const HEIGHT = 14;

/**
 * How votes and stars move: what was gained since the last glance, stars only where no votes were, and the line of the last days.
 * Nothing where nothing moved, or nobody looked. `words` say what was measured; the first frame has none.
 */
export function Momentum({ row, words }: { row: Row; words: string | undefined }) {
  const { gain, spark, votes } = row;
  const gained = gain?.votes ?? 0;
  const stars = gain?.stars ?? 0;
  const isStrong = gained >= Math.max(5, votes * 0.05);
  const moves = spark?.some((height) => height !== spark[0]) ?? false;
  if (!moves && gained <= 0 && stars <= 0) return null;
  return (
    <span class={isStrong ? 'momentum is-rising' : 'momentum'} title={words}>
      {(gained > 0 || stars > 0) && (
        <span class="gain" aria-hidden="true">
          {gained > 0 ? '+' : '★ +'}
          {numberWords(gained > 0 ? gained : stars)}
        </span>
      )}
      {words && <span class="unseen-by-eye">{words}</span>}
      {spark && moves && (
        <svg class="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <path d={sparkPath(spark)} />
        </svg>
      )}
    </span>
  );
}

/** Heights 0 to 10 become a line. */
function sparkPath(heights: readonly number[]): string {
  const step = (WIDTH - 2) / (heights.length - 1);
  return heights
    .map((height, index) => {
      const y = HEIGHT - 1.5 - (height / 10) * (HEIGHT - 3);
      return `${index === 0 ? 'M' : 'L'}${(1 + index * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
