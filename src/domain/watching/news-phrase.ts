import type { Phrase } from '../phrase.ts';
import { venueWords } from '../venues/venue-words.ts';
import type { NewsFact } from './paper-news.ts';

/** An item of news in a line: "Version 3 appeared". */
export function newsPhrase(fact: NewsFact): Phrase {
  switch (fact.kind) {
    case 'code':
    case 'project':
    case 'withdrawn':
      return { key: `news_${fact.kind}`, values: [] };
    case 'stars':
      return { key: 'news_stars', values: [fact.from, fact.to] };
    case 'version':
      return { key: 'news_version', values: [String(fact.version)] };
    case 'built':
      return { key: `news_${fact.by ?? 'first'}_${fact.of}`, values: [builtName(fact)] };
    case 'doi':
      return { key: 'news_doi', values: [fact.doi] };
    case 'journal':
      return { key: 'news_journal', values: [fact.journal] };
    case 'venue':
      return { key: 'news_venue', values: [venueWords(fact.venue)] };
  }
}

function builtName({ id, more }: Extract<NewsFact, { kind: 'built' }>): string {
  return [id ?? '…', more && `+${more}`].filter(Boolean).join(' ');
}
