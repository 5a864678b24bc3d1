import { useMemo, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { type DiscussionOrder, threadsOf } from '../../domain/uptake/discussion.ts';
import type { PaperComment } from '../../domain/uptake/uptake.ts';
import { CommentItem } from './comment-item.tsx';
import { usePieces } from './use-pieces.ts';

interface Line {
  readonly comment: PaperComment;
  /** It stands below the one it answers. */
  readonly isAnswer: boolean;
}

interface Props {
  readonly comments: readonly PaperComment[];
  readonly now: number;
  readonly onFollow: (href: string, inBackground: boolean) => void;
}

const ORDERS = ['newest', 'liked'] as const satisfies readonly DiscussionOrder[];
/** So many comments stand there at first, answers among them. */
const FEW = 8;
/** A long comment takes some 5 ms on a slow machine. */
const PIECES = { first: 3, step: 3 };

/** What people say of a paper: the newest threads first, or those that most people liked. */
export function Discussion({ comments, now, onFollow }: Props) {
  const [order, setOrder] = useState<DiscussionOrder>('newest');
  const [showsAll, setShowsAll] = useState(false);
  const lines = useMemo<readonly Line[]>(
    () =>
      threadsOf(comments, order).flatMap(({ comment, answers }) => [
        { comment, isAnswer: false },
        ...answers.map((answer) => ({ comment: answer, isAnswer: true })),
      ]),
    [comments, order],
  );
  if (lines.length === 0) return <p class="uptake-nothing">{t('uptake_no_comments')}</p>;
  return (
    <div class="discussion">
      <h4>{t('uptake_comments', lines.length)}</h4>
      {lines.length > 1 && (
        <fieldset class="discussion-order">
          <legend class="visually-hidden">{t('uptake_order')}</legend>
          {ORDERS.map((one) => (
            <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>
              {t(`uptake_order_${one}`)}
            </button>
          ))}
        </fieldset>
      )}
      <Comments key={order} lines={showsAll ? lines : lines.slice(0, FEW)} now={now} onFollow={onFollow} />
      {!showsAll && lines.length > FEW && (
        <button type="button" class="link-button" onClick={() => setShowsAll(true)}>
          {t('uptake_show_all', lines.length)}
        </button>
      )}
    </div>
  );
}

/** Another order is another list: to move four hundred at once would hold up the page. */
function Comments({ lines, now, onFollow }: Omit<Props, 'comments'> & { readonly lines: readonly Line[] }) {
  const shown = usePieces(lines.length, PIECES);
  return (
    <ul>
      {lines.slice(0, shown).map(({ comment, isAnswer }) => (
        <CommentItem key={comment.id} comment={comment} isAnswer={isAnswer} now={now} onFollow={onFollow} />
      ))}
    </ul>
  );
}
