import { t } from '../browser/i18n.ts';
import type { Digest, DigestPaper } from '../domain/digest/digest.ts';
import { Places } from '../ui/places.tsx';
import { digestName, longDay, rangeWords } from './digest-words.ts';
import type { DigestActions, DigestModel, DigestOrder } from './model.ts';
import { mailOf } from './share-digest.ts';

interface Props {
  readonly digest: Digest;
  readonly shown: readonly DigestPaper[];
  readonly model: DigestModel;
  readonly actions: DigestActions;
}

/** The page's head: which digest this is, what it covers, and how it leaves the page. */
export function Masthead({ digest, shown, model, actions }: Props) {
  const { names, unseen, hidden } = model.screen;
  const newest = names[0];
  const unseenCount = shown.filter(({ id }) => unseen.has(id)).length;
  const mail = mailOf(digest, hidden);
  return (
    <header class="masthead">
      <Places here="digest" />
      <p class="masthead-name">{t('extension_name')}</p>
      <h1>{t(digest.every === 'day' ? 'digest_daily' : 'digest_weekly')}</h1>
      <div class="masthead-line">
        <p class="masthead-day">{longDay(digest.until)}</p>
        <p>{t('digest_range', rangeWords(digest))}</p>
        <p>
          {t('paper_count', shown.length)}
          {unseenCount > 0 && ` · ${t('digest_unseen', unseenCount)}`}
        </p>
      </div>
      <div class="masthead-tools">
        <button type="button" class="link-button" onClick={() => actions.copy(digest)}>
          {t('digest_copy')}
        </button>
        <a
          class="link-button"
          href={mail.href}
          target="_blank"
          rel="noreferrer"
          onClick={() => actions.noteMailed(mail.told, mail.of)}
        >
          {t('digest_mail')}
        </a>
        <button type="button" class="link-button" onClick={actions.print}>
          {t('digest_print')}
        </button>
        {newest && newest.id !== digest.id && (
          <button type="button" class="link-button" onClick={() => actions.show(undefined)}>
            {t('digest_latest')}
          </button>
        )}
        {model.settings.forYou && (
          <label class="masthead-past">
            <span>{t('sort_label')}</span>
            <select value={model.order} onChange={(event) => actions.sortBy(event.currentTarget.value as DigestOrder)}>
              <option value="own">{t('digest_order_own')}</option>
              <option value="fit">{t('sort_fit')}</option>
            </select>
          </label>
        )}
        <label class="masthead-past">
          <span>{t('digest_past')}</span>
          <select value={digest.id} onChange={(event) => actions.show(event.currentTarget.value)}>
            {names.map((name) => (
              <option key={name.id} value={name.id}>
                {digestName(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
