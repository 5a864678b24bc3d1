import { say } from '../../../browser/words.ts';
import type { UnseenMatch } from '../../../domain/search/unseen-match.ts';
import { MarkedText } from '../../marked-text.tsx';

/** Why a search found the row: a keyword, one of its other authors, or what its sentence goes on with. */
export function UnseenMatchMark({ match }: { match: UnseenMatch }) {
  const { by, text, ranges } = match;
  const label = by === 'summary' ? '' : say(`rule_by_${by}`);
  return (
    <span class="match" lang="en" title={text}>
      {label && <span lang={say('language')}>{label} </span>}
      <span dir="auto">
        <MarkedText text={text} ranges={ranges} />
      </span>
    </span>
  );
}
