import { t } from '../../browser/i18n.ts';
import { SimilarList } from '../../ui/similar-papers.tsx';
import type { LibraryActions, LibraryModel } from '../model.ts';
import { Dialog } from './dialog.tsx';

interface Props {
  readonly similar: NonNullable<LibraryModel['similar']>;
  readonly actions: Pick<LibraryActions, 'openPaper' | 'showDialog'>;
}

/** Papers that are like those that are picked, for what these have in common. */
export function SimilarDialog({ similar: { ids, papers }, actions }: Props) {
  return (
    <Dialog title={t('similar_title')} onClose={() => actions.showDialog(undefined)}>
      <div class="similar">
        <p>{t('library_picked', ids.length)}</p>
        <SimilarList
          papers={papers}
          none={t(ids.length > 1 ? 'similar_none_of_all' : 'similar_none')}
          onOpen={actions.openPaper}
        />
      </div>
    </Dialog>
  );
}
