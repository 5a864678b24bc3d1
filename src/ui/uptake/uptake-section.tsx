import { timeWords } from '../../browser/date-text.ts';
import { t } from '../../browser/i18n.ts';
import { translatePhrase } from '../../browser/translate-phrase.ts';
import { paperPage } from '../../domain/paper-page.ts';
import { statusPhrases } from '../../domain/status-phrases.ts';
import { ARTIFACT_KINDS, type KeptUptake, type Uptake } from '../../domain/uptake/uptake.ts';
import type { Follow } from '../follow.ts';
import { followOnClick } from '../follow-on-click.ts';
import { ArtifactSection } from './artifact-section.tsx';
import { ArxivPart } from './arxiv-part.tsx';
import { Discussion } from './discussion.tsx';
import type { UptakeActions, UptakeView } from './uptake-view.ts';

interface Props {
  readonly id: string;
  readonly view: UptakeView | undefined;
  readonly actions: UptakeActions & { readonly follow: Follow };
}

/** What became of a paper, for whoever asks: what was built on it, and what is said of it. */
export function UptakeSection({ id, view, actions }: Props) {
  return (
    <section class="uptake">
      <h3>
        <button
          type="button"
          class="uptake-toggle link-button"
          aria-expanded={view !== undefined}
          onClick={() => actions.toggleUptake(id)}
        >
          {t('uptake_title')}
        </button>
      </h3>
      {view && (
        <>
          <UptakeStatus id={id} view={view} onCheck={actions.checkUptake} />
          <ArxivPart id={id} view={view} actions={actions} />
          {view.kept?.uptake && (
            <Known key={id} id={id} uptake={view.kept.uptake} now={view.now} onFollow={actions.follow} />
          )}
        </>
      )}
    </section>
  );
}

/** How old that is, and what is wrong if something is. */
function UptakeStatus({ id, view, onCheck }: { id: string; view: UptakeView; onCheck: (id: string) => void }) {
  const { kept, isAsking, now } = view;
  return (
    <p class="uptake-status" aria-live="polite">
      {kept?.failure && !isAsking && <span>{failureOf(kept, kept.failure)}</span>}
      {kept?.uptake && kept.fetchedAt !== undefined && (
        <span>{t('uptake_checked', timeWords(kept.fetchedAt, now))}</span>
      )}
      {isAsking ? (
        <span>{t('uptake_asking')}</span>
      ) : (
        <button type="button" class="link-button" onClick={() => onCheck(id)}>
          {t('uptake_check_again')}
        </button>
      )}
    </p>
  );
}

function failureOf({ triedAt }: KeptUptake, failure: NonNullable<KeptUptake['failure']>): string {
  if (failure.kind === 'http-error' && failure.status === 404) return t('uptake_unknown');
  return statusPhrases({ ...failure, since: triedAt, triedAt })
    .map(translatePhrase)
    .join(' ');
}

function Known({ id, uptake, now, onFollow }: { id: string; uptake: Uptake; now: number; onFollow: Follow }) {
  const kinds = ARTIFACT_KINDS.filter((kind) => uptake[kind].total > 0);
  const discussion = `${paperPage(id)}#community`;
  return (
    <>
      {kinds.length === 0 && <p class="uptake-nothing">{t('uptake_nothing')}</p>}
      {kinds.map((kind) => (
        <ArtifactSection key={kind} id={id} kind={kind} list={uptake[kind]} onFollow={onFollow} />
      ))}
      <Discussion
        comments={uptake.comments}
        now={now}
        onFollow={(href, inBackground) => onFollow(id, href, inBackground)}
      />
      <p>
        <a href={discussion} target="_blank" rel="noreferrer" {...followOnClick(id, discussion, onFollow)}>
          {t('uptake_write')}
        </a>
      </p>
    </>
  );
}
