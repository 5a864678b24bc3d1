import { latexToText } from './latex/latex.ts';
import type { SavedPaper } from './saved-paper.ts';
import { askedWords, wordsInTurn } from './search/words.ts';

/** What of an entry is searched. */
type Searched = Pick<SavedPaper, 'id' | 'paper' | 'tags' | 'note'>;

/**
 * The entries in which all words that were typed begin a word of title, tags, authors or note, or whose id was typed; at most `limit`.
 * A title counts more than a tag, a tag more than a name, a name more than a note; among equals the given order stays. Nothing typed finds the first ones.
 */
export function searchSaved<Entry extends Searched>(saved: readonly Entry[], typed: string, limit: number): Entry[] {
  const wanted = askedWords(typed);
  if (wanted.length === 0) return typed.trim() === '' ? saved.slice(0, limit) : [];
  const ranked = saved.flatMap((entry) => {
    const worth = worthOf(entry, typed.trim(), wanted);
    return worth > 0 ? [{ entry, worth }] : [];
  });
  ranked.sort((a, b) => b.worth - a.worth);
  return ranked.slice(0, limit).map(({ entry }) => entry);
}

const WORTH = { id: 1_000, title: 9, tag: 5, author: 3, note: 1 } as const;

const PLACES = ['title', 'tag', 'author', 'note'] as const;

/** 0: not found. */
function worthOf(entry: Searched, typed: string, wanted: readonly string[]): number {
  if (entry.id === typed) return WORTH.id;
  const found = wordsIn(entry);
  let sum = 0;
  for (const word of wanted) {
    const where = PLACES.find((place) => has(found[place], word));
    if (where === undefined) return 0;
    sum += WORTH[where];
  }
  return sum / wanted.length;
}

/** Found once for each entry: of 10,000 papers the first letter typed costs some 200 ms, the next ones 5. */
function wordsIn(entry: Searched): Words {
  const known = words.get(entry);
  if (known) return known;
  const { paper, tags, note } = entry;
  const found = {
    title: wordsOf(latexToText(paper.title)),
    tag: wordsOf(tags.join(' | ')),
    author: wordsOf(paper.authors.join(' | ')),
    note: wordsOf(note),
  };
  words.set(entry, found);
  return found;
}

type Words = Readonly<Record<(typeof PLACES)[number], string>>;

const words = new WeakMap<Searched, Words>();

function wordsOf(text: string): string {
  return ` ${wordsInTurn(text).join(' ')}`;
}

function has(text: string, beginning: string): boolean {
  return text.includes(` ${beginning}`);
}
