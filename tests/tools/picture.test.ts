import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pictureFor } from '../../tools/feed-server/picture.ts';
import { readPng } from '../../tools/pictures/picture.ts';

const WIDTH = 5;
const PIXELS = Array.from({ length: WIDTH * 5 }, (_, index) => [index * 9, 255 - index * 4, (index * 37) % 256]);

describe('readPng', () => {
  it.each([3, 4])('gives the colours of a picture of %i channels back, whatever the filter of a line', (channels) => {
    const { width, height, rgb } = readPng(pngOf(channels));
    expect([width, height]).toEqual([WIDTH, 5]);
    expect([...rgb]).toEqual(PIXELS.flat());
  });

  it('reads a picture of another maker', () => {
    const { width, height, rgb } = readPng(Buffer.from(pictureFor('2601.00001'), 'latin1'));
    expect([width, height, rgb.length]).toEqual([1200, 630, 1200 * 630 * 3]);
    expect([...rgb.subarray(3 * (190 * 1200 + 200), 3 * (190 * 1200 + 201))]).toEqual([255, 255, 255]);
  });

  it('refuses what browsers do not write', () => {
    const grey = pngOf(3);
    grey[25] = 0;
    expect(() => readPng(grey)).toThrow('No PNG');
  });
});

/** Five lines, the first with filter 0, the last with filter 4. */
function pngOf(channels: number): Buffer {
  const lines = Array.from({ length: 5 }, (_, y) =>
    PIXELS.slice(y * WIDTH, (y + 1) * WIDTH).flatMap((rgb) => [...rgb, 255].slice(0, channels)),
  );
  const filtered = lines.flatMap((line, y) => [y, ...line.map((byte, x) => (byte - guess(y, x)) & 255)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(5, 4);
  header.set([8, channels === 4 ? 6 : 2], 8);
  const data = deflateSync(Buffer.from(filtered));
  // In two pieces, as browsers write larger ones.
  const pieces = [chunk('IDAT', data.subarray(0, 7)), chunk('IDAT', data.subarray(7))];
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), ...pieces, chunk('IEND', Buffer.alloc(0))]);

  function guess(y: number, x: number): number {
    const [a, b, c] = [lines[y]?.[x - channels] ?? 0, lines[y - 1]?.[x] ?? 0, lines[y - 1]?.[x - channels] ?? 0];
    const nearest = [a, b, c].sort((one, two) => Math.abs(a + b - c - one) - Math.abs(a + b - c - two))[0] ?? 0;
    return [0, a, b, Math.floor((a + b) / 2), nearest][y] ?? 0;
  }
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
}
