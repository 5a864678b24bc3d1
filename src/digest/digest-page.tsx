import { t } from '../browser/i18n.ts';
import { DIGEST_SECTIONS, type Digest, type DigestPaper, type DigestSectionName } from '../domain/digest/digest.ts';
import { KeysSheet } from '../ui/keys-sheet.tsx';
import { Places } from '../ui/places.tsx';
import { ToastBar } from '../ui/toast-bar.tsx';
import { DigestFooter } from './digest-footer.tsx';
import { DigestNewsPart } from './digest-news-part.tsx';
import { DigestSectionPart } from './digest-section.tsx';
import { DIGEST_KEYS } from './keys.ts';
import { Masthead } from './masthead.tsx';
import type { DigestActions, DigestModel } from './model.ts';
import { NoDigest } from './no-digest.tsx';

interface Props {
  readonly model: DigestModel;
  readonly actions: DigestActions;
}

/** The new papers of a day or week, as a front page. */
export function DigestPage({ model, actions }: Props) {
  const { digest } = model.screen;
  return (
    <div class="digest">
      {digest ? (
        <FrontPage digest={digest} model={model} actions={actions} />
      ) : (
        <>
          <header>
            <Places here="digest" />
          </header>
          <NoDigest model={model} actions={actions} />
        </>
      )}
      <ToastBar notice={model.notice} onUndo={actions.undo} />
      {model.areKeysShown && <KeysSheet of={DIGEST_KEYS} onClose={() => actions.showKeys(false)} />}
    </div>
  );
}

function FrontPage({ digest, model, actions }: Props & { readonly digest: Digest }) {
  const shown = digest.papers.filter(({ id }) => !model.screen.hidden.has(id));
  const cut = digest.total - digest.papers.length;
  return (
    <>
      <Masthead digest={digest} shown={shown} model={model} actions={actions} />
      <main class="digest-sections">
        {digest.news && (
          <DigestNewsPart news={digest.news} openWith={model.settings.openWith} noteOpened={actions.noteOpened} />
        )}
        {sectionsOf(shown, model).map(([section, papers]) => (
          <DigestSectionPart
            key={section}
            section={section}
            papers={papers}
            lead={leadOf(papers.length === shown.length ? papers : shown)}
            model={model}
            actions={actions}
          />
        ))}
        {cut > 0 && <p class="digest-cut">{t('digest_cut', cut)}</p>}
        {shown.length === 0 && digest.papers.length > 0 && <p class="digest-cut">{t('digest_all_hidden')}</p>}
      </main>
      <DigestFooter model={model} actions={actions} />
    </>
  );
}

/** Section by section, or all in one by how well they fit; those of which that is not known come last, as they were. */
function sectionsOf(
  shown: readonly DigestPaper[],
  { fits }: DigestModel,
): readonly (readonly [DigestSectionName | 'fit', readonly DigestPaper[]])[] {
  if (!fits) return DIGEST_SECTIONS.map((section) => [section, shown.filter((paper) => paper.section === section)]);
  const scoreOf = ({ id }: DigestPaper): number => fits.get(id)?.score ?? -1;
  return [['fit', [...shown].sort((a, b) => scoreOf(b) - scoreOf(a))]];
}

/** The story on top of the page: the first of all, where there is more than a handful. */
function leadOf(shown: readonly DigestPaper[]): string | undefined {
  return shown.length >= LEAD_FROM ? shown[0]?.id : undefined;
}

const LEAD_FROM = 3;
