import { say } from '../../browser/words.ts';
import { CatchUpBar } from './bars/catch-up-bar.tsx';
import { ThisPageBar } from './bars/this-page-bar.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import type { GlanceActions, GlanceModel } from './model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
}

/** What no first frame has around the list: the days that were missed, one thing that waits, and the keys. */
export function AroundList({ model, actions }: Props) {
  const { catchUp, state, areKeysShown } = model;
  return (
    <>
      {catchUp && <CatchUpBar offer={catchUp} shown={state.catchUp} actions={actions} />}
      <WaitingBar model={model} actions={actions} />
      {areKeysShown && <KeysSheet onClose={() => actions.showKeys(false)} />}
    </>
  );
}

/** The paper of the web page behind the popup, else the digest that nobody has read yet. */
function WaitingBar({ model, actions }: Props) {
  const { page, digest } = model;
  if (page) return <ThisPageBar page={page} now={model.now} onToggle={actions.togglePage} />;
  if (!digest) return null;
  return (
    <section class="this-page" aria-label={say('digest_title')}>
      <p>{say(`notify_digest_${digest.every}`)}</p>
      <button type="button" class="plain-button" onClick={() => actions.readDigest(digest.id)}>
        {say('digest_read')}
      </button>
    </section>
  );
}
