import { say, type WordKey } from '../../../browser/words.ts';
import type { ReadingState } from '../../../domain/saved-paper.ts';
import { Icon } from '../../icons.tsx';
import type { ThisPage } from '../model.ts';

const SAVED_WORDS = {
  'to-read': 'this_page_to_read',
  reading: 'this_page_reading',
  done: 'this_page_done',
} as const satisfies Record<ReadingState, WordKey>;

/** Offers the paper of the web page behind the popup. It stands below the list, whose rows stay where they are, and before it for the Tab key. */
export function ThisPageBar({ page, onToggle }: { page: ThisPage; onToggle: () => void }) {
  const { title, state } = page;
  return (
    <section class="this-page" aria-label={say('this_page')}>
      <p title={title}>
        {say('this_page')} <b dir="auto">{title}</b>
      </p>
      <button
        type="button"
        class={state ? 'plain-button is-saved' : 'plain-button'}
        title={say(state ? 'button_unsave_hint' : 'button_save_hint')}
        onClick={onToggle}
      >
        <Icon name="save" size={16} />
        {say(state ? SAVED_WORDS[state] : 'button_save')}
      </button>
    </section>
  );
}
