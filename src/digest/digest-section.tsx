import { t } from '../browser/i18n.ts';
import type { DigestPaper, DigestSectionName } from '../domain/digest/digest.ts';
import { DigestItem } from './digest-item.tsx';
import type { DigestActions, DigestModel } from './model.ts';

interface Props {
  readonly section: DigestSectionName | 'fit';
  readonly papers: readonly DigestPaper[];
  /** The paper that gets most room on the page. */
  readonly lead: string | undefined;
  readonly model: DigestModel;
  readonly actions: DigestActions;
}

/** A section of the front page: its best ones with what they say, the rest as dense as a list. Nothing without papers. */
export function DigestSectionPart({ section, papers, lead, model, actions }: Props) {
  if (papers.length === 0) return null;
  const isRest = section === 'rest';
  const title = `digest-${section}`;
  const item = (paper: DigestPaper, size: 'lead' | 'story' | 'brief') => (
    <DigestItem key={paper.id} paper={paper} size={size} model={model} actions={actions} />
  );
  const first = papers.find(({ id }) => id === lead);
  const others = papers.filter((paper) => paper !== first);
  const stories = isRest ? [] : others.slice(0, first ? STORIES_MAX - 2 : STORIES_MAX);
  const briefs = others.slice(stories.length);
  return (
    <section class={`digest-section is-${section}`} aria-labelledby={title}>
      <h2 id={title}>{section === 'fit' ? t('sort_fit') : t(`digest_section_${section}`)}</h2>
      {(first || stories.length > 0) && (
        <div class="stories">
          {first && item(first, 'lead')}
          {stories.map((paper) => item(paper, 'story'))}
        </div>
      )}
      {briefs.length > 0 && <div class="briefs">{briefs.map((paper) => item(paper, 'brief'))}</div>}
    </section>
  );
}

/** Three rows of a wide page, of which the lead takes two places. */
const STORIES_MAX = 9;
