import { numberWords, say, sinceWords } from '../../browser/words.ts';
import type { Row } from '../../domain/row.ts';

const WIDTH = 40;
const HEIGHT = 14;

/** How the votes move: what was gained since the last glance, and the line of the last days. Nothing where nothing moved, or nobody looked. */
export function Momentum({ row, now }: { row: Row; now: number }) {
  const { gain, spark, votes } = row;
  const gained = gain?.votes ?? 0;
  const isStrong = gained >= Math.max(5, votes * 0.05);
  const moves = spark?.some((height) => height !== spark[0]) ?? false;
  if (!moves && gained <= 0) return null;
  return (
    <span class={isStrong ? 'momentum is-rising' : 'momentum'} title={gain && gainWords(gain, now)}>
      {gained > 0 && (
        <span class="gain" aria-hidden="true">
          +{numberWords(gained)}
        </span>
      )}
      {gain && <span class="unseen-by-eye">{gainWords(gain, now)}</span>}
      {spark && moves && (
        <svg class="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <path d={sparkPath(spark)} />
        </svg>
      )}
    </span>
  );
}

/** "+12 since yesterday 18:10, 8 a day; ★ +30". */
function gainWords({ votes, stars, since, perDay }: NonNullable<Row['gain']>, now: number): string {
  return [
    say('gain_votes', signed(votes), sinceWords(since, now)),
    perDay !== undefined && perDay > 0 ? say('gain_per_day', perDay) : '',
    stars !== undefined && stars !== 0 ? say('gain_stars', signed(stars)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function signed(count: number): string {
  return count > 0 ? `+${numberWords(count)}` : numberWords(count);
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
