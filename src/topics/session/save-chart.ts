import { csvCell } from '../../formats/csv/csv-cell.ts';
import { dayStamp, saveFile } from '../../ui/save-file.ts';
import { CHART_ID, LEGEND_HEIGHT } from '../chart-place.ts';
import { comparedTopics } from '../compared-topics.ts';
import type { Counted } from '../model.ts';

const SVG = 'http://www.w3.org/2000/svg';
const PNG_SCALE = 2;
/** What a style sheet says of a line or a word, as attributes of the picture. */
const KEPT_STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
] as const;

/** Saves the chart that the page shows, in the colours in which it is shown, as a picture; or its numbers as a table. */
export async function saveChart(as: 'png' | 'svg' | 'csv', counted: Counted, keys: readonly string[]): Promise<void> {
  const name = `paperglance-topics-${dayStamp(Date.now())}.${as}`;
  if (as === 'csv') return saveFile(name, [chartCsv(counted, keys)], 'text/csv;charset=utf-8');
  const picture = pictureOf();
  if (!picture) return;
  const { markup, width, height } = picture;
  if (as === 'svg') return saveFile(name, [markup], 'image/svg+xml');
  saveFile(name, [await pngOf(markup, width, height)], 'image/png');
}

/** By period: all papers, and of each topic the papers and their share. */
function chartCsv(counted: Counted, keys: readonly string[]): string {
  const compared = comparedTopics(counted, keys);
  const { periods, papers, span } = counted.table;
  const head = [span, 'papers', ...compared.flatMap(({ label }) => [label, `${label} (share)`])];
  const lines = periods.map((period, at) => [
    period,
    papers[at] ?? 0,
    ...compared.flatMap(({ counts, shares }) => [
      counts[at] ?? 0,
      shares[at] === undefined ? undefined : Number(shares[at].toFixed(6)),
    ]),
  ]);
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

function pictureOf(): { readonly markup: string; readonly width: number; readonly height: number } | undefined {
  const shown = document.getElementById(CHART_ID);
  if (!(shown instanceof SVGSVGElement)) return undefined;
  const { width, height: plotted } = shown.viewBox.baseVal;
  const height = plotted + LEGEND_HEIGHT;
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const [from, to] = [
    [...shown.querySelectorAll('path, circle, text')],
    [...copy.querySelectorAll('path, circle, text')],
  ];
  for (const [at, element] of from.entries()) {
    const styles = getComputedStyle(element);
    for (const style of KEPT_STYLES) to[at]?.setAttribute(style, styles.getPropertyValue(style));
    to[at]?.removeAttribute('class');
  }
  for (const reach of copy.querySelectorAll('rect')) reach.remove();
  const ground = document.createElementNS(SVG, 'rect');
  for (const [attribute, value] of Object.entries({
    width,
    height,
    fill: getComputedStyle(document.body).backgroundColor,
  }))
    ground.setAttribute(attribute, String(value));
  copy.prepend(ground);
  copy.removeAttribute('id');
  copy.removeAttribute('class');
  const size = { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, 'font-family': 'system-ui, sans-serif' };
  for (const [attribute, value] of Object.entries(size)) copy.setAttribute(attribute, String(value));
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}

async function pngOf(markup: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The chart could not be drawn.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
