/**
 * The arXiv id in a text that is one: without version, prefix or subject class, and with the zeros that a table took for a
 * number's ("2406.105" is 2406.00105). Undefined for anything else.
 */
export function arxivId(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\//i, '')
    .replace(/^arxiv[:.]\s*/i, '')
    .replace(/v\d{1,3}$/i, '');
  const modern = /^(\d{2})(0[1-9]|1[0-2])\.(\d{1,5})$/.exec(bare);
  if (modern) return modernId(modern[1] ?? '', modern[2] ?? '', modern[3] ?? '');
  const old = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})$/i.exec(bare);
  return old ? `${old[1]?.toLowerCase()}/${old[2]}` : undefined;
}

/** Whether a paper's id is arXiv's, written as arXiv writes it. */
export function isArxivId(id: string): boolean {
  return arxivId(id) === id;
}

/** Since April 2007; five digits since January 2015, four before. */
function modernId(year: string, month: string, number: string): string | undefined {
  if (`${year}${month}` < '0704' || Number(number) === 0) return undefined;
  const digits = year >= '15' ? 5 : 4;
  return number.length > digits ? undefined : `${year}${month}.${number.padStart(digits, '0')}`;
}
