/** Where the lines of a chart run, in units of its view box. */
export interface ChartGeometry {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** By line: its path, broken where there is nothing to measure, and where it ends. */
  readonly lines: readonly { readonly path: string; readonly end: { readonly x: number; readonly y: number } }[];
  /** Shares at which a line is drawn across. */
  readonly across: readonly { readonly share: number; readonly y: number }[];
  /** The left edge and the width of each period, and its label: those between are left out where there is little room. */
  readonly periods: readonly { readonly x: number; readonly width: number; readonly label?: 'main' | 'between' }[];
}

const WIDTH = 860;
const HEIGHT = 320;
const PLOT = { left: 64, right: 806, top: 14, bottom: 284 };
const ACROSS = 4;
const LABELS_MAX = 8;

/** `series`: by line, the share of each period; undefined where a period has no papers. */
export function chartGeometry(series: readonly (readonly (number | undefined)[])[]): ChartGeometry {
  const length = Math.max(0, ...series.map((shares) => shares.length));
  const top = niceTop(Math.max(0, ...series.flat().map((share) => share ?? 0)));
  const step = (PLOT.right - PLOT.left) / Math.max(1, length);
  const x = (at: number) => PLOT.left + step * (at + 0.5);
  const y = (share: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * share) / top;
  const labelEvery = Math.max(1, Math.ceil(length / LABELS_MAX));
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    lines: series.map((shares) => lineOf(shares, x, y)),
    across: Array.from({ length: ACROSS + 1 }, (_, index) => (top * index) / ACROSS).map((share) => ({
      share,
      y: y(share),
    })),
    periods: Array.from({ length }, (_, at) => ({
      x: PLOT.left + step * at,
      width: step,
      ...(at % labelEvery === 0 && { label: at % (2 * labelEvery) === 0 ? 'main' : 'between' }),
    })),
  };
}

function lineOf(
  shares: readonly (number | undefined)[],
  x: (at: number) => number,
  y: (share: number) => number,
): ChartGeometry['lines'][number] {
  let path = '';
  let isDown = false;
  let end = { x: PLOT.left, y: PLOT.bottom };
  for (const [at, share] of shares.entries()) {
    if (share !== undefined) {
      end = { x: x(at), y: y(share) };
      // A period by itself is a dot: a line of no length with round ends.
      path += isDown ? `L${pointOf(end)}` : `M${pointOf(end)}h0`;
    }
    isDown = share !== undefined;
  }
  return { path, end };
}

function pointOf({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** The next share of which a quarter is a number that one reads at a glance. */
function niceTop(most: number): number {
  if (most <= 0) return 0.04;
  const power = 10 ** Math.floor(Math.log10(most));
  const nice = [1, 2, 4, 6, 8, 10].find((times) => times * power >= most) ?? 10;
  return nice * power;
}
