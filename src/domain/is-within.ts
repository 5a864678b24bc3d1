import type { Narrowing } from './narrowing.ts';
import type { Paper } from './paper.ts';

/** Whether a paper is among those that a click on a name or keyword narrows the list to. Case does not matter. */
export function isWithin({ by, value }: Narrowing, paper: Paper): boolean {
  const wanted = fold(value);
  switch (by) {
    case 'submitter':
      return paper.submitter !== undefined && fold(paper.submitter.name) === wanted;
    case 'organisation':
      return paper.organisation !== undefined && fold(paper.organisation.name) === wanted;
    case 'author':
      return paper.authors.some((author) => fold(author) === wanted);
    case 'keyword':
      return paper.keywords?.some((keyword) => fold(keyword) === wanted) ?? false;
  }
}

function fold(text: string): string {
  return text.toLowerCase().trim();
}
