import type { Row } from '../../../domain/row.ts';
import { shownGain } from './gain-mark.tsx';

const WIDTH = 28;
const HEIGHT = 14;

/** The line of the last days, where it moved. It says what was measured (`words`) where no gain does. */
export function Spark({ row, words }: { row: Row; words: string }) {
  const { spark } = row;
  if (!spark?.some((height) => height !== spark[0])) return null;
  const said = shownGain(row) ? undefined : words;
  return (
    <span class="spark" title={said}>
      {said && <span class="visually-hidden">{said}</span>}
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path d={sparkPath(spark)} />
      </svg>
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
