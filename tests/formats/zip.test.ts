import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from './whole-files.ts';

const AT = Date.UTC(2026, 1, 14, 12, 30, 10);
const FILES = [
  { name: 'Notes/Attention is all you need.md', text: '# Attention\n\nÜber 8 heads.\n' },
  { name: 'Notes/注意力.md', text: '' },
  { name: 'b.md', text: 'x'.repeat(70_000) },
];

describe('a zip of notes', () => {
  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('is read back by a reader that is not ours', () => {
    const dir = mkdtempSync(join(tmpdir(), 'zip-'));
    writeFileSync(join(dir, 'notes.zip'), zip(FILES, AT));
    const program = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[i.filename, archive.read(i).decode(), list(i.date_time)] for i in archive.infolist()]))`;
    const read = execFileSync('python3', ['-c', program, join(dir, 'notes.zip')], { encoding: 'utf8' });
    rmSync(dir, { recursive: true });
    expect(JSON.parse(read)).toEqual(FILES.map(({ name, text }) => [name, text, [2026, 2, 14, 12, 30, 10]]));
  });

  it('says the checksum, sizes and place of each file', () => {
    const bytes = zip(FILES.slice(0, 1), AT);
    const view = new DataView(bytes.buffer);
    const content = new TextEncoder().encode(FILES[0]?.text);
    expect(view.getUint32(14, true)).toBe(crc32(content));
    expect(view.getUint32(22, true)).toBe(content.length);
    expect(view.getUint32(bytes.length - 22, true)).toBe(0x06054b50);
    expect(view.getUint16(bytes.length - 12, true)).toBe(1);
  });

  it('holds nothing, if need be', () => {
    expect(zip([], AT)).toHaveLength(22);
  });
});
