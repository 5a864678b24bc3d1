import { numberWords, t } from '../browser/i18n.ts';
import type { DigestPaper } from '../domain/digest/digest.ts';
import { Icon } from '../ui/icons.tsx';
import { itemAddress } from './item-address.ts';
import { ItemFacts } from './item-facts.tsx';
import type { DigestActions, DigestModel } from './model.ts';

interface Props {
  readonly paper: DigestPaper;
  readonly size: 'lead' | 'story' | 'brief';
  readonly model: DigestModel;
  readonly actions: DigestActions;
}

/** One paper on the front page. Its title is a plain link, so that the browser's own ways of opening work. */
export function DigestItem({ paper, size, model, actions }: Props) {
  const { id, title, line } = paper;
  const { saved, read, unseen } = model.screen;
  const isSaved = saved.has(id);
  const open = model.open?.id === id ? model.open : undefined;
  const noteOpened = (): void => actions.noteOpened(id);
  return (
    <article class={`item is-${size}${read.has(id) ? ' is-read' : ''}`} aria-label={title} data-id={id}>
      <h3 dir="auto" lang="en">
        <a
          href={itemAddress(id, model.settings.openWith)}
          target="_blank"
          rel="noreferrer"
          onClick={noteOpened}
          onAuxClick={noteOpened}
        >
          {title}
        </a>
      </h3>
      {size !== 'brief' && line && (
        <p class="item-line" dir="auto" lang="en">
          {line}
        </p>
      )}
      <ItemFacts paper={paper} isUnseen={unseen.has(id)} why={model.fits?.get(id)?.why} />
      {paper.votes !== undefined && (
        <p class="item-votes" title={t('row_votes', paper.votes)}>
          <b aria-hidden="true">{numberWords(paper.votes)}</b>
          <span class="visually-hidden">{t('row_votes', paper.votes)}</span>
          {paper.gain !== undefined && (
            <span class="item-gain">
              <span aria-hidden="true">+{numberWords(paper.gain)}</span>
              <span class="visually-hidden">{t('digest_gain', paper.gain)}</span>
            </span>
          )}
        </p>
      )}
      <div class="item-buttons">
        <button
          type="button"
          class="icon-button save"
          aria-label={t('button_save')}
          aria-pressed={isSaved}
          title={t(isSaved ? 'button_unsave_hint' : 'button_save_hint')}
          onClick={() => actions.toggleSaved(paper)}
        >
          <Icon name="save" size={16} />
        </button>
        <button
          type="button"
          class="icon-button details-button"
          aria-label={t('button_details')}
          aria-expanded={open !== undefined}
          title={t('button_details')}
          onClick={() => actions.toggleDetails(id)}
        >
          <Icon name="details" size={16} />
        </button>
        <button
          type="button"
          class="icon-button hide"
          aria-label={t('button_hide')}
          title={t('button_hide_hint')}
          onClick={() => actions.hide(paper)}
        >
          <Icon name="hide" size={16} />
        </button>
      </div>
      {open?.abstract !== undefined && (
        <p class="item-abstract" dir="auto" lang="en">
          {open.abstract || line}
        </p>
      )}
    </article>
  );
}
