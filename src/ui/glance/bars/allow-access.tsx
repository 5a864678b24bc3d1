import { t } from '../../../browser/i18n.ts';
import { isFeedView } from '../../../domain/screen.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

/**
 * In the line of the state: asks for the access that was taken away. Not where a message in place of the list does; and never before the
 * session is there, for a browser lets nobody ask who was not just clicked.
 */
export function AllowAccess({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  if (model.failure?.kind !== 'no-access' || isAskedInList(model)) return null;
  return (
    <button type="button" class="link-button allow-access" onClick={actions.allowAccess}>
      {t('button_allow')}
    </button>
  );
}

function isAskedInList({ rows, filteredOut, state: { view, narrowing, search } }: GlanceModel): boolean {
  return rows.length === 0 && filteredOut === 0 && isFeedView(view) && !narrowing && search?.where !== 'here';
}
