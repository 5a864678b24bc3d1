/** The time that a query asks for by itself: a year of publication, or a month of the lists; `other` is any that is neither. */
interface QueryPeriod {
  readonly kind: 'year' | 'month' | 'other';
  readonly value: string;
}

/** Undefined where it asks for none. */
export function periodIn(query: string): QueryPeriod | undefined {
  const found = query
    .split(QUOTED)
    .flatMap((piece) => (piece.startsWith('"') ? [] : [...piece.matchAll(PERIOD)]))
    .map(([all]) => all.trim());
  const [only = ''] = found;
  if (found.length === 0) return undefined;
  if (found.length > 1) return { kind: 'other', value: found.join(' ') };
  const value = only.replace(/^.*?[:：]/, '');
  if (/^month[:：]\d{4}-\d\d$/i.test(only)) return { kind: 'month', value };
  return { kind: /^\d{4}$/.test(value) ? 'year' : 'other', value };
}

/**
 * The query with this time in place of its own, "month:2024-05"; nothing for any time. It stands in front: the last word, which may
 * still be half typed, stays the last.
 */
export function withPeriod(query: string, period: string): string {
  const pieces = query.split(QUOTED).map((piece) => (piece.startsWith('"') ? piece : piece.replace(PERIOD, '')));
  const rest = pieces.join('').trimStart();
  return period === '' ? rest : `${period} ${rest}`;
}

/** A sign before it makes it another thing: what it names is left out then. */
const PERIOD = /(?<=^|\s)(?:year|month)[:：]\S*(?:\s|$)/gi;
const QUOTED = /("[^"]*(?:"|$))/;
