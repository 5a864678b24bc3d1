/** The lines of a text, one at a time: a million of them are refused before they are all in memory. */
export function* linesInText(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
    start = end === -1 ? text.length : end + 1;
  }
}
