import { t } from '../../../browser/i18n.ts';
import { isFeedView } from '../../../domain/screen.ts';
import type { LazyComponents } from '../lazy-components.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
  readonly parts: LazyComponents | undefined;
}

/** The last line: how the data is, and what is left to do. */
export function StatusBar({ model, actions, parts }: Props) {
  return (
    <footer class="status-bar">
      <p role="status" class={model.failure && 'is-failed'}>
        {model.status}
      </p>
      {parts && <parts.AllowAccess model={model} actions={actions} />}
      {isFeedView(model.state.view) && (
        <button type="button" class="link-button" onClick={actions.markAllSeen}>
          {t('button_mark_all')}
        </button>
      )}
      <button
        type="button"
        class="icon-button keys-button"
        aria-label={t('keys_title')}
        title={t('keys_title')}
        onClick={() => actions.showKeys(true)}
      >
        ?
      </button>
    </footer>
  );
}
