import { type AuthorName, authorName } from './author-name.ts';
import { latexEscape } from './latex-escape.ts';

/** Names as BibTeX's `author`: "van der Maaten, Laurens and Daumé, III, Hal and {DeepSeek-AI}". */
export function bibtexAuthors(authors: readonly string[]): string {
  return authors.map((author) => bibtexName(authorName(author))).join(' and ');
}

function bibtexName(name: AuthorName): string {
  if (name.kind === 'whole') return `{${latexEscape(name.name)}}`;
  const { particle, family, suffix, given } = name;
  return [[particle, part(family)].filter(Boolean).join(' '), suffix, part(given)].filter(Boolean).join(', ');
}

/** Commas and "and" would split a name; in braces they don't. */
function part(text: string): string {
  const escaped = latexEscape(text);
  return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${escaped}}` : escaped;
}
