/** How many typos a word of this length may have; numbers and pairs of characters have none. */
export function typosIn(word: string): 0 | 1 | 2 {
  if (word.length < 5 || /\p{N}/u.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or swapped with their neighbour between what was asked and a word, or a
 * beginning of the word; `most + 1` when more than `most` are. The first letter has to be right.
 */
export function editsBetween(asked: string, word: string, most: number, beginning: boolean): number {
  const height = asked.length;
  const width = beginning ? Math.min(word.length, height + most) : word.length;
  const tooFar = height - width > most || width - height > most;
  if (tooFar || asked.charCodeAt(0) !== word.charCodeAt(0)) return most + 1;
  let beforeLast = ROWS[0];
  let last = ROWS[1];
  let row = ROWS[2];
  for (let x = 0; x <= width; x += 1) last[x] = x;
  for (let y = 1; y <= height; y += 1) {
    const letter = asked.charCodeAt(y - 1);
    const from = Math.max(1, y - most);
    const to = Math.min(width, y + most);
    row[from - 1] = from === 1 ? y : most + 1;
    let least = row[from - 1] ?? 0;
    for (let x = from; x <= to; x += 1) {
      const other = word.charCodeAt(x - 1);
      let edits = (last[x - 1] ?? 0) + (letter === other ? 0 : 1);
      if (x < y + most) edits = Math.min(edits, (last[x] ?? 0) + 1);
      edits = Math.min(edits, (row[x - 1] ?? 0) + 1);
      if (x > 1 && y > 1 && letter === word.charCodeAt(x - 2) && other === asked.charCodeAt(y - 2)) {
        edits = Math.min(edits, (beforeLast[x - 2] ?? 0) + 1);
      }
      row[x] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  let least = most + 1;
  if (!beginning) return Math.min(least, last[width] ?? least);
  for (let x = Math.max(0, height - most); x <= width; x += 1) least = Math.min(least, last[x] ?? least);
  return least;
}

/** Room for the longest comparison: a query is cut long before. */
const ROWS: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(512),
  new Uint16Array(512),
  new Uint16Array(512),
];
