import { dateWords, say } from '../../browser/words.ts';
import { latexToText } from '../../domain/latex.ts';
import type { Paper } from '../../domain/paper.ts';
import { paperLinks } from '../../domain/paper-links.ts';
import { followOnClick } from './follow.ts';
import type { GlanceActions } from './model.ts';

const FIRST_AUTHORS = 12;

/** What unfolds under a row: the abstract set for reading, everybody who wrote it, and where to go from here. */
export function PaperDetails({ paper, onFollow }: { paper: Paper; onFollow: GlanceActions['follow'] }) {
  return (
    <div class="details">
      <p class="abstract" dir="auto">
        {paper.abstract ? latexToText(paper.abstract) : say('details_no_abstract')}
      </p>
      <Authors names={paper.authors} />
      <p class="details-facts">
        {paper.publishedAt !== undefined && <span>{say('details_published', dateWords(paper.publishedAt))}</span>}
        {paper.submitter && <span>{say('details_by', paper.submitter.name)}</span>}
        {paper.codeIsGuessed && <span>{say('details_code_guessed')}</span>}
      </p>
      {paper.keywords && paper.keywords.length > 0 && (
        <ul class="keywords" aria-label={say('details_keywords')}>
          {paper.keywords.map((keyword) => (
            <li key={keyword} dir="auto">
              {keyword}
            </li>
          ))}
        </ul>
      )}
      <ul class="links" aria-label={say('details_links')}>
        {paperLinks(paper).map(({ kind, href, host }) => (
          <li key={kind}>
            <a href={href} target="_blank" rel="noreferrer" title={host} {...followOnClick(paper.id, href, onFollow)}>
              {say(`link_${kind.replace('-', '_')}` as 'link_arxiv')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** All of them, the first dozen at once: `<details>` unfolds the rest without a line of code. */
function Authors({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const rest = names.slice(FIRST_AUTHORS);
  return (
    <div class="authors" dir="auto">
      {names.slice(0, FIRST_AUTHORS).join(', ')}
      {rest.length > 0 && (
        <details>
          <summary>{say('details_more_authors', rest.length)}</summary>
          {rest.join(', ')}
        </details>
      )}
    </div>
  );
}
