import { issuedOf } from '../domain/bibliography/issued.ts';
import { latexToText } from '../domain/latex/latex.ts';
import type { Paper } from '../domain/paper.ts';
import { pageOf } from '../domain/paper-links.ts';
import { markdownText } from './markdown-text.ts';

/** "[Attention Is All You Need](https://huggingface.co/papers/1706.03762) — Ashish Vaswani et al., 2017" */
export function markdownLink(paper: Paper): string {
  const [title, page] = [latexToText(paper.title), pageOf(paper.id)];
  const link = page === undefined ? markdownText(title) : markdownAnchor(title, page);
  const year = issuedOf({ paper })?.year;
  const by = [markdownText(shortAuthors(paper.authors)), year].filter(Boolean).join(', ');
  return by === '' ? link : `${link} — ${by}`;
}

/** A stranger's text as a link. */
export function markdownAnchor(text: string, address: string): string {
  return `[${markdownText(text)}](${markdownAddress(address)})`;
}

/** Up to three by name, more by the first. */
function shortAuthors(authors: readonly string[]): string {
  return authors.length <= NAMED_MAX ? authors.join(', ') : `${authors[0]} et al.`;
}

const NAMED_MAX = 3;

/** Brackets and spaces would end the address early. */
function markdownAddress(address: string): string {
  return address.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
