import { say } from '../../../browser/words.ts';
import type { LateParts } from '../late-parts.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
  readonly parts: LateParts | undefined;
}

/** The last line: how the data is, and what is left to do. */
export function StatusBar({ model, actions, parts }: Props) {
  return (
    <footer class="status-bar">
      <p role="status" class={model.failure ? 'is-failed' : undefined}>
        {model.status}
      </p>
      {parts && <parts.AllowAccess model={model} actions={actions} />}
      {model.state.view !== 'saved' && (
        <button type="button" class="word-button" onClick={actions.markAllSeen}>
          {say('button_mark_all')}
        </button>
      )}
      <button
        type="button"
        class="icon-button keys-button"
        aria-label={say('keys_title')}
        title={say('keys_title')}
        onClick={() => actions.showKeys(true)}
      >
        ?
      </button>
    </footer>
  );
}
