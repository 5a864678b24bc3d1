/** Where a key leads in a list of papers: to the next or the one before, or to its first (0) or last (-1). */
type Move = { readonly step: 1 | -1 } | { readonly end: 0 | -1 };

export function moveOf(key: string): Move | undefined {
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return { step: 1 };
    case 'k':
    case 'ArrowUp':
      return { step: -1 };
    case 'g':
    case 'Home':
      return { end: 0 };
    case 'G':
    case 'End':
      return { end: -1 };
    default:
      return undefined;
  }
}

/** With Alt some keyboards write another letter; the key's place tells. */
export function isOpenKey(key: string, { code, altKey }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'o' || key === 'O' || (altKey && code === 'KeyO');
}
