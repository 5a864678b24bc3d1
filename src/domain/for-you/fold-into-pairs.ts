import { wordsOfPair } from './terms.ts';

/** A term, and itself with the words that go with it. */
interface Weighed {
  readonly name: string;
  readonly terms: readonly string[];
}

/**
 * A word goes with the weightiest pair it stands in, and adds its own part to it: "gaussian splatting", not "splatting" and "gaussian" once
 * more. `field` names what is added up. The weightiest first.
 */
export function foldedIntoPairs<Field extends string, Part extends Weighed & { readonly [name in Field]: number }>(
  parts: readonly Part[],
  field: Field,
): Part[] {
  const heaviestFirst = (a: Part, b: Part) => b[field] - a[field];
  const pairOf = new Map<string, Part>();
  for (const part of parts.toSorted(heaviestFirst)) {
    for (const word of wordsOfPair(part.name) ?? []) if (!pairOf.has(word)) pairOf.set(word, part);
  }
  const folded = new Map(parts.map((part) => [part, part]));
  for (const part of parts) {
    const pair = pairOf.get(part.name);
    const before = pair && folded.get(pair);
    if (!before) continue;
    folded.delete(part);
    folded.set(pair, { ...before, terms: [...before.terms, ...part.terms], [field]: before[field] + part[field] });
  }
  return [...folded.values()].sort(heaviestFirst);
}
