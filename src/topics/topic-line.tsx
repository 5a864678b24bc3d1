const WIDTH = 148;
const HEIGHT = 26;
const EDGE = 2;

/** A topic's share over time, as small as a row has room for it, with a dot at the period that is looked at. The words beside it say what it shows. */
export function TopicLine({ shares, at }: { readonly shares: readonly (number | undefined)[]; readonly at: number }) {
  const most = Math.max(Number.EPSILON, ...shares.map((share) => share ?? 0));
  const x = (index: number) => EDGE + ((WIDTH - 2 * EDGE) * index) / Math.max(1, shares.length - 1);
  const y = (share: number) => HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * share) / most;
  const path = shares.map((share, index) => {
    if (share === undefined) return '';
    const isFirst = shares[index - 1] === undefined;
    return `${isFirst ? 'M' : 'L'}${x(index).toFixed(1)} ${y(share).toFixed(1)}${isFirst ? 'h0' : ''}`;
  });
  return (
    <svg class="topic-line" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="topic-ground" d={`M${EDGE} ${HEIGHT - 0.5}H${WIDTH - EDGE}`} />
      <path d={path.join('')} />
      <circle cx={x(at).toFixed(1)} cy={y(shares[at] ?? 0).toFixed(1)} r={2.5} />
    </svg>
  );
}
