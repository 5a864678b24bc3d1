/** A folded English word as its singular, or at least as what its singular and its plural have in common; "-isation" as "-ization". */
export function singular(word: string): string {
  const one = word.endsWith('isation') ? `${word.slice(0, -7)}ization` : word;
  if (one.length < 4 || !one.endsWith('s') || /(?:ss|us|is|news|bias)$/.test(one)) return one;
  if (one.endsWith('ies') && one.length > 4) return `${one.slice(0, -3)}y`;
  return /(?:ss|x|z|ch|sh)es$/.test(one) ? one.slice(0, -2) : one.slice(0, -1);
}
