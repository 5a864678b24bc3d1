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

/**
 * Commas and "and" would split a name; in braces they don't. A word that begins small would count as a particle (biber even takes
 * "bai, yuelin" for no given name at all); in braces it doesn't.
 */
function part(text: string): string {
  if (/,|(?:^|\s)and(?:\s|$)/i.test(text)) return `{${latexEscape(text)}}`;
  return text
    .split(' ')
    .map((word) => (/^\p{Ll}/u.test(word) ? `{${latexEscape(word)}}` : latexEscape(word)))
    .join(' ');
}
