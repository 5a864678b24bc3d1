/** What a query has beside words, in the order to offer it. */
export const OPERATORS = ['author:', 'org:', 'tag:', 'year:', 'month:', 'in:saved', 'has:code', 'has:note'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a query may go on with: anything while nothing is typed, else what the last word begins by two letters. */
export function operatorsFor(query: string): readonly Operator[] {
  if (query.trim() === '') return OPERATORS;
  const word = wordBehind(query).toLowerCase();
  const isInQuotes = query.split('"').length % 2 === 0;
  if (word.length < 2 || isInQuotes) return [];
  return OPERATORS.filter((operator) => operator.startsWith(word) && operator !== word);
}

/** The query with an operator in place of the word that is being typed. */
export function withOperator(query: string, operator: Operator): string {
  const before = query.slice(0, query.length - wordBehind(query).length);
  return `${before}${operator}${operator.endsWith(':') ? '' : ' '}`;
}

/** The word that is being typed, without the sign that excludes it. */
function wordBehind(query: string): string {
  return /[^\s-]\S*$/.exec(query)?.[0] ?? '';
}
