import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Row } from '../../../domain/row.ts';
import type { Screen } from '../../../domain/screen.ts';
import type { Searched, ShownText, UnseenMatch } from '../../../domain/search/unseen-match.ts';
import type { Store } from '../../../store/open-store.ts';
import { readFoundPapers } from '../../../store/search/read-found.ts';

/** So that no key waits for it: longer than the pause after which a search is read whole. */
const PAUSE_MS = 400;

/** What is known of one search, by paper id; of another it says nothing. */
interface UnseenMatches {
  readonly of: Searched;
  readonly byId: ReadonlyMap<string, UnseenMatch>;
}

/**
 * For the rows on the screen, once the typing pauses: what answers the words that none of their texts has. What was found last
 * stays until then; `searched` is undefined where nothing is searched.
 */
export function followUnseenMatches({
  store,
  screen,
  searched,
  onFailure,
}: {
  store: Store;
  screen: ReadonlySignal<Screen | undefined>;
  searched: ReadonlySignal<Searched | undefined>;
  onFailure: (error: unknown) => void;
}): ReadonlySignal<UnseenMatches | undefined> {
  const known = signal<UnseenMatches | undefined>(undefined);
  effect(() => {
    const rows = screen.value?.rows;
    const asked = searched.value;
    if (!rows || !asked) return;
    let isStopped = false;
    const pause = setTimeout(() => {
      unseenIn(store, rows, asked).then((byId) => {
        if (!isStopped) known.value = { of: asked, byId };
      }, onFailure);
    }, PAUSE_MS);
    return () => {
      isStopped = true;
      clearTimeout(pause);
    };
  });
  return known;
}

async function unseenIn(store: Store, rows: readonly Row[], searched: Searched): Promise<UnseenMatches['byId']> {
  const { unseenMatch, unseenWords } = await import('../../../domain/search/unseen-match.ts');
  const missing = new Map(rows.map((row) => [row.id, unseenWords(textsOf(row), searched)] as const));
  const ids = [...missing].flatMap(([id, words]) => (words.length > 0 ? [id] : []));
  if (ids.length === 0) return new Map();
  const papers = await readFoundPapers(store, ids);
  return new Map(
    [...papers].flatMap(([id, found]) => {
      const match = unseenMatch(found, missing.get(id) ?? [], searched);
      return match ? [[id, match] as const] : [];
    }),
  );
}

function textsOf({ title, line, organisation = '', author = '' }: Row): ShownText[] {
  return [
    ['title', title],
    ['summary', line],
    ['organisation', organisation],
    ['authors', author],
  ];
}
