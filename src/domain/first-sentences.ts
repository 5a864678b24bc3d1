/**
 * The sentences at the beginning of a text that fit into `maxLength` characters together; at least the first one, however long.
 * An abbreviation, an initial or a decimal ends no sentence ("e.g.", "et al.", "J. Doe", "3.5").
 */
export function firstSentences(text: string, maxLength: number): string {
  let end = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const here = match.index + match[0].length;
    if (end > 0 && here > maxLength) break;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index + 1)))
      continue;
    end = here;
    if (end >= maxLength) break;
  }
  return end === 0 ? text : text.slice(0, end);
}

/** Western marks need a space and a beginning after them; CJK ones stand alone. A run of marks is looked at from its beginning only. */
const SENTENCE_END = /(?<![.!?])[.!?]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{Lo}\p{N}]|\s*$)|[。！？]+[”’」』）]*/gu;
const ABBREVIATION =
  /(?:^|[\s(["“])(?:e\.g|i\.e|a\.k\.a|et al|etc|cf|vs|resp|approx|ca|Fig|Figs|Eq|Eqs|Sec|Tab|Ref|No|Vol|Dr|Mr|Ms|Mrs|Prof|St|w\.r\.t|\p{Lu}(?:\.\p{Lu})*)\.$/u;
