import { isArxivId } from '../arxiv-id.ts';
import type { SavedPaper } from '../saved-paper.ts';
import type { Settings } from '../settings.ts';
import { tagKey } from '../tags.ts';

/** Whether news of a saved paper is looked for: its own word counts before what all, or those of a tag, are set to. */
export function isWatched(
  saved: Pick<SavedPaper, 'id' | 'tags' | 'watched' | 'removedAt'>,
  { watchDepth, watchScope, watchTag }: Pick<Settings, 'watchDepth' | 'watchScope' | 'watchTag'>,
): boolean {
  if (watchDepth === 'off' || saved.removedAt !== undefined || !isArxivId(saved.id)) return false;
  if (saved.watched !== undefined) return saved.watched;
  if (watchScope === 'tag') return saved.tags.some((tag) => tagKey(tag) === tagKey(watchTag));
  return watchScope === 'all';
}
