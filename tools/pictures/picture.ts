import { inflateSync } from 'node:zlib';

/** Pixels from left to right, top to bottom, three bytes each: red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * Reads a PNG as browsers write their pictures of pages: 8 bits a channel, RGB or RGBA, not interlaced. What is see-through keeps
 * its colour. Others are refused.
 */
export function readPng(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colours, , , interlace] = png.subarray(24, 29);
  const channels = colours === 2 ? 3 : colours === 6 ? 4 : undefined;
  if (depth !== 8 || channels === undefined || interlace !== 0) throw new Error('No PNG as browsers write them.');
  const bytes = unfiltered(inflateSync(dataOf(png)), width * channels, height, channels);
  if (channels === 3) return { width, height, rgb: bytes };
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) rgb.set(bytes.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
  return { width, height, rgb };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

/** Each line begins with the number of the filter that was laid over it (PNG specification, section 9). */
function unfiltered(lines: Buffer, lineBytes: number, height: number, channels: number): Uint8Array {
  const bytes = new Uint8Array(lineBytes * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (lineBytes + 1);
    const filter = lines[from];
    for (let x = 0; x < lineBytes; x += 1) {
      const at = y * lineBytes + x;
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0);
      const up = bytes[at - lineBytes] ?? 0;
      const upLeft = x < channels ? 0 : (bytes[at - lineBytes - channels] ?? 0);
      bytes[at] = (lines[from + 1 + x] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return bytes;
}

function predicted(filter: number | undefined, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, upLeft);
    default:
      return 0;
  }
}

function nearest(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [byLeft, byUp, byUpLeft] = [left, up, upLeft].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (byLeft <= byUp && byLeft <= byUpLeft) return left;
  return byUp <= byUpLeft ? up : upLeft;
}
