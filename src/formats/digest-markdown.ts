import type { DigestPaper, DigestSectionName } from '../domain/digest/digest.ts';
import { paperPage } from '../domain/paper-page.ts';
import { markdownAnchor } from './markdown-link.ts';
import { markdownText } from './markdown-text.ts';

/** The words around the papers, in the reader's language. */
export interface DigestWords {
  readonly title: string;
  readonly section: (section: DigestSectionName) => string;
  readonly facts: (paper: DigestPaper) => string;
}

/** A digest as Markdown: a heading a section, and of each paper its link, who and how many votes, and what it says. */
export function digestMarkdown(papers: readonly DigestPaper[], words: DigestWords): string {
  const lines = [`# ${markdownText(words.title)}`, ''];
  let section: DigestSectionName | undefined;
  for (const paper of papers) {
    if (paper.section !== section) {
      if (section) lines.push('');
      section = paper.section;
      lines.push(`## ${markdownText(words.section(section))}`, '');
    }
    lines.push(`- ${markdownAnchor(paper.title, paperPage(paper.id))} — ${markdownText(words.facts(paper))}`);
    if (paper.line) lines.push(`  ${markdownText(paper.line)}`);
  }
  return `${lines.join('\n')}\n`;
}
