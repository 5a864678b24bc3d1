import { type Corpus, corpusOf } from '../../../src/domain/for-you/corpus.ts';
import { countTerms } from '../../../src/domain/for-you/count-terms.ts';
import type { Paper } from '../../../src/domain/paper.ts';
import { paper } from '../../formats/papers.ts';

/** A paper of these words, between which stand words that no other paper has, so that no pair of words counts. */
export function paperOfWords(id: string, words: readonly string[], changes: Partial<Paper> = {}): Paper {
  const abstract = words.map((word, at) => `${word} ${id}between${at}`).join(' ');
  return paper({ id, title: `${id}title`, abstract, authors: [], ...changes });
}

/** These papers and as many others as make `count`, which have no word in common with any. */
export function corpusAround(papers: readonly Paper[], count: number): Corpus {
  const others = Array.from({ length: count - papers.length }, (_, at) => paperOfWords(`other${at}`, []));
  return corpusOf([...papers, ...others].map(countTerms));
}
