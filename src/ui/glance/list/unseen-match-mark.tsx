import { t } from '../../../browser/i18n.ts';
import type { UnseenMatch } from '../../../domain/search/unseen-match.ts';
import { MarkedText } from '../../marked-text.tsx';

/** Why a search found the row: a tag or note of the person's, a keyword, one of its other authors, or what its sentence goes on with. */
export function UnseenMatchMark({ match }: { match: UnseenMatch }) {
  const { by, text, ranges } = match;
  const label = labelOf(by);
  const isOurs = by === 'tag' || by === 'note';
  return (
    <span class="match" title={text} {...(!isOurs && { lang: 'en' })}>
      {label && <span lang={t('language')}>{label} </span>}
      <span dir="auto">
        <MarkedText text={text} ranges={ranges} />
      </span>
    </span>
  );
}

function labelOf(by: UnseenMatch['by']): string {
  if (by === 'summary') return '';
  if (by === 'tag') return t('match_tag');
  return by === 'note' ? t('library_note') : t(`rule_by_${by}`);
}
