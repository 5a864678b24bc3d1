import { say } from '../browser/words.ts';
import type { HiddenPaper } from '../store/read-hidden.ts';
import { lateParts } from '../ui/glance/late-parts.ts';
import type { GlanceActions, GlanceModel } from '../ui/glance/model.ts';
import { PaperFeed } from '../ui/glance/paper-feed.tsx';
import { Waiting } from '../ui/glance/waiting.tsx';
import { HiddenList } from './hidden-list.tsx';

export type Shelf = 'saved' | 'hidden';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
  readonly hidden: readonly HiddenPaper[];
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
}

/** The reading list on a full page, and the shelf of hidden papers, from which they come back. */
export function Library({ model, actions, hidden, shelf, onShelf }: Props) {
  const counts = { saved: model.screen?.savedCount ?? 0, hidden: hidden.length };
  const isLoading = model.screen === undefined;
  return (
    <div class="library">
      <header class="library-header">
        <h1>{say('library_title')}</h1>
      </header>
      <nav class="library-nav" aria-label={say('library_title')}>
        {(['saved', 'hidden'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-current={shelf === name ? 'page' : undefined}
            onClick={() => onShelf(name)}
          >
            <span>{say(name === 'saved' ? 'tab_saved' : 'library_hidden')}</span>
            <span>{counts[name]}</span>
          </button>
        ))}
      </nav>
      <main class="library-list">
        {shelf === 'hidden' ? (
          <HiddenList papers={hidden} onFollow={actions.follow} onShowAgain={actions.showAgain} />
        ) : (
          <>
            {(isLoading || model.rows.length > 0) && (
              <PaperFeed model={model} isLoading={isLoading} actions={actions} parts={lateParts} />
            )}
            {isLoading && <Waiting isFirstRun={false} />}
            {!isLoading && model.rows.length === 0 && <lateParts.Emptiness model={model} actions={actions} />}
          </>
        )}
      </main>
      <lateParts.NoticeBar notice={model.notice} onUndo={actions.undo} />
    </div>
  );
}
