import { describe, expect, it } from 'vitest';
import type { Picture } from '../../tools/pictures/picture.ts';
import { type Sight, sightOf } from '../../tools/pictures/sight.ts';

const NOTHING: Sight = { papers: 0, ghosts: 0, message: 0, words: 0, hasFoot: true };

for (const theme of ['light', 'dark'] as const) {
  describe(`what a picture shows, ${theme}`, () => {
    it('tells an empty page from one paper, and one paper from four', () => {
      expect(sightOf(page(theme))).toEqual(NOTHING);
      expect(sightOf(page(theme, paperAt(82)))).toEqual({ ...NOTHING, papers: 1 });
      const four = [0, 1, 2, 3].map((index) => paperAt(82 + 112 * index));
      expect(sightOf(page(theme, ...four))).toEqual({ ...NOTHING, papers: 4 });
    });

    it('counts the paper that the lower edge cuts', () => {
      const five = [0, 1, 2, 3, 4].map((index) => paperAt(82 + 112 * index));
      expect(sightOf(page(theme, ...five))).toEqual({ ...NOTHING, papers: 5 });
    });

    it('tells a message from an empty page', () => {
      expect(sightOf(page(theme, message))).toEqual({ ...NOTHING, message: 4 });
    });

    it('tells rows to come, with the words above them, from papers', () => {
      const ghosts = [0, 1, 2, 3].map((index) => ghostAt(168 + 80 * index));
      expect(sightOf(page(theme, wordsAt(82), ...ghosts))).toEqual({ ...NOTHING, words: 2, ghosts: 4 });
    });

    it('sees that the list has no height and the line about the state follows the bars', () => {
      const canvas = new Canvas(theme);
      canvas.rule(33);
      canvas.text(12, 8, 160);
      canvas.rule(63);
      canvas.text(12, 42, 100);
      canvas.text(12, 74, 100);
      expect(sightOf(canvas)).toEqual({ ...NOTHING, hasFoot: false });
    });
  });
}

type Draw = (canvas: Canvas) => void;

/** Two bars, what is drawn between them and the foot, and the foot over it. */
function page(theme: 'light' | 'dark', ...body: Draw[]): Picture {
  const canvas = new Canvas(theme);
  canvas.text(12, 16, 160);
  canvas.rule(43);
  canvas.text(12, 56, 100);
  canvas.rule(81);
  for (const draw of body) draw(canvas);
  canvas.clear(567);
  canvas.rule(567);
  canvas.text(12, 578, 110);
  return canvas;
}

function paperAt(top: number): Draw {
  return (canvas) => {
    canvas.text(10, top + 14, 26);
    for (const line of [14, 32, 52, 70, 88]) canvas.text(43, top + line, 300);
    canvas.rule(top + 111);
  };
}

function ghostAt(top: number): Draw {
  return (canvas) => {
    canvas.bar(8, top + 12, 28);
    for (const line of [12, 34, 56]) canvas.bar(43, top + line, 260);
    canvas.rule(top + 79);
  };
}

function wordsAt(top: number): Draw {
  return (canvas) => {
    canvas.text(16, top + 18, 250);
    canvas.text(16, top + 44, 300);
    canvas.rule(top + 85);
  };
}

const message: Draw = (canvas) => {
  canvas.text(194, 270, 32);
  canvas.text(130, 300, 160);
  canvas.text(90, 330, 240);
  canvas.text(170, 360, 80);
};

/** 420 × 600 px in the page's own colour, with letters and hairlines as the page draws them. */
class Canvas implements Picture {
  readonly width = 420;
  readonly height = 600;
  readonly rgb = new Uint8Array(420 * 600 * 3);
  readonly #colours;

  constructor(theme: 'light' | 'dark') {
    this.#colours =
      theme === 'light'
        ? { page: [251, 250, 247], ink: [95, 90, 82], hairline: [229, 224, 214] }
        : { page: [23, 22, 20], ink: [168, 162, 151], hairline: [44, 42, 38] };
    this.clear(0);
  }

  clear(from: number): void {
    this.#fill(0, from, this.width, this.height - from, this.#colours.page);
  }

  rule(y: number): void {
    if (y < this.height) this.#fill(0, y, this.width, 1, this.#colours.hairline);
  }

  bar(x: number, y: number, width: number): void {
    this.#fill(x, y, width, 10, this.#colours.hairline);
  }

  /** Strokes with room between them. */
  text(x: number, y: number, width: number): void {
    for (let at = x; at < x + width; at += 3) this.#fill(at, y, 1, 9, this.#colours.ink);
  }

  #fill(x: number, y: number, width: number, height: number, colour: readonly number[]): void {
    for (let row = y; row < Math.min(y + height, this.height); row += 1) {
      for (let at = x; at < x + width; at += 1) this.rgb.set(colour, 3 * (row * this.width + at));
    }
  }
}
