/** The note's first words, without the marks of its Markdown. */
export function noteLine(note: string): string {
  const line = note.split('\n').find((one) => /[\p{L}\p{N}]/u.test(one)) ?? note;
  return line
    .slice(0, 300)
    .replace(/^\s*(?:[-*+>#]+\s+|\d+[.)]\s+)*(?:\[[ xX]\]\s+)?/, '')
    .replace(/[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g, '');
}
