import type { Digest, DigestNews, DigestPaper, DigestSectionName } from '../domain/digest/digest.ts';
import { paperPage } from '../domain/paper-page.ts';
import { markdownAnchor } from './markdown-link.ts';
import { markdownText } from './markdown-text.ts';

/** The words around the papers, in the reader's language. */
export interface DigestWords {
  readonly title: string;
  readonly section: (section: DigestSectionName) => string;
  readonly facts: (paper: DigestPaper) => string;
  readonly news: string;
  readonly told: (item: DigestNews) => string;
}

/** A digest as Markdown: what became of watched papers, then a heading a section, and of each paper its link, who and how many votes, and what it says. */
export function digestMarkdown({ papers, news = [] }: Pick<Digest, 'papers' | 'news'>, words: DigestWords): string {
  const lines = [`# ${markdownText(words.title)}`, ''];
  if (news.length > 0) lines.push(`## ${markdownText(words.news)}`, '');
  for (const item of news)
    lines.push(`- ${markdownText(words.told(item))}: ${markdownAnchor(item.title, paperPage(item.id))}`);
  if (news.length > 0 && papers.length > 0) lines.push('');
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
