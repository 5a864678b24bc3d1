import { numberWords, say } from '../../../browser/words.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
}

/** How many papers the rules mute, with the way to see them all the same, and how many there are. Has its place whenever it comes. */
export function ListCount({ model, actions }: Props) {
  const { screen, state, filteredOut, rows } = model;
  const muted = screen?.muted ?? 0;
  return (
    <>
      {(muted > 0 || state.showsMuted) && (
        <button
          type="button"
          class="muted-count"
          aria-pressed={state.showsMuted === true}
          title={say(state.showsMuted ? 'muted_hide_hint' : 'muted_show_hint')}
          onClick={() => actions.toggleMuted()}
        >
          {say('muted_count', muted)}
        </button>
      )}
      {filteredOut > 0 ? (
        <span class="filtered-count" title={say('filtered_out', filteredOut)}>
          <span dir="ltr" aria-hidden="true">
            −{numberWords(filteredOut)}
          </span>
          <span class="unseen-by-eye">{say('filtered_out', filteredOut)}</span>
        </span>
      ) : (
        <span class="list-count">{rows.length > 0 && say('paper_count', screen?.total ?? 0)}</span>
      )}
    </>
  );
}
