import type { Picture } from './picture.ts';

/** What a picture of the popup shows where its list is, told by pixels alone. */
export interface Sight {
  /** Papers, the one that the lower edge cuts too: a number at the left, text beside it. */
  readonly papers: number;
  /** Rows to come, drawn in pale bars. */
  readonly ghosts: number;
  /** Lines of what is set in the middle, a sign and a button counted as such. */
  readonly message: number;
  /** Lines of text that begin at the left: the words of the first run. */
  readonly words: number;
  /** The line about the state of the data stands at the lower edge. */
  readonly hasFoot: boolean;
}

/** The layout of `glance.css` and `row.css` at 420 px, in px of the picture. */
const BAR_MAX = 76;
const FOOT_MAX = 76;
const VOTES = { from: 4, to: 37 };
const GUTTER = { from: 38, to: 41 };
const TEXT = { from: 42, to: 375 };

export function sightOf(picture: Picture): Sight {
  const ink = inkOf(picture);
  const sections = sectionsOf(ink);
  const top = sections.findIndex(({ from, to }) => to - from > BAR_MAX);
  const last = sections.at(-1);
  const hasFoot = last !== undefined && last.to === picture.height && isFoot(ink, last);
  const body = top < 0 ? [] : sections.slice(top, hasFoot ? -1 : undefined);
  const sum = { papers: 0, ghosts: 0, message: 0, words: 0 };
  for (const section of body) {
    const { kind, count } = kindOf(ink, section);
    if (kind) sum[kind] += count;
  }
  return { ...sum, hasFoot };
}

/** How much each pixel differs from the page's own colour, 0 to 255. */
interface Ink {
  readonly width: number;
  readonly height: number;
  readonly at: Uint8Array;
}

/** Text is this dark on light, this light on dark; hairlines and ghosts are paler. */
const TEXT_FROM = 90;
const PALE_FROM = 8;

interface Section {
  readonly from: number;
  /** The first line below it. */
  readonly to: number;
}

function inkOf({ width, height, rgb }: Picture): Ink {
  const [red, green, blue] = commonest(rgb);
  const at = new Uint8Array(width * height);
  for (let pixel = 0; pixel < at.length; pixel += 1) {
    const [r = 0, g = 0, b = 0] = [rgb[3 * pixel], rgb[3 * pixel + 1], rgb[3 * pixel + 2]];
    at[pixel] = Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue));
  }
  return { width, height, at };
}

function commonest(rgb: Uint8Array): [number, number, number] {
  const counts = new Map<number, number>();
  let best = 0;
  // A picture of a page is mostly long runs of one colour.
  for (let at = 0, start = 0; at < rgb.length; start = at) {
    const colour = colourAt(rgb, at);
    do at += 3;
    while (at < rgb.length && colourAt(rgb, at) === colour);
    const count = (counts.get(colour) ?? 0) + (at - start);
    counts.set(colour, count);
    if (count > (counts.get(best) ?? 0)) best = colour;
  }
  return [best >> 16, (best >> 8) & 255, best & 255];
}

function colourAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

/** What stands between the hairlines that go from side to side. */
function sectionsOf(ink: Ink): Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (let y = 0; y <= ink.height; y += 1) {
    if (y < ink.height && !isHairline(ink, y)) continue;
    if (y > from) sections.push({ from, to: y });
    from = y + 1;
  }
  return sections;
}

function isHairline(ink: Ink, y: number): boolean {
  return countFrom(ink, { from: y, to: y + 1 }, PALE_FROM) > 0.8 * ink.width;
}

function isFoot(ink: Ink, section: Section): boolean {
  return section.to - section.from <= FOOT_MAX && linesIn(ink, section, 0, ink.width).length > 0;
}

function kindOf(ink: Ink, section: Section): { kind?: Exclude<keyof Sight, 'hasFoot'>; count: number } {
  const lines = linesIn(ink, section, 0, ink.width);
  if (lines.length === 0) return isPale(ink, section) ? { kind: 'ghosts', count: 1 } : { count: 0 };
  if (isPaper(ink, section)) return { kind: 'papers', count: 1 };
  const middle = lines.filter((line) => isCentred(ink, line)).length;
  if (middle === lines.length && isInTheMiddle(section, lines)) return { kind: 'message', count: middle };
  // The line about the state, where it does not stand at the edge, is no word about the list.
  return section.to - section.from <= 2 * BAR_MAX + 20 ? { kind: 'words', count: lines.length } : { count: 0 };
}

function isPaper(ink: Ink, section: Section): boolean {
  return (
    linesIn(ink, section, VOTES.from, VOTES.to).length > 0 &&
    linesIn(ink, section, GUTTER.from, GUTTER.to).length === 0 &&
    linesIn(ink, section, TEXT.from, TEXT.to).length > 0
  );
}

function isCentred(ink: Ink, line: Section): boolean {
  let [left, right] = [ink.width, 0];
  for (let y = line.from; y < line.to; y += 1) {
    for (let x = 0; x < ink.width; x += 1) {
      if ((ink.at[y * ink.width + x] ?? 0) < TEXT_FROM) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  return Math.abs((left + right) / 2 - ink.width / 2) < 0.03 * ink.width;
}

function isInTheMiddle(section: Section, lines: readonly Section[]): boolean {
  const middle = ((lines[0]?.from ?? 0) + (lines.at(-1)?.to ?? 0)) / 2;
  return Math.abs(middle - (section.from + section.to) / 2) < 0.1 * (section.to - section.from);
}

function isPale(ink: Ink, section: Section): boolean {
  return countFrom(ink, section, PALE_FROM) > 100;
}

/** How many pixels across the whole width differ by so much. */
function countFrom({ width, at }: Ink, { from, to }: Section, least: number): number {
  let count = 0;
  for (let pixel = from * width; pixel < to * width; pixel += 1) if ((at[pixel] ?? 0) >= least) count += 1;
  return count;
}

/** The lines of text between two columns, one below the other. */
function linesIn(ink: Ink, { from, to }: Section, left: number, right: number): Section[] {
  const lines: Section[] = [];
  let start: number | undefined;
  for (let y = from; y <= to; y += 1) {
    const isMarked = y < to && hasInk(ink, y, left, right);
    if (isMarked) start ??= y;
    else if (start !== undefined) {
      lines.push({ from: start, to: y });
      start = undefined;
    }
  }
  return lines;
}

function hasInk(ink: Ink, y: number, left: number, right: number): boolean {
  for (let x = left; x < right; x += 1) if ((ink.at[y * ink.width + x] ?? 0) >= TEXT_FROM) return true;
  return false;
}
