import { say } from '../../browser/words.ts';
import type { GlanceActions, GlanceModel } from './model.ts';
import { ThisPageBar } from './this-page-bar.tsx';

/** What stands below the list: the paper of the web page behind the popup, else the digest that waits to be read. */
export function BelowList({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const { page, digest } = model;
  if (page) return <ThisPageBar page={page} onToggle={actions.togglePage} />;
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
