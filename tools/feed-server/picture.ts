import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 1200;
const HEIGHT = 630;

/** A PNG of 1200 × 630 in the colour of the id, with lines like a page's; one character a byte. */
export function pictureFor(id: string): string {
  const [red = 0, green = 0, blue = 0] = colourOf(id);
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(1 + WIDTH * 3, Buffer.from([red, green, blue]));
    row[0] = 0; // no filter
    if (y > 120 && y < 540 && y % 60 < 24) row.fill(255, 1 + 3 * 120, 1 + 3 * (y < 180 ? 1080 : 800 + ((y * 7) % 200)));
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8); // 8 bits, red, green, blue
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]).toString('latin1');
}

function colourOf(id: string): number[] {
  const sum = crc32(id);
  return [0, 8, 16].map((shift) => 60 + (((sum >> shift) & 0xff) >> 1));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
