import type { Entry } from '../../tools/feed-server/entry.ts';

/** Some papers of the feed as a .bib file names them, with their abstracts: six that have words in common with others. */
export function bibliographyOf(entries: readonly Entry[]): string {
  return entries
    .filter((_, at) => at % 7 === 2)
    .slice(0, SAVED)
    .map(({ title, paper }) => {
      const authors = paper.authors.map(({ name }) => name).join(' and ');
      const fields = { title: `{${title}}`, author: authors, abstract: paper.summary, eprint: paper.id };
      const lines = Object.entries({ ...fields, archiveprefix: 'arXiv' }).map(
        ([name, text]) => `  ${name} = {${text}},`,
      );
      return `@misc{key${paper.id.replace(/\W/g, '')},\n${lines.join('\n')}\n}`;
    })
    .join('\n\n');
}

/** So many papers stand in it. */
export const SAVED = 6;
