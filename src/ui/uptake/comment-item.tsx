import { Component } from 'preact';
import { dayWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import type { PaperComment } from '../../domain/uptake/uptake.ts';
import { NoteView } from '../markdown/note-view.tsx';

interface Props {
  readonly comment: PaperComment;
  /** It stands below the one it answers. */
  readonly isAnswer: boolean;
  readonly now: number;
  readonly onFollow: (href: string, inBackground: boolean) => void;
}

/** One comment, drawn once: its Markdown is not read again while others come. */
export class CommentItem extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.comment !== this.props.comment || next.isAnswer !== this.props.isAnswer;
  }

  override render({ comment, isAnswer, now, onFollow }: Props) {
    const { by, at, isByAuthor, isEdited, text, reactions } = comment;
    return (
      <li class={isAnswer ? 'comment is-answer' : 'comment'}>
        <p class="comment-by">
          <b>
            <bdi>{by?.name ?? t('uptake_somebody')}</bdi>
          </b>
          {isByAuthor && <b class="uptake-own">{t('uptake_author')}</b>}
          {at !== undefined && <time dateTime={new Date(at).toISOString()}>{dayWords(at, now)}</time>}
          {isEdited && <span>{t('uptake_edited')}</span>}
        </p>
        <NoteView note={text} onFollow={onFollow} />
        {reactions.length > 0 && (
          <p class="reactions">{reactions.map(({ sign, count }) => `${sign} ${count}`).join('  ')}</p>
        )}
      </li>
    );
  }
}
