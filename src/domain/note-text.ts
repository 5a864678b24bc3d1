/** A note as files can hold it: whole characters, lines that end in "\n", no control characters but tabs, nothing empty around it. */
export function noteText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
