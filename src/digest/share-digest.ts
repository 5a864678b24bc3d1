import { numberWords, t } from '../browser/i18n.ts';
import { translatePhrase } from '../browser/translate-phrase.ts';
import { cutText } from '../domain/cut-text.ts';
import type { Digest, DigestPaper } from '../domain/digest/digest.ts';
import { paperPage } from '../domain/paper-page.ts';
import { digestMarkdown } from '../formats/digest-markdown.ts';
import { type MailTo, mailTo } from '../formats/mail-to.ts';
import { digestName } from './digest-words.ts';

type Hidden = ReadonlySet<string> | undefined;

/** The whole digest, less what was hidden since, as Markdown. */
export function markdownOf(digest: Digest, hidden: Hidden): string {
  return digestMarkdown(
    { ...digest, papers: shownOf(digest, hidden) },
    {
      title: digestName(digest),
      section: (section) => t(`digest_section_${section}`),
      news: t('digest_section_news'),
      told: ({ phrase }) => translatePhrase(phrase),
      facts: (paper) => [namesOf(paper), paper.organisation, votesOf(paper)].filter(Boolean).join(', '),
    },
  );
}

/** An e-mail with its first papers. */
export function mailOf(digest: Digest, hidden: Hidden): MailTo & { readonly of: number } {
  const papers = shownOf(digest, hidden);
  const items = papers.map(({ id, title }) => ({ title: cutText(title, TITLE_LENGTH), href: paperPage(id) }));
  return { ...mailTo(digestName(digest), items, (count) => t('digest_mail_rest', count)), of: papers.length };
}

/** "Ada Lovelace, Charles Babbage +3" */
export function namesOf({ authors, moreAuthors }: DigestPaper): string {
  const names = authors.join(', ');
  return moreAuthors > 0 ? `${names} +${numberWords(moreAuthors)}` : names;
}

function votesOf({ votes }: DigestPaper): string | undefined {
  return votes === undefined ? undefined : t('row_votes', votes);
}

const TITLE_LENGTH = 120;

function shownOf({ papers }: Digest, hidden: Hidden): readonly DigestPaper[] {
  return papers.filter(({ id }) => !hidden?.has(id));
}
