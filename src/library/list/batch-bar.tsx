import { useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { READING_STATES } from '../../domain/saved-paper.ts';
import { SnoozeMenu } from '../detail/snooze-menu.tsx';
import { TagInput } from '../detail/tag-input.tsx';
import type { LibraryActions, LibraryModel } from '../model.ts';
import { stateKey } from '../state-key.ts';

/** In place of the tools while papers are picked: what can be done to all of them at once. */
export function BatchBar({ model, actions }: { model: LibraryModel; actions: LibraryActions }) {
  const { picked, rows = [], view, facets, now } = model;
  const [menu, setMenu] = useState<'tag' | 'snooze' | undefined>(undefined);
  const ids = [...picked.ids];
  const isShelf = view.shelf === 'removed';
  const isAll = rows.length > 0 && rows.every(({ id }) => picked.ids.has(id));
  const areStarred = ids.every((id) => rows.find((row) => row.id === id)?.starred);
  return (
    <div class="list-tools batch-bar" role="toolbar" aria-label={t('library_picked', ids.length)}>
      <input
        type="checkbox"
        aria-label={t('library_select_all')}
        checked={isAll}
        ref={(box) => {
          if (box) box.indeterminate = !isAll;
        }}
        onChange={actions.pickAll}
      />
      <span class="list-count" role="status">
        {t('library_picked', ids.length)}
      </span>
      {isShelf ? (
        <>
          <button type="button" class="link-button" onClick={() => actions.restore(ids)}>
            {t('button_restore')}
          </button>
          <button type="button" class="link-button" onClick={() => actions.removeForGood(ids)}>
            {t('button_remove_for_good')}
          </button>
        </>
      ) : (
        <>
          {READING_STATES.map((state) => (
            <button key={state} type="button" class="link-button" onClick={() => actions.setState(ids, state)}>
              {t(stateKey(state))}
            </button>
          ))}
          <button type="button" class="link-button" onClick={() => actions.setStarred(ids, !areStarred)}>
            {t(areStarred ? 'button_unstar' : 'button_star')}
          </button>
          <button
            type="button"
            class="link-button"
            aria-expanded={menu === 'tag'}
            onClick={() => setMenu(menu === 'tag' ? undefined : 'tag')}
          >
            {t('button_tag')}
          </button>
          <button
            type="button"
            class="link-button"
            aria-expanded={menu === 'snooze'}
            onClick={() => setMenu(menu === 'snooze' ? undefined : 'snooze')}
          >
            {t('button_snooze')}
          </button>
          <button type="button" class="link-button" onClick={() => actions.remove(ids)}>
            {t('button_remove')}
          </button>
        </>
      )}
      {!isShelf && (
        <button type="button" class="link-button similar-button" onClick={() => actions.showSimilar(ids)}>
          {t('similar_title')}
        </button>
      )}
      <button type="button" class="link-button" onClick={() => actions.showDialog('way-out')}>
        {t('button_export_picked')}
      </button>
      <button type="button" class="link-button batch-end" onClick={actions.pickNone}>
        {t('button_pick_none')}
      </button>
      {menu === 'tag' && (
        <div class="batch-menu">
          <TagInput
            tags={facets?.allTags ?? []}
            given={[]}
            onAdd={(added) => {
              actions.addTags(ids, added);
              setMenu(undefined);
            }}
          />
        </div>
      )}
      {menu === 'snooze' && (
        <div class="batch-menu">
          <SnoozeMenu
            now={now}
            onSnooze={(until) => {
              actions.snooze(ids, until);
              setMenu(undefined);
            }}
          />
        </div>
      )}
    </div>
  );
}
