import { citedName, isCompanyForm, isSuffix } from '../../domain/bibliography/names.ts';
import type { Name } from '../../domain/bibliography/record.ts';
import { latexEscape } from './latex-escape.ts';

/** Names as BibTeX's `author`: "van der Maaten, Laurens and Daumé, III, Hal and {DeepSeek-AI} and others". */
export function bibtexNames(names: readonly Name[], andOthers = false): string {
  return [...names.map(bibtexName), ...(andOthers && names.length > 0 ? ['others'] : [])].join(' and ');
}

/** A name without given name stays whole as a team's does; with a suffix it keeps both commas, between which BibTeX looks for it. */
function bibtexName(name: Name): string {
  if ('literal' in name) return `{${latexEscape(name.literal)}}`;
  const { given = '', suffix = '', particle = '' } = name;
  if (!given && !isSuffix(suffix)) return `{${latexEscape([citedName(name), suffix].filter(Boolean).join(', '))}}`;
  // A particle that begins large, or hugs its name, is none to BibTeX.
  const isSmall = /^(?:['’]?\p{Ll}[\p{Ll}.’'-]*(?:\s|$))+$/u.test(particle) && !/['’]$/.test(particle);
  const family = isSmall ? `${latexEscape(particle)} ${part(name.family)}` : part(citedName(name));
  return suffix ? `${family}, ${part(suffix, false)}, ${part(given)}`.trimEnd() : `${family}, ${part(given)}`;
}

/**
 * Commas and "and" would part a name, and a suffix be taken for one; in braces they don't, nor is it. A word that begins small would count as
 * a particle (biber even takes "bai, yuelin" for no given name at all); in braces it doesn't.
 */
function part(text: string, mayBeSuffix = true): string {
  const words = text.split(' ');
  const isTaken = mayBeSuffix && (isSuffix(words.at(-1) ?? '') || isCompanyForm(text));
  if (isTaken || /[,{}]|(?:^|\s)and(?:\s|$)/i.test(text)) return text && `{${latexEscape(text)}}`;
  return words.map((word) => (/^['’]?\p{Ll}/u.test(word) ? `{${latexEscape(word)}}` : latexEscape(word))).join(' ');
}
