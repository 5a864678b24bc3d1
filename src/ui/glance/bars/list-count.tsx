import { numberWords, t } from '../../../browser/i18n.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
}

/** How many papers the rules mute, with the way to see them all the same, and how many there are. Has its place whenever it comes. */
export function ListCount({ model, actions }: Props) {
  const { screen, state, filteredOut, rows } = model;
  const muted = screen?.muted ?? 0;
  const total = screen?.total ?? 0;
  // A search shows the first hundred of what it found, and filters leave some of them out.
  const of = Math.max(total, model.outcome?.total ?? 0);
  const shown = filteredOut > 0 ? total - filteredOut : total;
  return (
    <>
      {(muted > 0 || state.showsMuted) && (
        <button
          type="button"
          class="muted-count"
          aria-pressed={state.showsMuted === true}
          title={t(state.showsMuted ? 'muted_hide_hint' : 'muted_show_hint')}
          onClick={() => actions.toggleMuted()}
        >
          {t('muted_count', muted)}
        </button>
      )}
      {shown < of ? (
        <span class="filtered-count" {...(filteredOut > 0 && { title: t('filtered_out', filteredOut) })}>
          {t('count_of', numberWords(shown), numberWords(of))}
        </span>
      ) : (
        <span class="list-count">{rows.length > 0 && t('paper_count', of)}</span>
      )}
    </>
  );
}
