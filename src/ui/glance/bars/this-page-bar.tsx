import { dayWords } from '../../../browser/date-text.ts';
import { t, type WordKey } from '../../../browser/i18n.ts';
import type { ReadingState } from '../../../domain/saved-paper.ts';
import { Icon } from '../../icons.tsx';
import { SimilarList } from '../../similar-papers.tsx';
import type { GlanceActions, ThisPage } from '../model.ts';

const SAVED_WORDS = {
  'to-read': 'this_page_to_read',
  reading: 'this_page_reading',
  done: 'this_page_done',
} as const satisfies Record<ReadingState, WordKey>;

interface Props {
  readonly page: ThisPage;
  readonly now: number;
  readonly actions: Pick<GlanceActions, 'togglePage' | 'toggleSimilarToPage' | 'openPaper'>;
}

/** Offers the paper of the web page behind the popup. It stands below the list, whose rows stay where they are, and before it for the Tab key. */
export function ThisPageBar({ page, now, actions }: Props) {
  const { title, state, similar } = page;
  return (
    <section class="this-page" aria-label={t('this_page')}>
      {/* The title's language is the whole line's, so that a cut ends in its kind of ellipsis. */}
      <p lang="en" title={title}>
        <span lang={t('language')}>{t('this_page')}</span> <b dir="auto">{title}</b>
      </p>
      <button
        type="button"
        class={state ? 'plain-button is-saved' : 'plain-button'}
        title={t(state ? 'button_unsave_hint' : 'button_save_hint')}
        onClick={actions.togglePage}
      >
        <Icon name="save" size={16} />
        {stateWords(page, now)}
      </button>
      <button
        type="button"
        class="plain-button similar-button"
        aria-expanded={similar !== undefined}
        onClick={actions.toggleSimilarToPage}
      >
        {t('similar_title')}
      </button>
      {similar && (
        <div class="similar">
          <SimilarList papers={similar} none={t('similar_none')} onOpen={actions.openPaper} />
        </div>
      )}
    </section>
  );
}

function stateWords({ state, snoozedUntil }: ThisPage, now: number): string {
  if (!state) return t('button_save');
  return snoozedUntil === undefined ? t(SAVED_WORDS[state]) : t('details_snoozed', dayWords(snoozedUntil, now));
}
