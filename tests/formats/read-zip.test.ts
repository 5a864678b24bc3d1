import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isZip, readZip } from '../../src/formats/read-zip.ts';
import { zip } from './whole-files.ts';

const FILES = [
  { name: 'notes/Größe.md', text: 'é '.repeat(500) },
  { name: 'b.md', text: '' },
  { name: 'picture.png', text: 'x' },
];

async function textsOf(bytes: Uint8Array<ArrayBuffer>, wanted = (name: string) => name.endsWith('.md')) {
  const read = await readZip(bytes, wanted);
  if (read.kind !== 'ok') return read;
  return read.files.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)]);
}

/** The same archive as another program packs it: deflated, with a comment at its end. */
function deflated(name: string, content: Buffer, comment = 'made elsewhere'): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(content);
  const [header, entry, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(name.length, 26);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1, 24);
  entry.writeUInt16LE(name.length, 28);
  const start = 30 + name.length + packed.length;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  const parts = [header, Buffer.from(name), packed, entry, Buffer.from(name), end, Buffer.from(comment)];
  return new Uint8Array(Buffer.concat(parts));
}

test('our own archive comes back, what is not wanted left out', async () => {
  const bytes = zip(FILES, 0);
  expect(isZip(bytes)).toBe(true);
  expect(await textsOf(bytes)).toEqual(FILES.slice(0, 2).map(({ name, text }) => [name, text]));
});

test('a deflated file of another program is read', async () => {
  expect(await textsOf(deflated('a.md', Buffer.from('# é\n'.repeat(10_000))))).toEqual([
    ['a.md', '# é\n'.repeat(10_000)],
  ]);
});

test('a file that grows without end is refused', async () => {
  const bomb = deflated('a.md', Buffer.alloc(129 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(200_000);
  expect(await textsOf(bomb)).toEqual({ kind: 'refused', why: 'too-large' });
});

describe('what is damaged', () => {
  const whole = deflated('a.md', Buffer.from('one two three'));
  test('a cut archive is refused', async () => {
    expect(await textsOf(whole.slice(0, 40))).toEqual({ kind: 'refused', why: 'not-text' });
  });

  test.each([
    ['its data', 36, 0xff],
    ['its method', 30 + 4 + 15 + 10, 99],
    ['its encryption', 30 + 4 + 15 + 8, 1],
    ['where it begins', 30 + 4 + 15 + 42, 3],
  ])('a file is left out where %s is broken', async (_, at, value) => {
    const broken = whole.slice();
    expect(broken).toHaveLength(30 + 4 + 15 + 46 + 4 + 22 + 14);
    broken[at] = value;
    expect(await textsOf(broken)).toEqual([]);
  });

  test('no end of it throws', async () => {
    const bytes = zip(FILES, 0);
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at] = 0xff;
      expect(['ok', 'refused']).toContain((await readZip(broken, () => true)).kind);
    }
  });
});
