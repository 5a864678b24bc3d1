import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { READING_STATES, type SavedPaper } from '../../domain/saved-paper.ts';
import { isSnoozed } from '../filter/sections.ts';
import type { LibraryActions } from '../model.ts';
import { stateKey } from '../state-key.ts';
import { SnoozeMenu } from './snooze-menu.tsx';

interface Props {
  readonly saved: SavedPaper;
  readonly now: number;
  readonly actions: LibraryActions;
}

/** What can become of a paper, by where it is: on the list, or on the shelf of what was removed. */
export function EntryControls(props: Props) {
  return props.saved.removedAt === undefined ? <ListControls {...props} /> : <ShelfControls {...props} />;
}

/** State, snooze, and off the list. */
function ListControls({ saved, now, actions }: Props) {
  const [isSnoozing, setSnoozing] = useState(false);
  const { id, state } = saved;
  const isAway = isSnoozed(saved, now);
  return (
    <>
      <div class="entry-controls">
        <fieldset class="segments">
          <legend class="visually-hidden">{t('library_state')}</legend>
          {READING_STATES.map((one) => (
            <button key={one} type="button" aria-pressed={state === one} onClick={() => actions.setState([id], one)}>
              {t(stateKey(one))}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          class="link-button"
          aria-expanded={isAway ? undefined : isSnoozing}
          onClick={() => (isAway ? actions.snooze([id], undefined) : setSnoozing(!isSnoozing))}
        >
          {t(isAway ? 'button_end_snooze' : 'button_snooze')}
        </button>
        <button type="button" class="link-button" onClick={() => actions.remove([id])}>
          {t('button_remove')}
        </button>
      </div>
      {isSnoozing && !isAway && (
        <SnoozeMenu
          now={now}
          onSnooze={(until) => {
            setSnoozing(false);
            actions.snooze([id], until);
          }}
        />
      )}
    </>
  );
}

function ShelfControls({ saved: { id }, actions }: Props) {
  return (
    <p class="shelf-controls">
      <button type="button" class="plain-button" onClick={() => actions.restore([id])}>
        {t('button_restore')}
      </button>
      <button type="button" class="link-button" onClick={() => actions.removeForGood([id])}>
        {t('button_remove_for_good')}
      </button>
    </p>
  );
}
