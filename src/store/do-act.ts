import type { EntryChange } from '../domain/changed-entry.ts';
import type { PaperAct } from '../domain/paper-act.ts';
import type { Store } from './databases.ts';
import { hidePaper, unhidePaper } from './history/hide-paper.ts';
import { type Saving, savePaperById, unsaveNamed } from './saved/save-paper.ts';
import { setReadingState } from './saved/set-reading-state.ts';
import { setStarred } from './saved/set-starred.ts';
import { addTags, removeTag } from './saved/set-tags.ts';
import { restoreFromShelf, unsavePapers } from './saved/unsave-paper.ts';
import type { Undo } from './saved/write-saved.ts';
import { clearNews } from './watching/clear-news.ts';
import { setWatched } from './watching/set-watched.ts';

/** What an act came to: the way back, and the entry where it saved one. */
export interface Done {
  readonly undo: Undo;
  readonly saved?: Saving['saved'];
}

/** Does what somebody did on a page, in one transaction. Twice changes nothing. */
export async function doAct(store: Store, act: PaperAct, now: number): Promise<Done> {
  switch (act.do) {
    case 'save':
      return savePaperById(store, act, now);
    case 'unsave':
      return { undo: await unsaveNamed(store, act, now) };
    case 'hide':
      return { undo: await hidePaper(store, { id: act.id, title: act.title ?? act.id }, now) };
    case 'show':
      return { undo: await unhidePaper(store, act.id, now) };
    case 'change':
      return { undo: await changeEntries(store, act.ids, act.change, now) };
  }
}

function changeEntries(store: Store, ids: readonly string[], change: EntryChange, now: number): Promise<Undo> {
  switch (change.to) {
    case 'state':
      return setReadingState(store, ids, change.state, now);
    case 'star':
      return setStarred(store, ids, change.isStarred, now);
    case 'tag':
      return addTags(store, ids, change.tags, now);
    case 'untag':
      return removeTag(store, ids, change.tag, now);
    case 'watch':
      return setWatched(store, ids, change.isWatched, now);
    case 'clear-news':
      return clearNews(store, ids, now);
    case 'shelf':
      return unsavePapers(store, ids, now);
    case 'list':
      return restoreFromShelf(store, ids, now);
  }
}
