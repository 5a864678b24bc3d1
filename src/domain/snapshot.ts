import type { Row } from './row.ts';
import type { Screen } from './screen.ts';

const SNAPSHOT_BYTES = 60_000;

/** The screen cut to what a first frame may cost: at most 60 kB as JSON. */
export function shortened(screen: Screen): Screen {
  const { rows, ...rest } = screen;
  let room = SNAPSHOT_BYTES - JSON.stringify(rest).length - 200;
  const first: Row[] = [];
  for (const row of rows) {
    room -= utf8Length(JSON.stringify(row)) + 1;
    if (room < 0) break;
    first.push(row);
  }
  return { ...rest, rows: first };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
