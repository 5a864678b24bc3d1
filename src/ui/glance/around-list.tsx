import { t } from '../../browser/i18n.ts';
import { KeysSheet } from '../keys-sheet.tsx';
import { SearchOperators } from '../search-operators.tsx';
import { CatchUpBar } from './bars/catch-up-bar.tsx';
import { ForYouNote } from './bars/for-you-note.tsx';
import { ThisPageBar } from './bars/this-page-bar.tsx';
import { KEYS } from './keys.ts';
import type { GlanceActions, GlanceModel } from './model.ts';

interface Props {
  readonly model: GlanceModel;
  readonly actions: GlanceActions;
}

/** What no first frame has around the list: what a search may ask for, the days that were missed, one thing that waits, and the keys. */
export function AroundList({ model, actions }: Props) {
  const { catchUp, state, areKeysShown } = model;
  return (
    <>
      <SearchOperators
        query={state.search?.query ?? ''}
        onQuery={(query) => actions.search({ query, where: state.search?.where ?? 'here' })}
      />
      {catchUp && <CatchUpBar offer={catchUp} shown={state.catchUp} actions={actions} />}
      <WaitingBar model={model} actions={actions} />
      <aside class="beside-hint">{t('details_beside')}</aside>
      {model.forYou && <ForYouNote known={model.forYou} actions={actions} />}
      {areKeysShown && <KeysSheet of={KEYS} onClose={() => actions.showKeys(false)} />}
    </>
  );
}

/** The paper of the web page behind the popup, else the digest that nobody has read yet. */
function WaitingBar({ model, actions }: Props) {
  const { page, digest } = model;
  if (page) return <ThisPageBar page={page} now={model.now} actions={actions} />;
  if (!digest) return null;
  return (
    <section class="this-page" aria-label={t('digest_title')}>
      <p>{t(`notify_digest_${digest.every}`)}</p>
      <button type="button" class="plain-button" onClick={() => actions.readDigest(digest.id)}>
        {t('digest_read')}
      </button>
    </section>
  );
}
